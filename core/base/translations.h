// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLocale;

namespace Flare {

/// The languages that the program speaks completely, as codes of ISO 639-1: English, and each one with a file in
/// translations.
[[nodiscard]] QStringList spokenLanguages();

/// Lets the program and Qt's own dialogs speak the first language of the locale that both know; English without one.
/// Called once, on the main thread, with the application made and before the first sentence is asked for.
void speakLanguageOf(const QLocale& locale);

} // namespace Flare
