// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/appsettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace Flare {

class Keychain;

/// The one place where a person says how the window shall be. What is chosen holds at once, so that it can be seen.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const AppSettings& settings, Keychain& keychain, QWidget* parent = nullptr);

signals:
    void changed(const Flare::AppSettings& settings);

private:
    void build();
    void addKeychain(QFormLayout* form);
    void choose(const AppSettings& settings);
    [[nodiscard]] AppSettings chosen() const;

    Keychain& m_keychain;
    QComboBox* m_scheme;
    QComboBox* m_fontPercent;
    QComboBox* m_times;
    QCheckBox* m_notifications;
};

} // namespace Flare
