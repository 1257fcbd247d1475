// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/traffic.h"

#include <array>
#include <string_view>

namespace Flare {

void writeAttackPayload(qint64 run, const WriteRecord& write, std::span<char, attackPayloadSize> text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    auto state = static_cast<quint64>(run);
    auto next = text.begin();
    for (const qint64 part : {qint64(write.worker), write.sequence, write.version, qint64(0)}) {
        state = (state ^ static_cast<quint64>(part)) * 0xD6E8FEB86659FD93U + 0x9E3779B97F4A7C15U;
        state ^= state >> 32;
        for (int shift = 60; shift >= 0; shift -= 4)
            *next++ = digits[state >> shift & 0xF];
    }
}

QByteArray attackPayload(qint64 run, const WriteRecord& write)
{
    std::array<char, attackPayloadSize> text{};
    writeAttackPayload(run, write, text);
    return {text.data(), text.size()};
}

} // namespace Flare
