// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"
#include "core/base/coredumps.h"
#include "core/base/descriptors.h"
#include "core/base/text.h"
#include "core/base/translations.h"
#include "core/pg/environment.h"
#include "widgets/parts/outlinestyle.h"
#include "widgets/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Invocation
{
    bool demo = false;
    bool readOnly = false;
    QString file;
};

/// Answers --help and --version itself, and ends the program with them and with words that it does not know.
Invocation readArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Flare::Text::tr("Takes a PostgreSQL server to a new major version by logical replication."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, Flare::Text::tr("Open two throw-away servers of this machine."));
    const QCommandLineOption readOnly(u"read-only"_s, Flare::Text::tr("Start nothing that changes a server."));
    parser.addOptions({demo, readOnly});
    parser.addPositionalArgument(u"file"_s, Flare::Text::tr("The migration to open, a flare.yml."), u"[file]"_s);
    parser.process(arguments);
    return {parser.isSet(demo), parser.isSet(readOnly), parser.positionalArguments().value(0)};
}

void setNames()
{
    QCoreApplication::setApplicationName(u"pg-flare"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(FLARE_VERSION));
    QCoreApplication::setOrganizationName(u"pg-flare"_s);
}

bool asksForWordsOnly(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        return qstrcmp(word, "--help") == 0 || qstrcmp(word, "-h") == 0 || qstrcmp(word, "--version") == 0
            || qstrcmp(word, "-v") == 0;
    });
}

} // namespace

int main(int argc, char* argv[])
{
    Flare::openStandardDescriptors();
    Flare::Pg::dropTargetVariables();
    Flare::forbidCoreDumps();
    setNames();
    // Words need no display, and there may be none.
    if (asksForWordsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        Flare::speakLanguageOf(QLocale::system());
        readArguments(QCoreApplication::arguments());
    }
    QApplication application(argc, argv);
    QApplication::setStyle(new Flare::OutlineStyle);
    Flare::speakLanguageOf(QLocale::system());
    QApplication::setDesktopFileName(u"io.github.pg_flare.PgFlare"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/pg-flare.svg"_s));
    const auto invocation = readArguments(QApplication::arguments());

    Flare::MainWindow window({invocation.readOnly, {}});
    // A killed window, or a session that ends, must leave neither paused writes nor the demo's servers behind.
    const Flare::StopSignals signalsOfStop({}, [] {});
    signalsOfStop.requests()->setIfEnded(Flare::IfEnded::Harmful);
    const std::stop_callback leave(signalsOfStop.token(), [&window] {
        QMetaObject::invokeMethod(&window, &Flare::MainWindow::closeNow, Qt::QueuedConnection);
    });
    window.show();
    if (invocation.demo)
        window.startDemo();
    else if (!invocation.file.isEmpty())
        window.openFile(invocation.file);
    return QApplication::exec();
}
