// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pausetrial.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <map>

using namespace Flare;
using namespace Flare::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array faults{Fault::Kill, Fault::Stop,   Fault::InterruptTwice, Fault::Quit,
                            Fault::Cut,  Fault::Silent, Fault::Crash};

struct Tally
{
    int rounds = 0;
    int paused = 0; ///< It came to its end all the same.
    int givenBack = 0; ///< By the program, or never taken.
    int resumed = 0; ///< From another machine.
    int wrong = 0;
};

void count(Tally& tally, const TrialRound& round)
{
    ++tally.rounds;
    tally.paused += round.result.code == 0 ? 1 : 0;
    tally.resumed += round.neededResume ? 1 : 0;
    tally.givenBack += round.result.code != 0 && !round.wasPaused ? 1 : 0;
    tally.wrong += round.complaints.isEmpty() ? 0 : 1;
}

void print(const std::map<Fault, Tally>& tallies)
{
    QList<QStringList> rows{
        {u"fault"_s, u"rounds"_s, u"paused"_s, u"given back"_s, u"resumed elsewhere"_s, u"wrong"_s}};
    for (const auto& [fault, tally] : tallies)
        rows.append({nameOf(fault), QString::number(tally.rounds), QString::number(tally.paused),
                     QString::number(tally.givenBack), QString::number(tally.resumed), QString::number(tally.wrong)});
    printTable(rows);
}

int run(const PauseTrial::Options& options, int rounds)
{
    PauseTrial trial(options);
    std::map<Fault, Tally> tallies;
    int wrong = 0;
    for (int number = 0; number < rounds; ++number) {
        const auto fault = faults.at(static_cast<std::size_t>(number) % faults.size());
        const auto round = trial.round(fault);
        std::fprintf(stderr, "%d: %s %s: exit %d%s\n", number + 1, qPrintable(nameOf(fault)), qPrintable(round.moment),
                     round.result.code, round.wasPaused ? ", paused" : "");
        for (const auto& complaint : round.complaints)
            std::fprintf(stderr, "WRONG: %s\n%s\n", qPrintable(complaint), round.result.describe().constData());
        count(tallies[fault], round);
        wrong += round.complaints.isEmpty() ? 0 : 1;
    }
    std::printf("Faults at random moments of a pause, PostgreSQL %s, %s, seed %u\n", qPrintable(options.pair.name()),
                options.managed ? "administrator without superuser" : "superuser", options.seed);
    print(tallies);
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Faults at random moments of a pause: what the program says, and what is so."_s);
    parser.addHelpOption();
    parser.addOptions({{u"pair"_s, u"Major versions of publisher and subscriber."_s, u"pair"_s, u"10-18"_s},
                       {u"rounds"_s, u"One fault each, in turns."_s, u"n"_s, u"35"_s},
                       {u"seed"_s, u"Of the moments."_s, u"n"_s, u"1"_s},
                       {u"away"_s, u"Seconds until a crashed publisher is started again."_s, u"s"_s, u"5"_s},
                       {u"managed"_s, u"As an administrator without superuser on the publisher."_s}});
    parser.process(application);
    const auto majors = parser.value(u"pair"_s).split(u'-');
    try {
        return run({{majors.value(0).toInt(), majors.value(1).toInt()},
                    parser.value(u"seed"_s).toUInt(),
                    parser.isSet(u"managed"_s),
                    std::chrono::seconds(parser.value(u"away"_s).toInt())},
                   parser.value(u"rounds"_s).toInt());
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
