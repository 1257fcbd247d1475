// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/databases.h"

#include "core/base/text.h"

#include <algorithm>
#include <future>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Up to version 14 it waits for a checkpoint.
constexpr auto creationLimit = std::chrono::minutes(10);

// The provider's columns came with 15; their names changed with 17.
Sql databaseQuery(int major)
{
    const auto locale = major >= 17 ? "d.datlocale"_sql : major >= 15 ? "d.daticulocale"_sql : "NULL::text"_sql;
    const auto provider = major >= 15 ? "d.datlocprovider"_sql : "'c'"_sql;
    const auto rules = major >= 16 ? "d.daticurules"_sql : "NULL::text"_sql;
    return sql("SELECT pg_encoding_to_char(d.encoding) AS encoding, d.datcollate, d.datctype, {} AS provider,"
               " {} AS locale, {} AS rules, d.datconnlimit, r.rolname AS owner"
               " FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE d.datname = $1",
               provider, locale, rules);
}

QString providerName(QChar provider)
{
    return provider == u'i' ? u"ICU"_s : provider == u'b' ? u"builtin"_s : u"libc"_s;
}

void checkProvider(const DatabaseTraits& source, int serverMajor)
{
    const int needed = source.provider == u'b' ? 17 : source.provider == u'i' ? 15 : 0;
    if (serverMajor >= needed)
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The database %1 has the locale provider %2, which PostgreSQL %3 does not know for databases.")
                    .arg(source.name.text(), providerName(source.provider), QString::number(serverMajor)),
                Text::tr("Create the database on the subscriber by hand with a locale that sorts alike, then run this "
                         "again."))
        .on(Side::Subscriber);
}

Sql localeClause(const DatabaseTraits& source, int serverMajor)
{
    if (serverMajor < 15)
        return {};
    if (source.provider == u'b')
        return sql(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", Literal{source.locale});
    if (source.provider != u'i')
        return " LOCALE_PROVIDER libc"_sql;
    const auto icu = sql(" LOCALE_PROVIDER icu ICU_LOCALE {}", Literal{source.locale});
    return source.icuRules.isEmpty() || serverMajor < 16 ? icu : sql("{} ICU_RULES {}", icu, Literal{source.icuRules});
}

/// What led to tidying up is often a stop, which must not keep it from being done.
class Unstoppable
{
public:
    explicit Unstoppable(Connection& connection)
        : m_connection(connection)
        , m_stop(connection.setStopToken({}))
    {
    }
    ~Unstoppable() { m_connection.setStopToken(m_stop); }
    Q_DISABLE_COPY_MOVE(Unstoppable)

    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }

private:
    Connection& m_connection;
    std::stop_token m_stop;
};

/// 0 if there is none.
qint64 oidOf(Connection& connection, const DatabaseName& name)
{
    const auto result = connection.exec("SELECT oid::bigint FROM pg_database WHERE datname = $1"_sql, Params(name));
    return result.isEmpty() ? 0 : result.integer(0, "oid");
}

/// A connection that is stopped does not say whether the server had finished by then, and only that tells whether a
/// database of this name is ours. So the statement is ended from beside, and answers itself.
void createStoppably(Connection& connection, const Sql& statement, const std::stop_token& stop,
                     const AnotherSession& another)
{
    auto creation =
        std::async(std::launch::async, [&] { connection.exec(statement, {}, Deadline::in(creationLimit)); });
    auto patience = 100ms;
    while (creation.wait_for(patience) != std::future_status::ready) {
        if (!stop.stop_requested())
            continue;
        patience = 1000ms;
        try {
            another()->exec("SELECT pg_cancel_backend($1)"_sql, Params(connection.identity().backendPid));
        } catch (const Error&) {
            // It is asked again, and the statement ends at its deadline.
            continue;
        }
    }
    try {
        creation.get();
    } catch (const Error& error) {
        // query_canceled
        if (stop.stop_requested() && error.sqlState() == "57014")
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(connection.side());
        if (error.kind() != ErrorKind::TimedOut)
            throw;
        throw error.withAdvice(Text::tr("An empty database may have been created all the same; running it again takes "
                                        "that one."));
    }
}

} // namespace

