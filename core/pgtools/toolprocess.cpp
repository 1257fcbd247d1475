// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/toolprocess.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pg/environment.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <unistd.h>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int toolPollMs = 50;
// A client program that is asked to end cancels its statement on the server first.
constexpr int toolEndPatienceMs = 3'000;
// The last lines say why it failed; a program that complains about every object must not fill the memory.
constexpr qsizetype maxErrorBytes = qsizetype{8} * 1024;

class PasswordFile
{
public:
    explicit PasswordFile(const Secret& password)
    {
        // Made with mode 0600; libpq ignores a file that others can read.
        const auto line = passwordFileLine(password);
        if (!m_file.open() || m_file.write(line.reveal()) != line.reveal().size() || !m_file.flush())
            throw Error(ErrorKind::Tool,
                        Text::tr("A private password file could not be written: %1.").arg(m_file.errorString()),
                        Text::tr("Check the free space and the rights of the temporary directory (TMPDIR)."));
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

/// Collects both outputs while the program runs.
struct Output
{
    QByteArray standard;
    QByteArray errors;

    void take(QProcess& process)
    {
        standard += process.readAllStandardOutput();
        errors = (errors + process.readAllStandardError()).right(maxErrorBytes);
    }
};

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(toolEndPatienceMs)) {
        process.kill();
        process.waitForFinished();
    }
}

void waitFor(QProcess& process, Output& output, Deadline deadline, const std::stop_token& stop)
{
    const auto name = QFileInfo(process.program()).fileName();
    while (!process.waitForFinished(toolPollMs) && process.state() != QProcess::NotRunning) {
        output.take(process);
        if (!stop.stop_requested() && !deadline.hasPassed())
            continue;
        end(process);
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled."));
        throw Error(ErrorKind::TimedOut, Text::tr("%1 did not finish in time and was ended.").arg(name));
    }
    output.take(process);
}

} // namespace

ToolOutput runTool(const ToolCommand& command, Deadline deadline, const std::stop_token& stop)
{
    const auto name = QFileInfo(command.program).fileName();
    std::optional<PasswordFile> passwordFile;
    auto environment = Pg::childEnvironment();
    if (command.password) {
        passwordFile.emplace(*command.password);
        environment.insert(u"PGPASSFILE"_s, passwordFile->path());
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    // A Ctrl-C in the terminal is for us: we end the program in our own order. Only a system call may stand here.
    process.setChildProcessModifier([] { setpgid(0, 0); });
    process.start(command.program, command.arguments);
    if (!process.waitForStarted())
        throw Error(ErrorKind::Tool,
                    Text::tr("%1 could not be started: %2.").arg(command.program, process.errorString()));
    Output output;
    waitFor(process, output, deadline, stop);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {output.standard, QString::fromUtf8(output.errors).trimmed()};
    throw Error(ErrorKind::Tool,
                Text::tr("%1 failed (%2): %3")
                    .arg(name,
                         process.exitStatus() == QProcess::NormalExit
                             ? Text::tr("exit code %1").arg(process.exitCode())
                             : Text::tr("ended by signal %1").arg(process.exitCode()),
                         QString::fromUtf8(output.errors).trimmed()));
}

// Wildcards, since the program is told its one server by its arguments, and libpq before 13 cuts lines at 320 bytes.
Secret passwordFileLine(const Secret& password)
{
    if (password.reveal().contains('\n') || password.reveal().contains('\r'))
        throw Error(ErrorKind::Precondition,
                    Text::tr("The password has a line break in it, which no password file can hold."),
                    Text::tr("Change the password of this role."));
    auto line = password.reveal();
    line.replace('\\', "\\\\").replace(':', "\\:");
    return Secret("*:*:*:*:" + line + '\n');
}

QString connectionArgument(Pg::ConnInfo info)
{
    info.password.reset();
    // What pg_dump writes quotes its texts as this setting says, which a role or a database may have changed.
    return u"--dbname=%1 options='-c standard_conforming_strings=on'"_s.arg(
        QString::fromUtf8(Pg::conninfoString(info).reveal()));
}

QString commandLine(const QString& program, const QStringList& arguments)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./-]+\\z"_s);
    QStringList words;
    for (auto word : QStringList{program} + arguments)
        words.append(plain.match(word).hasMatch() ? word : u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'');
    return words.join(u' ');
}

} // namespace Flare
