// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace Flare::Fuzz {

/// Ends the run as a crash does, so that libFuzzer keeps the input.
inline void must(bool holds, const char* claim)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", claim);
    std::abort();
}

/// A copy, so that the address sanitizer sees whoever reads beyond the end.
inline QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// Whether it can go out as UTF-8 and come back: no half of a surrogate pair stands alone.
inline bool isWellFormed(const QString& text)
{
    return text.isValidUtf16();
}

} // namespace Flare::Fuzz
