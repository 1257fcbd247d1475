// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemacreation.h"

#include "core/base/text.h"
#include "core/operations/schemaleftout.h"
#include "core/replication/relationnames.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// Two round trips more for each of so many statements.
constexpr qsizetype blockSize = 50;
constexpr int shownRefusals = 10;
constexpr int shownFollowers = 20;

/// undefined_table, _function, _object, _column, invalid_schema_name
bool saysThatSomethingIsMissing(const Error& error)
{
    static const QList<QByteArray> states{"42P01", "42883", "42704", "42703", "3F000"};
    return states.contains(error.sqlState());
}

/// What the statement is refused for: the rest (no memory, no disk, a shutdown) says nothing about the object.
bool isAboutTheObject(const Error& error)
{
    static const QList<QByteArray> classes{"08", "40", "53", "57", "58"};
    static const QList<QByteArray> states{"25006", "25P02", "55006", "55P03"};
    // undefined_file: a library or an extension that this server does not have.
    const bool ofTheServer = classes.contains(error.sqlState().left(2)) && error.sqlState() != "58P01";
    return error.kind() == ErrorKind::Sql && !ofTheServer && !states.contains(error.sqlState());
}

} // namespace

SchemaCreation::SchemaCreation(Context& context, Connection& connection, QStringList leaveOut)
    : m_context(context)
    , m_connection(connection)
    , m_leaveOut(std::move(leaveOut))
{
}

void SchemaCreation::run(const QList<DumpStatement>& statements, std::optional<qint64> atOnce,
                         const std::function<void()>& commit)
{
    m_total = statements.size();
    const auto size = std::clamp<qsizetype>(atOnce.value_or(blockSize), 1, blockSize);
    qint64 uncommitted = 0;
    for (qsizetype begin = 0; begin < statements.size(); begin += size) {
        const auto block = statements.mid(begin, size);
        runBlock(block);
        uncommitted += block.size();
        if (!atOnce || uncommitted < *atOnce || !m_refusals.isEmpty())
            continue;
        commit();
        uncommitted = 0;
    }
}

void SchemaCreation::runBlock(const QList<DumpStatement>& block)
{
    const auto doneBefore = m_done;
    const auto leftOutBefore = m_leftOut;
    m_connection.exec("SAVEPOINT block"_sql);
    try {
        for (const auto& statement : block)
            runUnlessLeftOut(statement);
    } catch (const Error& error) {
        if (!isAboutTheObject(error))
            throw;
        m_connection.exec("ROLLBACK TO SAVEPOINT block"_sql);
        m_done = doneBefore;
        m_leftOut = leftOutBefore;
        runOneByOne(block);
    }
    m_connection.exec("RELEASE SAVEPOINT block"_sql);
}

void SchemaCreation::runOneByOne(const QList<DumpStatement>& block)
{
    for (const auto& statement : block) {
        m_connection.exec("SAVEPOINT one"_sql);
        try {
            runUnlessLeftOut(statement);
        } catch (const Error& error) {
            if (!isAboutTheObject(error))
                throw;
            m_connection.exec("ROLLBACK TO SAVEPOINT one"_sql);
            refuse(statement, error);
        }
        m_connection.exec("RELEASE SAVEPOINT one"_sql);
    }
}

void SchemaCreation::runUnlessLeftOut(const DumpStatement& statement)
{
    if (!m_leaveOut.contains(statement.object)) {
        execute(statement);
        return;
    }
    miss(statement, asked);
    if (!m_leftOut.contains(statement.object))
        m_leftOut.append(statement.object);
}

void SchemaCreation::execute(const DumpStatement& statement)
{
    try {
        m_connection.exec(statementFromServer(QString::fromUtf8(statement.text)));
    } catch (const Error& error) {
        if (isAboutTheObject(error) || error.kind() != ErrorKind::Sql)
            throw;
        throw error.during(Text::tr("Creating %1 on the subscriber").arg(statement.object))
            .withAdvice(
                (Text::tr("Nothing has been created. Correct the cause, then run this again.") + u' ' + error.advice())
                    .trimmed());
    }
    m_context.progress(++m_done, m_total, statement.object);
}

void SchemaCreation::refuse(const DumpStatement& statement, const Error& error)
{
    const auto cause = causeOf(statement, error);
    if (cause) {
        follow(statement, *cause);
        return;
    }
    m_refusals.append({statement.object, error.message(), {}});
    if (m_advice.isEmpty())
        m_advice = error.advice();
    miss(statement, static_cast<int>(m_refusals.size()) - 1);
}

void SchemaCreation::follow(const DumpStatement& statement, int cause)
{
    auto& followers = cause == asked ? m_leftOut : m_refusals[cause].followers;
    const auto known = cause == asked ? QString() : m_refusals.at(cause).object;
    if (statement.object != known && !followers.contains(statement.object))
        followers.append(statement.object);
    miss(statement, cause);
}

/// Which of the things that are not there makes the statement fail.
std::optional<int> SchemaCreation::causeOf(const DumpStatement& statement, const Error& error) const
{
    if (const auto same = m_objects.find(statement.object); same != m_objects.end())
        return *same;
    if (makesATable(statement.text) || !saysThatSomethingIsMissing(error))
        return std::nullopt;
    for (const auto& [name, cause] : m_names.asKeyValueRange()) {
        if (statement.text.contains(name))
            return cause;
    }
    return std::nullopt;
}

void SchemaCreation::miss(const DumpStatement& statement, int cause)
{
    m_objects.insert(statement.object, cause);
    if (const auto name = createdName(statement.text); !name.isEmpty())
        m_names.insert(name, cause);
}

void SchemaCreation::throwRefusals() const
{
    if (m_refusals.isEmpty())
        return;
    Table table{
        u"refused"_s, Text::tr("What the subscriber refuses"), {u"object"_s, u"what_follows"_s, u"reason"_s}, {}};
    QStringList shown;
    auto refused = m_leaveOut;
    for (const auto& refusal : m_refusals) {
        table.rows.append({refusal.object, listed(refusal.followers, shownFollowers), refusal.reason});
        refused.append(refusal.object);
        if (shown.size() < shownRefusals)
            shown.append(Text::tr("%1 (%2)").arg(refusal.object, refusal.reason));
    }
    m_context.show(table);
    if (m_refusals.size() > shown.size())
        shown.append(Text::tr("%n more", nullptr, static_cast<int>(m_refusals.size() - shown.size())));
    throw Error(ErrorKind::Sql,
                Text::tr("The subscriber refuses %n object(s): %1", nullptr, static_cast<int>(m_refusals.size()))
                    .arg(shown.join(u"; "_s)),
                (Text::tr("Nothing has been created. Change or drop them on the publisher, or leave out what the new "
                          "server can do without: %1.")
                     .arg(leaveOutOption(refused))
                 + u' ' + m_advice)
                    .trimmed())
        .on(Side::Subscriber);
}

bool SchemaCreation::explains(const QString& objectName) const
{
    return std::any_of(m_names.keyBegin(), m_names.keyEnd(),
                       [&](const QByteArray& name) { return isPartOf(objectName, name); });
}

} // namespace Flare::Operations
