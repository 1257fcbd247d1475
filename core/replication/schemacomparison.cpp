// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemacomparison.h"

#include "core/base/text.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

QString rightsOf(const DatabaseProperties& properties)
{
    QStringList rights;
    for (const auto& grant : properties.grants)
        rights.append(u"%1=%2%3"_s.arg(grant.grantee ? grant.grantee->text() : u"PUBLIC"_s, grant.privilege,
                                       grant.grantable ? u"*"_s : QString()));
    rights.sort();
    return rights.join(u"; "_s);
}

QString localeOf(const DatabaseTraits& traits)
{
    return u"%1 %2 %3 %4"_s.arg(traits.provider).arg(traits.collate, traits.ctype, traits.locale).trimmed();
}

QList<SchemaDifference> databaseDifferences(const SchemaSide& publisher, const SchemaSide& subscriber)
{
    QList<SchemaDifference> found;
    const auto compare = [&](const QString& aspect, const QString& ours, const QString& theirs) {
        if (ours != theirs)
            found.append({u"database"_s, publisher.traits.name.text(), aspect, ours, theirs, false});
    };
    compare(u"owner"_s, publisher.traits.owner.text(), subscriber.traits.owner.text());
    compare(u"encoding"_s, publisher.traits.encoding, subscriber.traits.encoding);
    compare(u"locale"_s, localeOf(publisher.traits), localeOf(subscriber.traits));
    compare(u"connection limit"_s, QString::number(publisher.traits.connectionLimit),
            QString::number(subscriber.traits.connectionLimit));
    compare(u"comment"_s, publisher.properties.comment, subscriber.properties.comment);
    if (!publisher.properties.paused && !subscriber.properties.paused)
        compare(u"rights"_s, rightsOf(publisher.properties), rightsOf(subscriber.properties));
    return found;
}

QList<SchemaDifference> settingDifferences(const SchemaSide& publisher, const SchemaSide& subscriber)
{
    QMap<QString, std::pair<QString, QString>> values;
    const auto nameOf = [](const DatabaseSetting& setting) {
        return setting.role ? u"%1 of %2"_s.arg(setting.name, setting.role->text()) : setting.name;
    };
    for (const auto& setting : propertiesFor(publisher, subscriber).settings)
        values[nameOf(setting)].first = textOf(setting);
    for (const auto& setting : propertiesFor(subscriber, publisher).settings)
        values[nameOf(setting)].second = textOf(setting);
    QList<SchemaDifference> found;
    for (const auto& [name, both] : values.asKeyValueRange()) {
        if (both.first != both.second)
            found.append(
                {u"database"_s, publisher.traits.name.text(), u"setting "_s + name, both.first, both.second, false});
    }
    return found;
}

} // namespace

SchemaReading readingFor(const Config& config, int otherMajor)
{
    SchemaReading reading{otherMajor, {}};
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (const auto& account = config.host(side).replUser)
            reading.ownRoles.append(account->user);
    }
    return reading;
}

SchemaSide readSchemaSide(Connection& connection, const DatabaseName& database, const SchemaReading& reading)
{
    const auto traits = readDatabase(connection, database);
    if (!traits)
        throw Error(ErrorKind::Precondition, Text::tr("The server has no database %1.").arg(database.text()))
            .on(connection.side());
    const auto settings = connection.exec("SELECT array_agg(name) AS names FROM pg_settings"_sql);
    return {*traits, readDatabaseProperties(connection, database, reading.ownRoles),
            SchemaInventory::read(connection, reading), settings.texts(0, "names")};
}

DatabaseProperties propertiesFor(const SchemaSide& from, const SchemaSide& to)
{
    auto properties = from.properties;
    properties.settings.removeIf([&to](const DatabaseSetting& setting) {
        return !setting.name.contains(u'.') && !to.knownSettings.contains(setting.name, Qt::CaseInsensitive);
    });
    return properties;
}

QList<SchemaDifference> schemaDifferences(const SchemaSide& publisher, const SchemaSide& subscriber)
{
    return databaseDifferences(publisher, subscriber) + settingDifferences(publisher, subscriber)
        + publisher.inventory.differences(subscriber.inventory);
}

} // namespace Flare
