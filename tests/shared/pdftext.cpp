// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/pdftext.h"

#include <QProcess>

namespace Flare::Test {

using namespace Qt::StringLiterals;

QStringList pagesOfPdf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    if (!reader.waitForStarted() || !reader.waitForFinished())
        qFatal("pdftotext can't be started. packaging/install-deps.sh installs it (poppler-utils).");
    // Letters that a font has joined are two again.
    const auto text = QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    auto pages = text.split(u'\f');
    pages.removeLast(); // Each ends in a form feed.
    return pages;
}

} // namespace Flare::Test
