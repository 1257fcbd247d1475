// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/extensions.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

QList<Extension> installedExtensions(Connection& connection)
{
    const auto result = connection.exec("SELECT e.extname, e.extversion, n.nspname FROM pg_extension e"
                                        " JOIN pg_namespace n ON n.oid = e.extnamespace"
                                        " WHERE e.extname <> 'plpgsql' ORDER BY e.extname"_sql);
    QList<Extension> extensions;
    for (int row = 0; row < result.rows(); ++row)
        extensions.append({result.text(row, "extname"), result.text(row, "extversion"), result.text(row, "nspname")});
    return extensions;
}

std::optional<QMap<QString, QString>> availableExtensions(Connection& connection)
{
    try {
        const auto result = connection.exec("SELECT name, default_version FROM pg_available_extensions"_sql);
        QMap<QString, QString> available;
        for (int row = 0; row < result.rows(); ++row)
            available.insert(result.text(row, "name"), result.text(row, "default_version"));
        return available;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql)
            throw;
        return std::nullopt;
    }
}

QList<ExtensionComparison> standOfExtensions(const QList<Extension>& wanted, const QList<Extension>& present,
                                             const std::optional<QMap<QString, QString>>& available)
{
    QList<ExtensionComparison> comparisons;
    for (const auto& extension : wanted) {
        ExtensionComparison comparison{extension, {}, {}};
        const auto found = std::ranges::find(present, extension.name, &Extension::name);
        if (found != present.end())
            comparison.present = *found;
        if (available && available->contains(extension.name))
            comparison.available = available->value(extension.name);
        comparison.unavailable = available && !comparison.present && !comparison.available;
        comparisons.append(comparison);
    }
    return comparisons;
}

QList<ExtensionComparison> compareExtensions(const QList<Extension>& wanted, const QList<Extension>& present,
                                             const std::optional<QMap<QString, QString>>& available)
{
    auto comparisons = standOfExtensions(wanted, present, available);
    QStringList unavailable;
    for (const auto& comparison : std::as_const(comparisons)) {
        if (comparison.unavailable)
            unavailable.append(u"%1 %2"_s.arg(comparison.wanted.name, comparison.wanted.version));
    }
    if (unavailable.isEmpty())
        return comparisons;
    throw Error(ErrorKind::Precondition,
                Text::tr("The subscriber's server does not have these extensions of the publisher: %1.")
                    .arg(unavailable.join(u", "_s)),
                Text::tr("Install their packages on the subscriber's machine (a managed service may want them on its "
                         "list of allowed extensions), or drop them on the publisher if nothing uses them."))
        .on(Side::Subscriber);
}

QString differenceOf(const ExtensionComparison& extension)
{
    const auto& wanted = extension.wanted;
    const auto version = extension.present ? extension.present->version : extension.available.value_or(wanted.version);
    if (extension.present && extension.present->schema != wanted.schema)
        return Text::tr("%1 is in the schema %2 on the publisher and in %3 on the subscriber: what refers to it by "
                        "schema will not be found.")
            .arg(wanted.name, wanted.schema, extension.present->schema);
    if (version != wanted.version)
        return Text::tr("%1 has version %2 on the publisher and %3 on the subscriber.")
            .arg(wanted.name, wanted.version, version);
    return {};
}

QList<Sql> extensionStatements(const QList<ExtensionComparison>& extensions)
{
    QList<Sql> statements;
    QStringList schemas{u"public"_s, u"pg_catalog"_s};
    for (const auto& extension : extensions) {
        if (extension.present)
            continue;
        const auto& wanted = extension.wanted;
        const auto schema = SqlPart::identifier(wanted.schema);
        if (!schemas.contains(wanted.schema))
            statements.append(sql("CREATE SCHEMA IF NOT EXISTS {}", schema));
        schemas.append(wanted.schema);
        statements.append(
            sql("CREATE EXTENSION IF NOT EXISTS {} SCHEMA {} CASCADE", SqlPart::identifier(wanted.name), schema));
    }
    return statements;
}

} // namespace Flare
