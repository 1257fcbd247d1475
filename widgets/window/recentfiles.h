// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Flare {

/// The migrations that were opened last, newest first, in the user's settings. Holds no password.
struct RecentFile
{
    QString path;
    QString label; ///< "db1:5432 …204 913 → db2:5432 …118 602".
    QDateTime opened;
};

[[nodiscard]] QList<RecentFile> recentFiles();
void rememberFile(const Config& config);
void forgetFile(const QString& path);
/// Where to look for a file: in the folder of the last one that was opened, else among the person's documents.
[[nodiscard]] QString usualFolder();

} // namespace Flare
