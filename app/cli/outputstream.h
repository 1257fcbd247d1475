// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <atomic>

namespace Flare {

/// A descriptor that is written to, unbuffered, and remembers why that failed: a full disk, a reader that is gone.
/// One thread writes at a time; lost() may be asked from any.
class OutputStream final : public QIODevice
{
public:
    /// @param descriptor stays the caller's.
    explicit OutputStream(int descriptor);

    /// The errno of the first write that failed; 0 as long as everything arrived.
    [[nodiscard]] int lost() const { return m_lost; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    int m_descriptor;
    std::atomic<int> m_lost = 0;
};

} // namespace Flare
