// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace Flare::Test {

/// The program as a user sees it at a terminal: a pseudo terminal is its input, its output and what Ctrl-C reaches.
/// In a directory as FlareProcess has it. Ended at once when the object goes.
class FlareTerminal
{
public:
    FlareTerminal(const QString& binary, const QString& directory, const QStringList& words);
    ~FlareTerminal();
    Q_DISABLE_COPY_MOVE(FlareTerminal)

    /// False if the text does not come behind what was waited for before.
    [[nodiscard]] bool waitFor(const QByteArray& text);
    /// The text and the Enter key.
    void type(const QString& text) { press(text.toUtf8() + '\n'); }
    void press(const QByteArray& keys);
    /// The exit code; -1 when it did not end by itself.
    [[nodiscard]] int finish();
    /// Everything that has stood on the terminal, what was typed included where it was echoed.
    [[nodiscard]] QByteArray seen() const { return m_seen; }

private:
    /// False once nobody has the terminal open any more.
    bool read(int milliseconds);

    int m_terminal = -1;
    QProcess m_process;
    QByteArray m_seen;
    qsizetype m_waitedFor = 0;
};

} // namespace Flare::Test
