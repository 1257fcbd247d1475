// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/credentials.h"
#include "core/replication/endpoints.h"
#include "core/replication/quietsession.h"
#include "core/replication/rolestatements.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const auto onlyDump = u"only-dump"_s;
const auto noPasswords = u"no-passwords"_s;
const auto stripOptions = u"strip-options-for-rds"_s;

RoleOptions optionsOf(const Context& context)
{
    const auto& subscriber = context.config().subscriber;
    RoleOptions options;
    options.passwords = !context.arguments().flag(noPasswords);
    options.stripPrivileges = context.arguments().flag(stripOptions);
    options.logins = {subscriber.superuser.user, subscriber.dbOwner.user};
    if (subscriber.replUser)
        options.logins.append(subscriber.replUser->user);
    for (const auto& publication : context.config().publications) {
        if (publication.dbOwner)
            options.logins.append(publication.dbOwner->user);
    }
    options.databases = context.config().databases();
    return options;
}

RoleChanges findChanges(Context& context, Connection& subscriber)
{
    const auto publisher = readRoles(context.maintenance(Side::Publisher));
    auto found = roleChanges(publisher, readRoles(subscriber), optionsOf(context));
    if (!publisher.verifiersReadable && !context.arguments().flag(noPasswords))
        found.notes.prepend(Text::tr("The publisher does not let %1 read pg_authid, so no password comes over.")
                                .arg(publisher.user.text()));
    return found;
}

QStringList shown(const RoleChanges& found)
{
    QStringList lines;
    for (const auto& change : found.changes)
        lines.append(change.statement.preview() + u';');
    return lines;
}

// What was shown is what runs: the servers may have changed since, and then a person looks again.
void refuseUnseen(const RoleChanges& found, const QStringList& seen)
{
    const auto lines = shown(found);
    const auto unseen =
        std::find_if(lines.begin(), lines.end(), [&](const QString& line) { return !seen.contains(line); });
    if (unseen == lines.end())
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The roles have changed since the plan was made, and this was not in it: %1").arg(*unseen),
                Text::tr("Nothing was done. Run replicate_roles again and look at the new plan."))
        .on(Side::Subscriber);
}

/// Runs the changes up to the last one, each under a savepoint, so that a person sees at once everything that the
/// subscriber refuses.
class Application
{
public:
    explicit Application(Connection& connection)
        : m_connection(connection)
    {
    }

    void run(const RoleChange& change)
    {
        // What follows from a refusal says nothing new.
        if (m_refused.contains(change.role) || m_refused.contains(change.group))
            return;
        m_connection.exec("SAVEPOINT flare"_sql);
        try {
            m_connection.exec(change.statement);
            m_connection.exec("RELEASE SAVEPOINT flare"_sql);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Sql)
                throw;
            m_connection.exec("ROLLBACK TO SAVEPOINT flare"_sql);
            m_refused.append(change.role);
            m_refusals.rows.append({change.role.text(), change.statement.preview(), error.message()});
            m_first = m_first ? m_first : std::optional(error);
        }
    }

    void throwRefusals(Context& context)
    {
        if (!m_first)
            return;
        m_refusals.id = u"refused"_s;
        m_refusals.title = Text::tr("What the subscriber refuses");
        m_refusals.columns = {u"role"_s, u"statement"_s, u"reason"_s};
        context.show(m_refusals);
        const auto message = Text::tr("The subscriber refuses %n role(s), so no role was changed. The first: %1",
                                      nullptr, static_cast<int>(m_refused.size()))
                                 .arg(m_first->message());
        throw Error(ErrorKind::Sql, message,
                    Text::tr("On a managed service, --strip-options-for-rds leaves out the attributes that only a "
                             "true superuser can give. Create the rest by hand, or drop it on the publisher.")
                        + (m_first->advice().isEmpty() ? QString() : u' ' + m_first->advice()))
            .on(Side::Subscriber)
            .withServerError(m_first->serverError())
            .withStatement(m_first->statement());
    }

private:
    Connection& m_connection;
    QList<RoleName> m_refused;
    Table m_refusals;
    std::optional<Error> m_first;
};

