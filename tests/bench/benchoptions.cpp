// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>

namespace Flare::Bench {

using namespace Qt::StringLiterals;

BenchOptions readOptions(const QStringList& arguments, const QString& description)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    return readOptions(arguments, parser);
}

BenchOptions readOptions(const QStringList& arguments, QCommandLineParser& parser)
{
    const BenchOptions defaults;
    parser.addHelpOption();
    parser.addOptions(
        {{u"pair"_s, u"Major versions of publisher and subscriber."_s, u"pair"_s, defaults.pair.name()},
         {u"rounds"_s, u"How often each of the two is measured."_s, u"n"_s, QString::number(defaults.rounds)}});
    parser.process(arguments);
    const auto majors = parser.value(u"pair"_s).split(u'-');
    const BenchOptions options{{majors.value(0).toInt(), majors.value(1).toInt()}, parser.value(u"rounds"_s).toInt()};
    if (options.pair.publisher == 0 || options.pair.subscriber == 0 || options.rounds < 1)
        parser.showHelp(EXIT_FAILURE);
    // A disk belongs to what is measured, and an hour of writing fills a memory.
    if (!qEnvironmentVariableIsSet("FLARE_TEST_SERVERS"))
        qputenv("FLARE_TEST_SERVERS", QFile::encodeName(QDir::tempPath()));
    return options;
}

SandboxCluster::Settings durableSettings()
{
    return {{u"fsync"_s, u"on"_s}, {u"full_page_writes"_s, u"on"_s}, {u"synchronous_commit"_s, u"on"_s}};
}

} // namespace Flare::Bench
