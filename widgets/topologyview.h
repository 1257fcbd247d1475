// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"
#include "widgets/topologyelement.h"

#include <QGraphicsView>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Flare {

class BoxItem;
class EdgeItem;
class TopologyItem;

/// The picture alone. Items are made once for each element and updated in place.
class TopologyCanvas final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyCanvas(QWidget* parent = nullptr);

    void show(const Topology& topology, const QDateTime& now);
    using QWidget::show;
    [[nodiscard]] TopologyItem* item(const TopologyElement& element) const;
    void zoomBy(double factor);
    void fit();

signals:
    void chosen(const Flare::TopologyElement& element);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool focusNextPrevChild(bool next) override;

private:
    void rebuild(const Topology& topology);
    void arrange(const Topology& topology);

    QList<TopologyElement> m_elements;
    QList<TopologyItem*> m_items;
    bool m_fits = true;
};

/// Both servers with their databases, publications and slots, and the subscriptions as edges between them. What is
/// chosen is told in words below, with what can be done to it.
class TopologyView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit TopologyView(MigrationSession& session, QWidget* parent = nullptr);

signals:
    /// Somebody chose what can be done to an element.
    void operationRequested(const QString& operation, const Flare::Arguments& arguments);

private:
    void update();
    void choose(const TopologyElement& element);
    void showDetails();

    MigrationSession& m_session;
    TopologyCanvas* m_canvas;
    QLabel* m_age;
    QLabel* m_details;
    QHBoxLayout* m_actions;
    QTimer m_ageing;
    std::optional<TopologyElement> m_chosen;
};

} // namespace Flare
