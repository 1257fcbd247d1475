// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledgerfile.h"

#include "tests/shared/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class LedgerFileTest : public QObject
{
    Q_OBJECT

private slots:
    // Which of them it is depends on the file system.
    void isTheSameFileEitherWay()
    {
        const QTemporaryDir folder;
        const QByteArray head(2 * ledgerRecordSize, 'h');
        QList<QByteArray> contents;
        for (const auto way : {LedgerFile::Way::Mapped, LedgerFile::Way::Written}) {
            const auto name = folder.filePath(QString::number(contents.size()));
            LedgerFile written(name, head, way);
            for (quint64 i = 1; i <= 70'000; ++i)
                written.append({i << 20, i * 3});
            written.close();
            QFile content(name);
            QVERIFY(content.open(QIODevice::ReadOnly));
            contents.append(content.readAll());
        }
        QCOMPARE(contents.at(0).size(), 70'002 * ledgerRecordSize);
        QVERIFY(contents.at(0) == contents.at(1));
    }
};

FLARE_TEST(LedgerFileTest)
#include "tst_ledgerfile.moc"
