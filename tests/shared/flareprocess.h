// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace Flare::Test {

/// What one call of the program left behind.
struct FlareResult
{
    QStringList words;
    /// -1 when it did not end by itself: killed, crashed, or past its time.
    int code = -1;
    QByteArray out;
    QByteArray err;
    /// What ended it instead; empty when it ended by itself.
    QByteArray endedBy;

    /// For the message of a failed assertion.
    [[nodiscard]] QByteArray describe() const;
};

/// The program as a user starts it: a process without a terminal, in a directory that holds its flare.yml and, below
/// "state", all that it keeps. Ended at once when the object goes.
class FlareProcess
{
public:
    static constexpr std::chrono::seconds patience{180};

    FlareProcess(const QString& binary, const QString& directory, const QStringList& words);
    ~FlareProcess();
    Q_DISABLE_COPY_MOVE(FlareProcess)

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void signal(int number) const;
    /// What it has written so far to its standard error.
    [[nodiscard]] QByteArray spoken();
    /// Calls the watcher again and again until the process has ended; kills it after the time.
    FlareResult finish(const std::function<void()>& watcher = {}, std::chrono::seconds limit = patience);

private:
    QStringList m_words;
    QProcess m_process;
    QByteArray m_spoken;
};

/// Of a program that keeps all it keeps below the directory.
[[nodiscard]] QProcessEnvironment environmentIn(const QString& directory);

[[nodiscard]] FlareResult runFlare(const QString& binary, const QString& directory, const QStringList& words,
                                   const std::function<void()>& watcher = {});

} // namespace Flare::Test
