// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"
#include "widgets/topology/topologycanvas.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Flare {

class FlowLayout;

/// Both servers with their databases, publications and slots, and the subscriptions as edges between them. What is
/// chosen is told in words below, with what can be done to it.
class TopologyView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit TopologyView(MigrationSession& session, QWidget* parent = nullptr);

    /// Shows that one database alone; all of them for an empty name.
    void setDatabase(const DatabaseName& database);
    /// Until the session has something newer.
    void showTopology(const Topology& topology, const QList<RunbookStep>& runbook, const QDateTime& now);

signals:
    /// Somebody chose what can be done to an element.
    void operationRequested(const QString& operation, const Flare::Arguments& arguments);

private:
    void buildDetails();
    void fitDetails();
    void update();
    void age();
    void choose(const TopologyElement& element);
    void showAge(const QDateTime& now);
    void showActions();
    void offer(const QList<ElementAction>& actions);
    [[nodiscard]] QPushButton* makeButton(const ElementAction& action);
    void showDetails(const QDateTime& now);

    MigrationSession& m_session;
    TopologyCanvas* m_canvas;
    QLabel* m_age;
    QWidget* m_strip;
    QLabel* m_details;
    QWidget* m_detailsPlace = nullptr;
    QWidget* m_place;
    FlowLayout* m_actions;
    QTimer m_ageing;
    DatabaseName m_database;
    Topology m_topology;
    QList<RunbookStep> m_runbook;
    std::optional<TopologyElement> m_chosen;
    QList<ElementAction> m_offered;
    QList<QPushButton*> m_buttons; ///< One for each of them.
};

} // namespace Flare
