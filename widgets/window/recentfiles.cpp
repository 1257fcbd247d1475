// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recentfiles.h"

#include "core/base/side.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 10;

QString serverText(const HostConfig& host)
{
    const auto digits = host.systemIdentifier.lastDigits();
    return u"%1:%2 …%3 %4"_s.arg(host.host, QString::number(host.port), digits.left(3), digits.mid(3));
}

void store(const QList<RecentFile>& files)
{
    QSettings settings;
    settings.beginWriteArray(u"recent"_s, static_cast<int>(files.size()));
    for (int index = 0; index < files.size(); ++index) {
        settings.setArrayIndex(index);
        settings.setValue(u"path"_s, files[index].path);
        settings.setValue(u"label"_s, files[index].label);
        settings.setValue(u"opened"_s, files[index].opened);
    }
    settings.endArray();
}

} // namespace

QList<RecentFile> recentFiles()
{
    QSettings settings;
    QList<RecentFile> files;
    const int count = settings.beginReadArray(u"recent"_s);
    for (int index = 0; index < count; ++index) {
        settings.setArrayIndex(index);
        files.append({settings.value(u"path"_s).toString(), settings.value(u"label"_s).toString(),
                      settings.value(u"opened"_s).toDateTime()});
    }
    return files;
}

void forgetFile(const QString& path)
{
    auto files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == path; });
    store(files);
}

QString usualFolder()
{
    const auto files = recentFiles();
    return files.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                           : QFileInfo(files.first().path).absolutePath();
}

void rememberFile(const Config& config)
{
    auto files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == config.path; });
    files.prepend({config.path, serverText(config.publisher) + u" → "_s + serverText(config.subscriber),
                   QDateTime::currentDateTimeUtc()});
    files.resize(std::min<qsizetype>(files.size(), mostKept));
    store(files);
}

} // namespace Flare
