// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/randompassword.h"

#include <QRandomGenerator>

namespace Flare {

Secret randomPassword()
{
    constexpr qsizetype passwordBytes = 18;
    QByteArray bytes(passwordBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace Flare
