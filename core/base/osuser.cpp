// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/osuser.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace Flare {

const QString& osUserName()
{
    static const auto name = osUserName(geteuid());
    return name;
}

QString osUserName(uint user)
{
    std::array<char, 16384> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    const bool known = getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
    return known ? QString::fromLocal8Bit(entry.pw_name) : QString::number(user);
}

} // namespace Flare
