// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Flare::Test {

/// The text of each page, as pdftotext of poppler-utils reads it. Stops the program without it: no test of a PDF may
/// pass unread.
[[nodiscard]] QStringList pagesOfPdf(const QString& path);

} // namespace Flare::Test
