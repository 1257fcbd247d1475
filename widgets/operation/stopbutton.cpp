// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/stopbutton.h"

namespace Flare {

StopButton::StopButton(QWidget* parent)
    : PrimaryButton(parent)
{
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_run != nullptr)
            m_run->requestStop();
    });
}

void StopButton::follow(RunWatcher* run)
{
    m_run = run;
    const bool running = run != nullptr && !run->isFinished();
    setVisible(running);
    if (!running)
        return;
    const bool mayGiveUp = run->plan().risk == Risk::Destructive || run->plan().risk == Risk::Disruptive;
    if (run->isStopping()) {
        setEnabled(mayGiveUp);
        setText(mayGiveUp ? tr("&Give up") : tr("&Cancel"));
        setToolTip(tr("What gives back what was taken goes on. Once it has said that it does not succeed, this "
                      "ends it: the outcome says what is left to be done by hand."));
        return;
    }
    setEnabled(true);
    setText(run->plan().endless ? tr("S&top") : tr("&Cancel"));
    setToolTip(run->plan().endless ? tr("Ends it; being stopped is how it ends well.")
                                   : tr("The running statement is cancelled on its server and its step rolled back. "
                                        "What earlier steps did stays; the outcome says how to undo it."));
}

} // namespace Flare
