// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

namespace Flare::Test {

namespace {

QMap<QString, ProgramPart::Run>& parts()
{
    static QMap<QString, ProgramPart::Run> all;
    return all;
}

} // namespace

ProgramPart::ProgramPart(const char* path, Run run)
{
    parts().insert(QFileInfo(QString::fromUtf8(path)).completeBaseName(), run);
}

int runProgramPart(int argc, char* argv[])
{
    const auto part = parts().constFind(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (part == parts().constEnd()) {
        std::fprintf(stderr, "Usage: %s NAME [ARGUMENTS OF QT TEST]\nNames:\n", argv[0]);
        for (const auto& name : parts().keys())
            std::fprintf(stderr, "  %s\n", qPrintable(name));
        return 2;
    }
    argv[1] = argv[0];
    return (*part)(argc - 1, argv + 1);
}

} // namespace Flare::Test
