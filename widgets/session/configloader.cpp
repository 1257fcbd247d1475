// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/configloader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// More is no configuration, and would keep the window busy.
constexpr qint64 longestText = qint64{256} * 1024;

const auto othersRights = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

qsizetype indentOf(const QString& line)
{
    return std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; }) - line.begin();
}

} // namespace

QString withPasswordsMasked(const QString& yaml)
{
    // Also in a wrong file ("db_owner_password::"), and in maps on one line.
    static const QRegularExpression value(
        uR"re((password["']?\s*:+\s*)("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[^\s,}#][^,}]*))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression block(uR"re(password["']?\s*:+\s*([|>][-+0-9]*)?\s*$)re"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    auto lines = yaml.split(u'\n');
    qsizetype blockIndent = -1;
    for (auto& line : lines) {
        if (blockIndent >= 0 && (line.trimmed().isEmpty() || indentOf(line) > blockIndent)) {
            line = line.trimmed().isEmpty() ? line : line.left(indentOf(line)) + u"•••"_s;
            continue;
        }
        blockIndent = block.match(line).hasMatch() ? indentOf(line) : -1;
        if (blockIndent < 0)
            line.replace(value, u"\\1•••"_s);
    }
    return lines.join(u'\n');
}

QFuture<LoadedConfig> loadConfig(const QString& path)
{
    return QtConcurrent::run([path] {
        LoadedConfig loaded{path, readConfig(path), {}, false};
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            loaded.text = withPasswordsMasked(QString::fromUtf8(file.read(longestText)));
        loaded.readableByOthers = (QFileInfo(path).permissions() & othersRights) != 0;
        return loaded;
    });
}

QFuture<QString> makePrivate(const QString& path)
{
    return QtConcurrent::run([path] {
        QFile file(path);
        return file.setPermissions(file.permissions() & ~othersRights) ? QString() : file.errorString();
    });
}

QFuture<QString> writeTemplate(const QString& path)
{
    return QtConcurrent::run([path] {
        QFile source(u":/flare.yml.template"_s);
        QSaveFile file(path);
        if (!source.open(QIODevice::ReadOnly))
            return source.errorString();
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(source.readAll());
        return file.commit() ? QString() : file.errorString();
    });
}

} // namespace Flare
