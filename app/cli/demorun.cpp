// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demorun.h"

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/attack/ledger.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto attackStartLimit = 30s;
constexpr auto writingAlone = 1s; // So that rows are there before the schema is copied.
constexpr auto beforePause = 3s; // Longer than the file's cutover.min_stable.

QString attackLogPath(const DemoMigration& demo)
{
    return demo.statePath() + u"/attack.log"_s;
}

QDateTime lastAcknowledged(const QString& directory)
{
    const auto runs = ledgerRuns(directory);
    if (runs.isEmpty())
        throw Error(ErrorKind::Tool, Text::tr("The attack has left no ledger."));
    LedgerReader ledger(ledgerPath(directory, runs.last()));
    std::chrono::microseconds last{0};
    while (const auto record = ledger.next()) {
        if (record->acknowledged)
            last = std::max(last, record->at);
    }
    return ledger.header().startedAt.addMSecs(std::chrono::duration_cast<Milliseconds>(last).count());
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

QString number(const QJsonObject& data, const QString& key)
{
    return QString::number(data.value(key).toInteger());
}

} // namespace

DemoRun::DemoRun(const CommandContext& context)
    : m_context(context)
    , m_stop(context.terminal.stop)
{
}

Outcome DemoRun::run()
{
    try {
        prepare();
        migrate();
        cutOver();
        stopAttack();
        prove();
    } catch (const Error& error) {
        if (m_demo && m_context.arguments.flag(u"keep"_s) && !m_stop.stop_requested()) {
            tell(Text::tr("The demo failed: %1").arg(error.message()));
            keepUntilStopped();
        }
        throw;
    }
    auto result = outcome();
    if (m_context.arguments.flag(u"keep"_s))
        keepUntilStopped();
    return result;
}

void DemoRun::prepare()
{
    const auto versions = demoVersions();
    headline(Text::tr("Two throw-away servers"));
    tell(Text::tr("From PostgreSQL %1 to PostgreSQL %2.").arg(versions.publisher.version, versions.subscriber.version));
    if (versions.publisher.major == versions.subscriber.major)
        tell(Text::tr("This machine has only this version. packaging/install-deps.sh --postgresql --clients fetches "
                      "others, for a demo that goes from one to another."));
    m_demo = std::make_unique<DemoMigration>(versions, m_stop);
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& cluster = m_demo->cluster(side);
        tell(Text::tr("%1: %2:%3, system_identifier %4")
                 .arg(keyOf(side), cluster.host(), QString::number(cluster.port()), cluster.systemIdentifier().text()));
    }
    headline(Text::tr("A database with rows, roles and sequences, and a file that names both servers"));
    m_demo->fill();
    if (m_demo->extension().isEmpty())
        tell(Text::tr("These servers come without the extensions that the demo knows: there will be none to install."));
    m_demo->writeConfig();
    tell(u"$ cd "_s + m_demo->directory());
    tell(u"$ export XDG_STATE_HOME="_s + m_demo->statePath());
    flare({u"config"_s, u"check"_s});
}

void DemoRun::migrate()
{
    headline(Text::tr("Check, and put writers to work"));
    flare({u"verify_connectivity"_s});
    flare({u"create_attack_db"_s, u"bench"_s});
    startAttack();
    headline(Text::tr("Prepare"));
    flare({u"replicate_roles"_s});
    for (const auto* verb : {"install_extensions", "grant_create", "grant_replication", "replicate_schema",
                             "create_replication_status_table", "create_publication"})
        flare({QString::fromLatin1(verb), u"bench"_s});
    headline(Text::tr("Copy"));
    flare({u"create_subscription"_s, u"bench_sub"_s});
    tell(Text::tr("The writers go on, so tables that are written to may differ for a moment:"));
    flare({u"count"_s, u"bench"_s});
}

void DemoRun::startAttack()
{
    const QStringList arguments{u"attack"_s, u"bench"_s};
    printCommand(arguments, u" &"_s);
    auto background = surroundings();
    background.logPath = attackLogPath(*m_demo);
    m_attack = std::make_unique<FlareProcess>(arguments, background);
    const auto limit = Deadline::in(attackStartLimit);
    while (ledgerRuns(ledgers()).isEmpty()) {
        checkAttack();
        if (limit.hasPassed())
            throw Error(ErrorKind::TimedOut, Text::tr("The attack did not begin to write in time."));
        if (m_stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("The demo was stopped."));
    }
    sleepFor(writingAlone, m_stop);
    tell(Text::tr("From here on, four writers write to the publisher all the time."));
}

void DemoRun::cutOver()
{
    headline(Text::tr("Cut over"));
    tell(Text::tr("A pause wants a stream that has been up for a while."));
    sleepFor(beforePause, m_stop);
    checkAttack();
    flare({u"pause_write"_s, u"bench"_s, u"--confirm"_s,
           m_demo->cluster(Side::Publisher).systemIdentifier().lastDigits()});
    const auto invoice = m_demo->writeFirstInvoice();
    m_firstWrite = QDateTime::currentDateTimeUtc();
    tell(Text::tr("The new server has taken its first write of the application: invoice %1. The sequences have come "
                  "along.")
             .arg(invoice));
}

