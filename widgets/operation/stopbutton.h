// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/primarybutton.h"
#include "widgets/session/runwatcher.h"

#include <QPointer>

namespace Flare {

/// Stops a run, and says what that does; out of sight while there is nothing to stop.
class StopButton final : public PrimaryButton
{
    Q_OBJECT

public:
    explicit StopButton(QWidget* parent = nullptr);

    /// @param run may be null, or have ended.
    void follow(RunWatcher* run);

private:
    QPointer<RunWatcher> m_run;
};

} // namespace Flare
