// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/ownfolders.h"
#include "tests/shared/testprogram.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi); // As QTEST_MAIN does: the same pixels everywhere.
    Flare::Test::takeOwnSettings();
    const QApplication application(argc, argv);
    return Flare::Test::runProgramPart(argc, argv);
}
