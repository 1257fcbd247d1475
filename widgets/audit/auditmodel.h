// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "widgets/audit/auditcells.h"

#include <QAbstractItemModel>
#include <QList>
#include <QMap>

#include <memory>
#include <vector>

namespace Flare {

/// The audit log as a tree: runs of operations, newest first, and below each its records as they came. Holds what was
/// given to it, and says what it lacks when somebody looks there.
class AuditModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using enum AuditCells::Column;

    explicit AuditModel(QObject* parent = nullptr);
    ~AuditModel() override;

    void clear();
    /// Runs that began before all that are here, newest first.
    void addOlder(const QList<AuditRun>& runs);
    /// What the log has had since, newest first: new runs, and further records of known ones.
    void addNewer(const QList<AuditRun>& runs);
    /// Records of a run that come after those that are here, in the log's order.
    void addRecords(const QString& operationId, const QList<AuditEntry>& entries);
    /// First record of the oldest run; 0 when there is none.
    [[nodiscard]] qint64 oldestSeq() const;
    /// What a row stands for: a record; of a run how it began and ended.
    [[nodiscard]] QList<AuditEntry> entries(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody looks at this run, of which the records after that one are missing.
    void recordsWanted(const QString& operationId, qint64 afterSeq);

private:
    struct Run
    {
        AuditRun run;
        QList<AuditEntry> records;
        bool asked = false; ///< For records that have not come yet.
        int row = 0;
    };
    [[nodiscard]] Run* runAt(const QModelIndex& index) const;
    [[nodiscard]] Run* find(const QString& operationId) const;
    void update(Run& known, const AuditRun& newer);
    void numberRows();
    [[nodiscard]] QString runCell(const AuditRun& run, int column) const;

    std::vector<std::unique_ptr<Run>> m_runs;
    QMap<QString, QString> m_titles;
};

} // namespace Flare