void apply(Context& context, const QStringList& seen)
{
    // A session of its own: it keeps its statements out of the server's log, since they hold password verifiers.
    const auto connection = context.open(Side::Subscriber, Role::Superuser, maintenanceDatabase());
    const auto found = findChanges(context, *connection);
    refuseUnseen(found, seen);
    const bool secrets = std::any_of(found.changes.begin(), found.changes.end(),
                                     [](const RoleChange& change) { return change.statement.hasSecret(); });
    if (secrets && !keepOutOfServerLogs(*connection))
        context.warn(Text::tr("The subscriber may write password verifiers into its log, as its log_statement says."));
    Transaction transaction(*connection);
    Application application(*connection);
    for (qsizetype index = 0; index < found.changes.size(); ++index) {
        application.run(found.changes.at(index));
        context.progress(index + 1, found.changes.size(), found.changes.at(index).role.text());
    }
    application.throwRefusals(context);
    transaction.commit();
    context.record(u"statements"_s, qint64{found.changes.size()});
    context.setSummary(Text::tr("The subscriber has the publisher's roles."));
    context.setNextStep(Text::tr("flare install_extensions"));
}

/// A file for psql. What sets a password stands in it as a comment: run with the mask, it would set that one.
void dump(Context& context, const QStringList& lines)
{
    QString script;
    for (const auto& line : lines)
        script += (line.contains(redacted()) ? u"-- "_s + QString(line).replace(u'\n', u"\n-- "_s) : line) + u'\n';
    context.show(Document{script});
    context.setSummary(Text::tr("Nothing was changed."));
}

Plan plan(Context& context)
{
    const auto found = findChanges(context, context.maintenance(Side::Subscriber));
    const auto lines = shown(found);
    const bool dumping = context.arguments().flag(onlyDump);
    const bool alters = std::any_of(found.changes.begin(), found.changes.end(), [](const auto& c) { return c.alters; });
    Plan plan;
    plan.risk = alters ? Risk::Disruptive : Risk::Additive;
    plan.target = Side::Subscriber;
    plan.database = maintenanceDatabase().text();
    plan.notes = found.notes;
    if (lines.isEmpty() || dumping)
        plan.risk = Risk::ReadOnly;
    if (lines.isEmpty()) {
        plan.summary = Text::tr("The subscriber has the publisher's roles already.");
        return plan;
    }
    if (alters)
        plan.consequences = {context.arguments().flag(noPasswords)
                                 ? Text::tr("Roles that the subscriber has already are changed to what they are on the "
                                            "publisher, but for their passwords.")
                                 : Text::tr("Roles that the subscriber has already are changed to what they are on the "
                                            "publisher, their passwords included.")};
    Step step;
    step.title = dumping ? Text::tr("Show the statements") : Text::tr("Bring the roles in step with the publisher's");
    step.side = Side::Subscriber;
    step.database = plan.database;
    step.preview = lines;
    step.body = [lines, dumping](Context& run) { dumping ? dump(run, lines) : apply(run, lines); };
    plan.steps = {step};
    return plan;
}

} // namespace

Operation replicateRoles()
{
    Operation operation;
    operation.id = u"replicate_roles"_s;
    operation.title = Text::tr("Replicate roles");
    operation.summary = Text::tr("Brings the publisher's roles, memberships and role settings to the subscriber.");
    operation.description =
        Text::tr("Creates the roles that the subscriber lacks and changes those that differ, with their passwords as "
                 "the publisher stores them, in one transaction: all or nothing. The superuser that we log in as, "
                 "PostgreSQL's own roles and a provider's are never touched; other logins of the file keep what they "
                 "have on the subscriber. Nothing is dropped or revoked.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.changesRoles = true;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        flagParameter(onlyDump, Text::tr("Show the SQL, passwords masked, and change nothing.")),
        flagParameter(noPasswords, Text::tr("Bring the roles without their passwords.")),
        flagParameter(stripOptions,
                      Text::tr("Leave out SUPERUSER, REPLICATION and BYPASSRLS, which managed services "
                               "let nobody give."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
