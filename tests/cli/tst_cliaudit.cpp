// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"
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

FLARE_TEST(CliAuditTest)
#include "tst_cliaudit.moc"