void DemoRun::stopAttack()
{
    checkAttack();
    m_attack->end();
    m_attack.reset();
    m_lastWrite = lastAcknowledged(ledgers());
    tell(Text::tr("The attack has been stopped; its ledger holds every write that the old server acknowledged."));
}

void DemoRun::prove()
{
    headline(Text::tr("The proof"));
    m_proof = flareData({u"attack"_s, u"bench"_s, u"--verify"_s, u"--json"_s});
    flare({u"audit"_s, u"verify"_s});
    Table table;
    table.id = u"proof"_s;
    table.title = Text::tr("What the writers were promised, and what is there");
    table.columns = {u"acknowledged"_s, u"rows_expected"_s, u"rows_found"_s, u"missing"_s,
                     u"altered"_s,      u"undeleted"_s,     u"outage_ms"_s};
    table.rows = {{}};
    for (const auto& column : table.columns.first(table.columns.size() - 1))
        table.rows.first().append(number(m_proof, column));
    table.rows.first().append(QString::number(m_lastWrite.msecsTo(m_firstWrite)));
    m_context.renderer.show(table);
}

Outcome DemoRun::outcome() const
{
    Outcome outcome;
    outcome.summary =
        Text::tr("%1 writes acknowledged; of %2 rows %3 found on the subscriber, %4 missing. Write outage: %5 ms, from "
                 "the last write that the old server acknowledged to the first that the new one took.")
            .arg(number(m_proof, u"acknowledged"_s), number(m_proof, u"rows_expected"_s),
                 number(m_proof, u"rows_found"_s), number(m_proof, u"missing"_s))
            .arg(m_lastWrite.msecsTo(m_firstWrite));
    outcome.data = m_proof;
    return outcome;
}

void DemoRun::keepUntilStopped()
{
    headline(Text::tr("Both servers are kept until Ctrl-C"));
    tell(Text::tr("The file: %1").arg(m_demo->configPath()));
    tell(Text::tr("To try commands on them, in another terminal:"));
    tell(u"$ cd "_s + m_demo->directory());
    tell(
        u"$ export XDG_STATE_HOME=%1 PATH=%2:$PATH"_s.arg(m_demo->statePath(), QCoreApplication::applicationDirPath()));
    while (sleepFor(1h, m_stop)) { }
}

void DemoRun::headline(const QString& text)
{
    const auto& terminal = m_context.terminal;
    const Style style{terminal.unicode, terminal.colours && !m_context.options.noColor};
    terminal.err.write('\n' + style.strong(u"== "_s + text).toUtf8() + '\n');
}

void DemoRun::tell(const QString& text)
{
    m_context.terminal.err.write(text.toUtf8() + '\n');
}

void DemoRun::printCommand(const QStringList& arguments, const QString& suffix)
{
    const auto& terminal = m_context.terminal;
    const Style style{terminal.unicode, terminal.colours && !m_context.options.noColor};
    terminal.err.write('\n' + style.strong(u"$ flare "_s + arguments.join(u' ') + suffix).toUtf8() + '\n');
}

void DemoRun::flare(const QStringList& arguments)
{
    if (m_attack)
        checkAttack();
    printCommand(arguments);
    FlareProcess process(arguments, surroundings());
    if (const int code = process.wait(m_stop); code != 0)
        throw Error(ErrorKind::Tool,
                    Text::tr("flare %1 ended with exit code %2.").arg(arguments.first(), QString::number(code)),
                    Text::tr("It says why above. With --keep the servers stay, to look at them."));
}

QJsonObject DemoRun::flareData(const QStringList& arguments)
{
    printCommand(arguments);
    FlareProcess process(arguments, surroundings(), FlareProcess::Output::Captured);
    const int code = process.wait(m_stop);
    const auto last = process.takeOutput().trimmed().split('\n').last();
    const auto result = QJsonDocument::fromJson(last).object();
    if (code != 0)
        throw Error(ErrorKind::Partial, result.value(u"error"_s).toObject().value(u"message"_s).toString());
    return result.value(u"data"_s).toObject();
}

void DemoRun::checkAttack()
{
    if (!m_attack->isRunning())
        throw Error(ErrorKind::Tool, Text::tr("The attack has ended: %1").arg(contentOf(attackLogPath(*m_demo))));
}

QString DemoRun::ledgers() const
{
    return m_demo->statePath() + u"/pg-flare/attack"_s;
}

FlareProcess::Surroundings DemoRun::surroundings() const
{
    return {m_demo->directory(), m_demo->statePath(), {}};
}

} // namespace Flare
