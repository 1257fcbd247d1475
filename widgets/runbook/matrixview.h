// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/migrationsession.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace Flare {

class DatabaseMatrix;
class MatrixFilter;
class PrimaryButton;

/// All databases of the file beside each other: which are how far, which need a person, and the way on for those that
/// are selected.
class MatrixView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit MatrixView(MigrationSession& session, QWidget* parent = nullptr);
    ~MatrixView() override;

signals:
    /// Somebody wants to go on with these; all of them, when all are in sight and none is selected.
    void phaseRequested(Flare::Phase phase, const Flare::DatabaseChoice& choice);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFilter();
    void buildTable();
    void refresh();
    void updateButton();
    void proceed();
    /// The rows that a click on the button is about, of the matrix.
    [[nodiscard]] QList<int> rows() const;
    /// The earliest of theirs; no value when nothing is left.
    [[nodiscard]] std::optional<Phase> phaseOf(const QList<int>& rows) const;

    MigrationSession& m_session;
    DatabaseMatrix* m_matrix;
    MatrixFilter* m_filter;
    QLineEdit* m_words;
    QCheckBox* m_attention;
    QTableView* m_table;
    QLabel* m_reason;
    PrimaryButton* m_go;
    QTimer m_soon;
};

} // namespace Flare
