// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/stepstate.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace Flare {

class MigrationSession;
struct DatabaseState;

/// How each database of the file stands, a row each: what is done of every phase, how far its copy and its lag are, and
/// the one thing that a person should know of it. Rows are updated in place, so that a selection stays where it is.
class DatabaseMatrix final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Prepare, Copy, Lag, Cutover, CleanUp, ColumnCount };
    enum Roles {
        ToneRole = Qt::UserRole, ///< Of a cell.
        ReasonRole, ///< Of a row: full sentences, also as its cells' tool tip.
        AttentionRole, ///< Of a row: whether something has failed, is broken or blocks it for good.
        PhaseRole, ///< Of a row: the phase to go on with, as an int; invalid when nothing is left.
    };

    /// The session must outlive the model.
    explicit DatabaseMatrix(MigrationSession& session, QObject* parent = nullptr);

    /// Looks at the session anew.
    void update();
    [[nodiscard]] const DatabaseName& database(int row) const { return m_rows.at(row).name; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        QString text;
        Theme::Tone tone = Theme::Tone::Neutral;

        bool operator==(const Cell& other) const = default;
    };
    struct Row
    {
        DatabaseName name;
        std::array<Cell, ColumnCount> cells;
        QString reason;
        bool attention = false;
        std::optional<Phase> phase;

        bool operator==(const Row& other) const = default;
    };
    [[nodiscard]] QList<Row> readRows() const;
    void tellLinks(const DatabaseState& database, Row& row) const;

    MigrationSession& m_session;
    QList<Row> m_rows;
};

} // namespace Flare
