// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"
#include "core/config/configreader.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

using namespace Flare;
using namespace Flare::Test;

class CliAuditTest : public QObject
{
    Q_OBJECT

private slots:
    void verifiesAndExportsTheAuditLog();
    void doesNotOverwriteAFileWithAnExport();
    void filtersByFileServerAndWords();
    void refusesAnIdentifierThatIsNone();
};

void CliAuditTest::verifiesAndExportsTheAuditLog()
{
    DestructiveFixture cli;
    QCOMPARE(cli.run({u"wipe"_s, u"--confirm"_s, subscriberDigits}).code, 0);
    const auto verified = cli.runBare({u"audit"_s, u"verify"_s, u"--json"_s});
    QCOMPARE(verified.code, 0);
    const auto head = verified.outcome().value(u"data"_s)[u"head"_s].toString();
    QCOMPARE(head.size(), 64);
    QCOMPARE(cli.runBare({u"audit"_s, u"verify"_s, u"--expect"_s, head}).code, 0);
    QCOMPARE(cli.runBare({u"audit"_s, u"verify"_s, u"--expect"_s, QString(64, u'0')}).code, 1);

    const auto exported = cli.directory.filePath(u"export.jsonl"_s);
    QCOMPARE(cli.runBare({u"audit"_s, u"export"_s, u"--output"_s, exported}).code, 0);
    QCOMPARE(cli.runBare({u"audit"_s, u"verify"_s, exported, u"--expect"_s, head}).code, 0);
    QVERIFY(cli.runBare({u"audit"_s, u"export"_s, u"--format"_s, u"html"_s}).out.contains(u"wipe"_s));
    QVERIFY(cli.runBare({u"audit"_s, u"export"_s, u"--format"_s, u"csv"_s}).out.startsWith(u"seq,time"_s));
    QVERIFY(cli.runBare({u"audit"_s, u"list"_s}).out.contains(u"export"_s));
}

void CliAuditTest::doesNotOverwriteAFileWithAnExport()
{
    DestructiveFixture cli;
    cli.run({u"wipe"_s, u"--confirm"_s, subscriberDigits});
    const auto result = cli.runBare({u"audit"_s, u"export"_s, u"--output"_s, cli.configPath()});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Usage));
    QFile file(cli.configPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), closedServersConfig());
}

void CliAuditTest::filtersByFileServerAndWords()
{
    DestructiveFixture cli;
    cli.run({u"wipe"_s, u"--confirm"_s, subscriberDigits});
    const auto records = [&](const QStringList& options) {
        const auto result = cli.runBare(QStringList{u"audit"_s, u"export"_s} + options);
        return result.code == 0 ? result.out.count(u'\n') : -1;
    };
    // Each export notes itself, of no file and no server.
    const auto all = records({});
    QVERIFY(all > 0);
    QCOMPARE(records({u"--file"_s, cli.configPath()}), all);
    QCOMPARE(records({u"--file"_s, u"/nowhere/flare.yml"_s}), 0);
    const auto read = readConfig(cli.configPath());
    QVERIFY(read.config.has_value());
    QCOMPARE(records({u"--file"_s, QString::fromLatin1(read.config->digest)}), all);
    const auto publisher = read.config->publisher.systemIdentifier.text();
    const auto subscriber = read.config->subscriber.systemIdentifier.text();
    QCOMPARE(records({u"--server"_s, publisher + u',' + subscriber}), all);
    QCOMPARE(records({u"--server"_s, u"42"_s}), 0);
    QVERIFY(records({u"--words"_s, u"WIPE"_s}) > 0);
    QCOMPARE(records({u"--words"_s, u"wipe nowhere"_s}), 0);
    QVERIFY(cli.runBare({u"audit"_s, u"list"_s, u"--file"_s, cli.configPath()}).out.contains(u"wipe"_s));
}

void CliAuditTest::refusesAnIdentifierThatIsNone()
{
    DestructiveFixture cli;
    cli.run({u"wipe"_s, u"--confirm"_s, subscriberDigits});
    const auto result = cli.runBare({u"audit"_s, u"list"_s, u"--server"_s, u"db1"_s});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Usage));
    QVERIFY(result.err.contains(u"db1"_s));
}

FLARE_TEST(CliAuditTest)
#include "tst_cliaudit.moc"
