// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "core/config/config.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QLineEdit;

namespace Flare {

/// Which records of the log to look at: of which migration, from when, of which operation, with which words. Begins
/// with all of this migration: its file and its two servers.
class AuditFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilterBar(const Config& config, QWidget* parent = nullptr);

    /// Puts a widget to the right of the words.
    void addBeside(QWidget* widget);

    /// What to show.
    [[nodiscard]] AuditFilter filter() const;
    /// What to take away: migration and time. Words and operations only search.
    [[nodiscard]] AuditFilter scope() const;
    /// Whether it is as it began.
    [[nodiscard]] bool isWholeMigration() const;
    void showWholeMigration();
    void showEverything();

signals:
    void changed();

private:
    void build();
    [[nodiscard]] QDateTimeEdit* makeTime(const QString& name, const QString& spoken);
    void addTime(AuditFilter& filter) const;

    QString m_path;
    QString m_digest;
    QList<SystemIdentifier> m_servers;
    QComboBox* m_migration;
    QComboBox* m_span;
    QDateTimeEdit* m_since;
    QDateTimeEdit* m_until;
    QComboBox* m_operation;
    QLineEdit* m_text;
    QHBoxLayout* m_first = nullptr; ///< The line with the words.
    QTimer m_typing;
};

} // namespace Flare
