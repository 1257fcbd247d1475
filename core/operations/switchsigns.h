// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/context.h"

#include <QStringList>

namespace Flare {

/// What says that the application writes on the subscriber already: full sentences. Then writers on the publisher again
/// would split the data in two. Empty and a warning when the subscriber can't be asked. Quick: the way out waits for
/// it.
[[nodiscard]] QStringList signsOfSwitch(Context& context, const DatabaseName& database);
/// Who works in the database on the subscriber: a sentence for each role that is no superuser. Throws Error.
[[nodiscard]] QStringList sessionsOnSubscriber(Context& context, const DatabaseName& database);

} // namespace Flare
