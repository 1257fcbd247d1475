// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event.h"

namespace Flare {

using namespace Qt::StringLiterals;

QString keyOf(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return u"succeeded"_s;
    case Outcome::Status::Failed:
        return u"failed"_s;
    case Outcome::Status::Cancelled:
        return u"cancelled"_s;
    case Outcome::Status::InDoubt:
        return u"in_doubt"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Flare
