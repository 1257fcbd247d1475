// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/startpage.h"

namespace Flare {

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
{
}

void StartPage::showProblems(const LoadedConfig&) { }

void StartPage::setBusy(const QString&) { }

} // namespace Flare
