// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/replication/testedversions.h"

#include <array>

namespace Flare::Checks {

using namespace Qt::StringLiterals;
using Facts::Migration;

namespace {

QList<Finding> judgeMajors(const Migration& facts)
{
    QList<Finding> findings;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& server = facts.on(side);
        if (server.major() < oldestTestedMajor)
            findings.append({{},
                             Severity::Blocker,
                             side,
                             {},
                             {},
                             Text::tr("The %1 is PostgreSQL %2. Logical replication by publications and subscriptions "
                                      "begins with PostgreSQL 10: pg_dump and a longer outage are the way from here.")
                                 .arg(keyOf(side), server.versionText),
                             {}});
        else if (const auto note = untestedNote(side, server.major()); !note.isEmpty())
            findings.append({{}, Severity::Note, side, {}, {}, note, {}});
    }
    if (facts.subscriber.major() < facts.publisher.major())
        findings.append(
            {{},
             Severity::Warning,
             Side::Subscriber,
             {},
             {},
             Text::tr("The subscriber (PostgreSQL %1) is older than the publisher (%2). Rows replicate all the same, "
                      "but a dump of the newer server has statements that the older one does not know, so the schema "
                      "may have to be made by hand.")
                 .arg(facts.subscriber.versionText, facts.publisher.versionText),
             {}});
    return findings;
}

/// The minor releases of one major around the two defects of a table that joins a publication.
struct JoiningTable
{
    int major;
    int repaired; ///< The first minor that decodes it rightly.
    int good; ///< The first whose repair does not use up memory.
};

// Release notes of 2025-05-08 and 2025-08-14: https://www.postgresql.org/docs/release/17.5/ and …/17.6/.
constexpr std::array joiningTables{JoiningTable{13, 21, 22}, JoiningTable{14, 18, 19}, JoiningTable{15, 13, 14},
                                   JoiningTable{16, 9, 10}, JoiningTable{17, 5, 6}};

QString releaseText(int major, int minor)
{
    return u"%1.%2"_s.arg(major).arg(minor);
}

QList<Finding> judgeMinor(const Migration& facts)
{
    const auto& server = facts.publisher;
    const auto finding = [&](Severity severity, const QString& text, const QString& remedy) {
        return QList<Finding>{{{}, severity, Side::Publisher, {}, {}, text, {{Side::Publisher, {}, {}, remedy}}}};
    };
    const auto lost = Text::tr("PostgreSQL %1 loses rows for good when a table joins a publication while a transaction "
                               "that writes to it is open: the running stream is not told, and every position says "
                               "that all has arrived.")
                          .arg(server.versionText);
    if (server.major() <= 12)
        return finding(Severity::Warning, lost,
                       Text::tr("No release of this major mends it. Publish all tables before the first subscription "
                                "is created, and create no table until the switch; count the rows before it."));
    const auto minor = server.version % 10000;
    for (const auto& release : joiningTables) {
        if (release.major != server.major() || minor >= release.good)
            continue;
        const auto update = Text::tr("Bring the publisher to %1 or newer within its major before the migration; that "
                                     "takes a restart.")
                                .arg(releaseText(release.major, release.good));
        if (minor < release.repaired)
            return finding(Severity::Warning, lost, update);
        return finding(Severity::Warning,
                       Text::tr("The walsender of PostgreSQL %1 may ask for more memory than there is when tables join "
                                "or leave publications while many transactions are open (\"invalid memory alloc "
                                "request size\"): its slot is then of no use any more.")
                           .arg(server.versionText),
                       update);
    }
    return {};
}

} // namespace

QList<Check> ofVersions()
{
    return {
        {u"versions"_s,
         Text::tr("Versions of both servers"),
         Text::tr("Publications and subscriptions exist from PostgreSQL 10 on, and a schema is carried from an older "
                  "to a newer version."),
         u"https://www.postgresql.org/docs/current/logical-replication.html"_s,
         {},
         judgeMajors,
         {}},
        {u"publisher_minor"_s,
         Text::tr("Minor release of the publisher"),
         Text::tr("Some minor releases lose committed rows, or the whole slot, when a table joins a publication that "
                  "is in use."),
         u"https://www.postgresql.org/docs/release/17.6/"_s,
         {},
         judgeMinor,
         {}},
    };
}

} // namespace Flare::Checks
