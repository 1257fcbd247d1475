// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace Flare {

/// Another run of this very program, as a person would start it. Not reached by a Ctrl-C of the terminal: its maker
/// passes stops on. Ends when its object or its maker does. Used by one thread. Throws Error(Tool).
class FlareProcess
{
public:
    struct Surroundings
    {
        QString directory; ///< The working directory, with its flare.yml.
        QString stateHome; ///< $XDG_STATE_HOME: audit log and ledgers.
        QString logPath; ///< Takes all output; empty = ours does.
    };
    enum class Output { Shown, Captured };

    FlareProcess(const QStringList& arguments, const Surroundings& surroundings, Output output = Output::Shown);
    ~FlareProcess();
    Q_DISABLE_COPY_MOVE(FlareProcess)

    /// The exit code, as a shell would tell it. A stop ends the program first, and then throws Error(Cancelled).
    int wait(const std::stop_token& stop);
    [[nodiscard]] bool isRunning();
    /// SIGTERM, and SIGKILL when that is not enough.
    void end();
    /// What it wrote so far to a captured output.
    [[nodiscard]] QByteArray takeOutput() { return m_process.readAllStandardOutput(); }

private:
    QProcess m_process;
};

} // namespace Flare
