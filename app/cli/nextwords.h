// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace Flare {

/// What can stand at the end of a call that is being typed.
struct NextWords
{
    struct Offer
    {
        QString word;
        QString summary;
    };
    QList<Offer> offers;
    bool files = false; ///< The name of a file is wanted instead.
};

/// @param words what stands behind the program's name; the last one is what has been typed of the next one, which may
/// be nothing yet. Names of databases and subscriptions come from the file that the call names; no server is asked.
[[nodiscard]] NextWords nextWords(QStringList words, const QList<Command>& commands);

} // namespace Flare
