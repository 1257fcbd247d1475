// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int needsConfirmation = 7;

/// The commands of the README's table, in its order, each without "flare".
QList<QStringList> commandsOfTheReadme()
{
    QFile file(QStringLiteral(FLARE_PROJECT) + u"/README.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text =
        QString::fromUtf8(file.readAll()).section(u"## The order of a migration"_s, 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression command(u"`flare ([^`]+)`"_s);
    QList<QStringList> commands;
    for (const auto& line : text.split(u'\n')) {
        if (!line.startsWith(u'|'))
            continue;
        for (auto matches = command.globalMatch(line.section(u'|', -2)); matches.hasNext();)
            commands.append(matches.next().captured(1).split(u' '));
    }
    return commands;
}

} // namespace

/// The README's order, as it is written, by a superuser on a fresh pair: no step is refused.
class ReadmeOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void isWalkedAsWritten_data() { addPairRows(); }
    void isWalkedAsWritten();

private:
    PgPairs m_pairs;
};

void ReadmeOrderTest::isWalkedAsWritten()
{
    QFETCH(const PairVersions, pair);
    MigrationNames names;
    names.database = u"shop"_s;
    names.publication = u"shop"_s;
    names.subscription = u"shop_sub"_s;
    auto& servers = m_pairs.pair(pair);
    TerminalMigration migration(servers, names);
    const auto commands = commandsOfTheReadme();
    QVERIFY(commands.size() >= 17);
    QVERIFY(commands.contains(QStringList{u"pause_write"_s, u"shop"_s}));
    for (auto words : commands) {
        if (words.first() == u"monitor"_s)
            words.append(u"--once"_s); // It would go on until somebody stops it.
        auto result = migration.run(words);
        if (result.code == needsConfirmation) {
            const bool onSubscriber = words.first() == u"drop_subscription"_s;
            const auto& asked = onSubscriber ? servers.subscriber() : servers.publisher();
            result = migration.run(words + QStringList{u"--confirm"_s, asked.systemIdentifier().lastDigits()});
        }
        QVERIFY2(result.code == 0, u"%1\n%2"_s.arg(words.join(u' '), QString::fromUtf8(result.describe())).toUtf8());
        if (words.first() == u"pause_write"_s)
            migration.compareSides();
        if (QTest::currentTestFailed())
            return;
    }
}

FLARE_TEST(ReadmeOrderTest)

#include "tst_readmeorder.moc"
