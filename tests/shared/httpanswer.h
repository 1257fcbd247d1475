// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Flare::Test {

/// Everything that a server answers to a request before it closes the connection; empty if it answers nothing.
[[nodiscard]] QByteArray httpAnswer(const QString& host, quint16 port, const QByteArray& request);

} // namespace Flare::Test
