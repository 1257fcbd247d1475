// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditoutput.h"

#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <QFileDevice>

#include <algorithm>

namespace Flare {

namespace {

Error unwritable(const QIODevice& device)
{
    return {ErrorKind::Audit, Text::tr("The export of the audit log can't be written: %1").arg(device.errorString()),
            Text::tr("Check the space and the permissions where it goes to, then export again.")};
}

} // namespace

void forEachRecord(SqliteAuditLog& log, AuditFilter filter, const std::stop_token& stop,
                   const std::function<void(const AuditEntry&)>& visit)
{
    filter.limit = 500;
    filter.newest = false;
    for (QList<AuditEntry> page; !(page = log.read(filter)).isEmpty(); filter.afterSeq = page.last().seq) {
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("Reading the audit log was cancelled."));
        std::for_each(page.cbegin(), page.cend(), visit);
    }
}

void writeExport(QIODevice& device, const QByteArray& data)
{
    if (device.write(data) != data.size())
        throw unwritable(device);
}

void finishExport(QIODevice& device)
{
    if (auto* const file = qobject_cast<QFileDevice*>(&device); file && !file->flush())
        throw unwritable(device);
}

} // namespace Flare
