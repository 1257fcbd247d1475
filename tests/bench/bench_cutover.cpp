// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/abortbench.h"
#include "tests/bench/cutoverbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Flare;
using namespace Flare::Bench;
using namespace Qt::StringLiterals;

namespace {

const auto tablesOption = u"tables"_s;
const auto sequencesOption = u"sequences"_s;
const auto autovacuumsOption = u"autovacuums"_s;
const auto abortsOption = u"aborts"_s;

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Write outage of pause_write against the classic method."_s);
    parser.addOptions({{tablesOption, u"Further published tables."_s, u"n"_s, u"0"_s},
                       {sequencesOption, u"Sequences that each pause has to set."_s, u"n"_s, u"0"_s},
                       {autovacuumsOption, u"Workers at a published table each."_s, u"n"_s, u"0"_s},
                       {abortsOption, u"What the writers feel of pauses that are stopped before the proof."_s}});
}

template <typename Measured>
int outcomeOf(Measured&& bench)
{
    bench.run();
    bench.print();
    return bench.meetsTargets() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    const auto options = readOptions(QCoreApplication::arguments(), parser);
    const Burden burden{parser.value(tablesOption).toInt(), parser.value(sequencesOption).toInt(),
                        parser.value(autovacuumsOption).toInt()};
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    try {
        return parser.isSet(abortsOption) ? outcomeOf(AbortBench(options, burden))
                                          : outcomeOf(CutoverBench(options, burden));
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
