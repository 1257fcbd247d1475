// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/invocation.h"
#include "app/cli/outputstream.h"
#include "app/cli/stopsignals.h"
#include "app/cli/terminalinput.h"
#include "core/audit/auditfile.h"
#include "core/base/coredumps.h"
#include "core/base/descriptors.h"
#include "core/base/text.h"
#include "core/base/translations.h"
#include "core/pg/environment.h"

#include <QCoreApplication>
#include <QLocale>

#include <clocale>
#include <cstdio>

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Qt wants a UTF-8 locale and, without one, switches and says so on every start. This gives it one, and then puts the
/// environment back for the programs that are started from here.
class Utf8LocaleForQt
{
public:
    Utf8LocaleForQt()
        : m_before(qgetenv("LC_ALL"))
        , m_wasSet(qEnvironmentVariableIsSet("LC_ALL"))
    {
        std::setlocale(LC_ALL, "");
        m_terminalIsUtf8 = qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0;
        if (!m_terminalIsUtf8)
            qputenv("LC_ALL", "C.UTF-8");
    }
    void restoreEnvironment() const
    {
        if (m_wasSet)
            qputenv("LC_ALL", m_before);
        else
            qunsetenv("LC_ALL");
    }
    [[nodiscard]] bool terminalIsUtf8() const { return m_terminalIsUtf8; }

private:
    QByteArray m_before;
    bool m_wasSet;
    bool m_terminalIsUtf8 = false;
};

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
                          "more leaves at once, unless something must be given back first.")
              .toUtf8()
        + '\n';
}

QByteArray stayNotice()
{
    return '\n'
        + Flare::Text::tr(
              "Still giving back what was taken; leaving now would leave it behind. It ends by itself, or says when "
              "it can't.")
              .toUtf8()
        + '\n';
}

QByteArray leftNotice()
{
    return '\n'
        + Flare::Text::tr(
              "Left while something was being changed: what became of it is not known. \"flare audit list\" "
              "shows what was sent, and running the same operation again is safe.")
              .toUtf8()
        + '\n';
}

} // namespace

int main(int argc, char* argv[])
{
    Flare::openStandardDescriptors();
    const auto ignored = Flare::Pg::dropTargetVariables();
    Flare::forbidCoreDumps();
    const Utf8LocaleForQt locale;
    const QCoreApplication application(argc, argv);
    const auto words = QCoreApplication::arguments().mid(1);
    // What programs read is the same in each language.
    if (!Flare::asksForJson(words))
        Flare::speakLanguageOf(QLocale::system());
    locale.restoreEnvironment();
    Flare::TerminalInput input(STDIN_FILENO, STDERR_FILENO);
    Flare::StopSignals stopSignals({stopNotice(), stayNotice(), leftNotice()}, [&input] { input.restore(); });
    Flare::OutputStream out(STDOUT_FILENO);
    Flare::OutputStream err(STDERR_FILENO);

    Flare::Terminal terminal{out, err};
    terminal.outIsTerminal = isatty(STDOUT_FILENO) == 1;
    terminal.errIsTerminal = isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb";
    terminal.unicode = locale.terminalIsUtf8();
    terminal.colours = wantsColours(isatty(STDERR_FILENO) == 1);
    terminal.columns = columnsOf(STDERR_FILENO);
    terminal.auditPath = Flare::defaultAuditPath();
    terminal.ignoredVariables = ignored;
    terminal.outLost = [&out] { return out.lost(); };
    terminal.stop = stopSignals.token();
    terminal.stops = stopSignals.requests();
    terminal.concluded = [&stopSignals](int exitCode) { stopSignals.concludeWith(exitCode); };
    if (isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
        terminal.ask = [&](const QString& prompt, Flare::Echo echo) { return input.ask(prompt, echo, terminal.stop); };
    return Flare::CommandLine(terminal).run(words);
}
