// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartexport.h"

#include "core/base/clock.h"

#include <QSaveFile>
#include <QtConcurrentRun>

#include <cmath>

namespace Flare {

QByteArray csvOf(const QList<HistoryColumn>& columns, const QList<HistoryPoint>& points)
{
    QByteArray text = "time_utc";
    for (const auto& column : columns)
        text += ',' + column.key;
    text += "\r\n";
    for (const auto& point : points) {
        text += timestamp(QDateTime::fromMSecsSinceEpoch(point.at, Qt::UTC)).toLatin1();
        for (const auto value : point.values) {
            text += ',';
            if (!std::isnan(value))
                text += QByteArray::number(value, 'f', value == std::floor(value) ? 0 : 3);
        }
        text += "\r\n";
    }
    return text;
}

QFuture<QString> saveFile(const QString& path, std::function<QByteArray()> content)
{
    return QtConcurrent::run([path, content = std::move(content)] {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.write(content());
        return file.commit() ? QString() : file.errorString();
    });
}

} // namespace Flare
