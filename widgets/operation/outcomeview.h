// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/event.h"
#include "widgets/parts/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace Flare {

/// How something ended, in full: what is now the case, or what failed with everything the server said, and what to do.
class OutcomeView final : public QFrame
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget* parent = nullptr);

    /// @param leadsOn whether what comes next is offered beside it: then it is not told here, too.
    void show(const Outcome& outcome, bool leadsOn);
    /// Of what did not come to an outcome of its own.
    void showProblem(const QString& title, Theme::Tone tone, const Error& error);
    /// Of a plan that could not be made.
    void show(const Error& error);
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;

signals:
    /// Somebody wants to see what undoes it, or what comes after it.
    void operationRequested(const QString& operation);

private:
    [[nodiscard]] QString titleHtml(Theme::Tone tone, const QString& text) const;
    /// @param html makes the text in the colours of now.
    void setText(std::function<QString()> html, const QString& undo, const QString& next);

    std::function<QString()> m_html;
    QLabel* m_text;
    QPushButton* m_undo;
    QPushButton* m_next;
    QString m_undoOperation;
    QString m_nextOperation;
};

/// Message, SQLSTATE, detail, hint, context, statement and advice, those that there are, as HTML.
[[nodiscard]] QString errorHtml(const Error& error);

} // namespace Flare
