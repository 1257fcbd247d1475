// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/traffic.h"

namespace Flare {

QByteArray attackPayload(qint64 run, const WriteRecord& write)
{
    auto state = static_cast<quint64>(run);
    QByteArray text;
    for (const qint64 part : {qint64(write.worker), write.sequence, write.version, qint64(0)}) {
        state = (state ^ static_cast<quint64>(part)) * 0xD6E8FEB86659FD93U + 0x9E3779B97F4A7C15U;
        state ^= state >> 32;
        text += QByteArray::number(state, 16).rightJustified(16, '0');
    }
    return text;
}

} // namespace Flare
