// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditorigin.h"

#include "core/base/osuser.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <unistd.h>

namespace Flare {

using namespace Qt::StringLiterals;

AuditRecord auditRecordFromHere(AuditKind kind, const QString& frontend)
{
    AuditRecord record;
    record.kind = kind;
    record.osUser = osUserName();
    record.osUid = geteuid();
    record.workstation = QSysInfo::machineHostName();
    record.tool = u"pg-flare"_s;
    record.toolVersion = QString::fromLatin1(FLARE_VERSION);
    record.frontend = frontend;
    return record;
}

QString auditConfigPath(const QString& path)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace Flare