std::optional<DatabaseTraits> readDatabase(Connection& connection, const DatabaseName& name)
{
    const auto result = connection.exec(databaseQuery(connection.identity().majorVersion()), Params(name));
    if (result.isEmpty())
        return std::nullopt;
    DatabaseTraits traits;
    traits.name = name;
    traits.owner = RoleName(result.text(0, "owner"));
    traits.encoding = result.text(0, "encoding");
    traits.collate = result.text(0, "datcollate");
    traits.ctype = result.text(0, "datctype");
    traits.provider = result.text(0, "provider").at(0);
    traits.locale = result.text(0, "locale");
    traits.icuRules = result.text(0, "rules");
    traits.connectionLimit = static_cast<int>(result.integer(0, "datconnlimit"));
    return traits;
}

Sql createDatabaseStatement(const DatabaseTraits& source, int serverMajor)
{
    checkProvider(source, serverMajor);
    const auto limit = source.connectionLimit >= 0 ? sql(" CONNECTION LIMIT {}", source.connectionLimit) : Sql();
    // template1 may hold things, and have another locale; only template0 takes every encoding.
    return sql("CREATE DATABASE {} TEMPLATE template0 OWNER {} ENCODING {} LC_COLLATE {} LC_CTYPE {}{}{}", source.name,
               source.owner, Literal{source.encoding}, Literal{source.collate}, Literal{source.ctype},
               localeClause(source, serverMajor), limit);
}

bool canKeepTexts(const QString& source, const QString& target)
{
    return source == target || (target == u"UTF8" && source != u"SQL_ASCII");
}

void checkEncodings(const DatabaseTraits& source, const DatabaseTraits& target)
{
    if (canKeepTexts(source.encoding, target.encoding))
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The database %1 has the encoding %2 on the publisher and %3 on the subscriber; not every "
                         "text could be kept.")
                    .arg(source.name.text(), source.encoding, target.encoding),
                Text::tr("Drop the subscriber's database if nothing in it is needed; this operation then creates it "
                         "with the right encoding."))
        .on(Side::Subscriber);
}

QString localeDifference(const DatabaseTraits& source, const DatabaseTraits& target)
{
    const auto text = [](const DatabaseTraits& traits) {
        return u"%1 %2 %3 %4"_s.arg(providerName(traits.provider), traits.collate, traits.ctype, traits.locale)
            .trimmed();
    };
    if (text(source) == text(target))
        return {};
    return Text::tr("The database's locale is \"%1\" on the publisher and \"%2\" on the subscriber: texts may sort and "
                    "compare differently there.")
        .arg(text(source), text(target));
}

std::optional<CreatedDatabase> createDatabaseLike(Connection& maintenance, const DatabaseTraits& source,
                                                  const AnotherSession& another)
{
    if (readDatabase(maintenance, source.name))
        return std::nullopt;
    const auto owner = maintenance.exec("SELECT 1 FROM pg_roles WHERE rolname = $1"_sql, Params(source.owner));
    if (owner.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("The database's owner %1 does not exist on the subscriber.").arg(source.owner.text()),
                    Text::tr("Run replicate_roles first."))
            .on(Side::Subscriber);
    const auto statement = createDatabaseStatement(source, maintenance.identity().majorVersion());
    const Unstoppable unstoppable(maintenance);
    createStoppably(maintenance, statement, unstoppable.stop(), another);
    return CreatedDatabase{source.name, oidOf(maintenance, source.name)};
}

bool dropAgain(Connection& maintenance, const CreatedDatabase& created) noexcept
{
    try {
        const Unstoppable unstoppable(maintenance);
        if (oidOf(maintenance, created.name) == created.oid)
            maintenance.exec(sql("DROP DATABASE {}", created.name));
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace Flare
