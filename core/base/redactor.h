// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QString>

#include <mutex>

namespace Flare {

/// The last line of defence before text leaves the program (log, audit, error, terminal): takes out every password it
/// knows, also in the forms that SQL and conninfo quoting give it, and everything that looks like a password verifier.
/// Safe to use from several threads.
class Redactor
{
public:
    void learn(const Secret& secret);
    [[nodiscard]] QString scrub(const QString& text) const;

private:
    mutable std::mutex m_mutex;
    QList<Secret> m_forms;
};

} // namespace Flare
