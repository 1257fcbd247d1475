// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacktarget.h"

#include "core/attack/attackschema.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/replication/credentials.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

DatabaseName attackTarget(const Config& config, const QString& named)
{
    DatabaseName database(named);
    if (named.isEmpty() || database == attackDatabase())
        return attackDatabase();
    if (config.databases().contains(database))
        return database;
    throw Error(ErrorKind::Usage, Text::tr("The file has no publication for a database named \"%1\".").arg(named),
                Text::tr("An attack takes %1, or a database of the file: a target is never chosen on the command line.")
                    .arg(attackDatabase().text()));
}

DatabaseName attackedDatabase(const Config& config, const QString& named)
{
    const auto databases = config.databases();
    return named.isEmpty() && !databases.isEmpty() ? databases.first() : attackTarget(config, named);
}

QString attackedServerText(const Config& config, const DatabaseName& database)
{
    const auto& host = config.publisher;
    const auto text = Text::tr("It writes to %1 on the publisher %2:%3, system_identifier %4")
                          .arg(database.text(), host.host, QString::number(host.port), host.systemIdentifier.grouped());
    switch (config.environment) {
    case Environment::Unspecified:
        return Text::tr("%1.").arg(text);
    case Environment::Production:
        return Text::tr("%1: PRODUCTION.").arg(text);
    case Environment::Staging:
        return Text::tr("%1: STAGING.").arg(text);
    case Environment::Demo:
        return Text::tr("%1: DEMO.").arg(text);
    }
    Q_UNREACHABLE();
}

QList<Account> attackAccounts(const Config& config, const DatabaseName& database, const QString& onlyUser)
{
    const auto& owner = accountOf(config, Side::Publisher, Role::DbOwner, database);
    QList<Account> known;
    if (config.attack.account)
        known.append(*config.attack.account);
    if (known.isEmpty() || known.first().user != owner.user)
        known.append(owner);
    if (onlyUser.isEmpty())
        return known;
    for (const auto& user : config.cutover.appUsers)
        known.append({user, std::nullopt, {}});
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Account& account) { return account.user.text() == onlyUser; });
    if (found != known.end())
        return {*found};
    throw Error(ErrorKind::Usage, Text::tr("The file does not name the role \"%1\" for an attack.").arg(onlyUser),
                Text::tr("It takes attack.user, the publisher's db_owner, or one of cutover.app_users."));
}

} // namespace Flare
