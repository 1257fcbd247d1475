// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/stopsignals.h"
#include "app/cli/terminalinput.h"
#include "core/audit/auditfile.h"
#include "core/base/text.h"
#include "core/pg/environment.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <cstdio>

#include <langinfo.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

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

/// Whether the person's terminal shows UTF-8. Qt itself wants such a locale, and would say so on every start.
bool adoptLocale()
{
    std::setlocale(LC_ALL, "");
    const bool isUtf8 = qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!isUtf8)
        qputenv("LC_ALL", "C.UTF-8");
    return isUtf8;
}

int columnsOf(int descriptor)
{
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// https://no-color.org: present and not empty.
bool wantsColours(bool isTerminal)
{
    return isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

QByteArray stopNotice()
{
    return '\n'
        + Flare::Text::tr("Cancelling: the running statement is cancelled on its server and its step rolled back. Once "
                          "more leaves at once, whatever is under way.")
              .toUtf8()
        + '\n';
}

} // namespace

int main(int argc, char* argv[])
{
    const auto ignored = Flare::Pg::dropTargetVariables();
    forbidCoreDumps();
    const bool unicode = adoptLocale();
    const QCoreApplication application(argc, argv);
    Flare::TerminalInput input(STDIN_FILENO, STDERR_FILENO);
    const Flare::StopSignals stopSignals(stopNotice(), [&input] { input.restore(); });
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return EXIT_FAILURE;

    Flare::Terminal terminal{out, err};
    terminal.outIsTerminal = isatty(STDOUT_FILENO) == 1;
    terminal.errIsTerminal = isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb";
    terminal.unicode = unicode;
    terminal.colours = wantsColours(isatty(STDERR_FILENO) == 1);
    terminal.columns = columnsOf(STDERR_FILENO);
    terminal.auditPath = Flare::defaultAuditPath();
    terminal.ignoredVariables = ignored;
    terminal.stop = stopSignals.token();
    if (isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
        terminal.ask = [&](const QString& prompt, Flare::Echo echo) { return input.ask(prompt, echo, terminal.stop); };
    return Flare::CommandLine(terminal).run(QCoreApplication::arguments().mid(1));
}
