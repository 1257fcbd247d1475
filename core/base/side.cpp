// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/side.h"

namespace Flare {

using namespace Qt::StringLiterals;

Side otherSide(Side side)
{
    return side == Side::Publisher ? Side::Subscriber : Side::Publisher;
}

QString keyOf(Side side)
{
    return side == Side::Publisher ? u"publisher"_s : u"subscriber"_s;
}

QString keyOf(Role role)
{
    switch (role) {
    case Role::Superuser:
        return u"superuser"_s;
    case Role::DbOwner:
        return u"db_owner"_s;
    case Role::ReplUser:
        return u"repl_user"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Flare
