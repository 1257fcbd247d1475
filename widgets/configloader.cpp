// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configloader.h"

#include <QFile>
#include <QtConcurrentRun>

namespace Flare {

QFuture<LoadedConfig> loadConfig(const QString& path)
{
    return QtConcurrent::run([path] {
        LoadedConfig loaded{path, readConfig(path), {}};
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            loaded.text = file.readAll();
        return loaded;
    });
}

} // namespace Flare
