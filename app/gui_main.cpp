// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"
#include "core/base/text.h"
#include "core/pg/environment.h"
#include "widgets/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

/// A core file would hold passwords.
void forbidCoreDumps()
{
#ifdef NDEBUG
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace

int main(int argc, char* argv[])
{
    Flare::Pg::dropTargetVariables();
    forbidCoreDumps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pg-flare"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(FLARE_VERSION));
    QApplication::setOrganizationName(u"pg-flare"_s);
    QApplication::setDesktopFileName(u"io.github.pg_flare.PgFlare"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/pg-flare.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Flare::Text::tr("Takes a PostgreSQL server to a new major version by logical replication."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, Flare::Text::tr("Open two throw-away servers of this machine."));
    const QCommandLineOption readOnly(u"read-only"_s, Flare::Text::tr("Start nothing that changes a server."));
    parser.addOptions({demo, readOnly});
    parser.addPositionalArgument(u"file"_s, Flare::Text::tr("The migration to open, a flare.yml."), u"[file]"_s);
    parser.process(application);

    Flare::MainWindow window({parser.isSet(readOnly), {}});
    // A killed window, or a session that ends, must leave neither paused writes nor the demo's servers behind.
    const Flare::StopSignals signalsOfStop({}, [] {});
    const std::stop_callback leave(signalsOfStop.token(), [&window] {
        QMetaObject::invokeMethod(&window, &Flare::MainWindow::closeNow, Qt::QueuedConnection);
    });
    window.show();
    if (parser.isSet(demo))
        window.startDemo();
    else if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    return QApplication::exec();
}
