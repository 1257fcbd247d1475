// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"
#include "widgets/theme.h"

#include <QAbstractTableModel>
#include <QList>

namespace Flare {

/// Records of the audit log, newest first. Holds what was given to it; who reads the log decides how much.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Operation, What, Server, Database, Result, Duration, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Both lists in the log's order, as it reads them.
    void addNewer(const QList<AuditEntry>& entries);
    void addOlder(const QList<AuditEntry>& entries);
    void clear();
    [[nodiscard]] const AuditEntry& entry(int row) const { return m_entries[row]; }
    /// 0 when there is none.
    [[nodiscard]] qint64 newestSeq() const { return m_entries.isEmpty() ? 0 : m_entries.first().seq; }
    [[nodiscard]] qint64 oldestSeq() const { return m_entries.isEmpty() ? 0 : m_entries.last().seq; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString cell(const AuditEntry& entry, int column);

    QList<AuditEntry> m_entries;
};

/// Every field that the record has, as an HTML table.
[[nodiscard]] QString auditEntryHtml(const AuditEntry& entry);

} // namespace Flare
