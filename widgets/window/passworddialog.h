// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "widgets/session/passwordbroker.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace Flare {

/// Asks for one password, and says whose and where: the side, the address and the identifier of the file, so that no
/// password is typed for another server than the one meant. Says why it asks again, and offers the keychain where there
/// is one. Answers the question however it is closed.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const HostConfig& host, std::shared_ptr<PasswordQuestion> question, QWidget* parent = nullptr);

    void done(int result) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QGridLayout* buildTarget();
    void addRefusal(QBoxLayout* layout);
    void addFound(QBoxLayout* layout);
    void addKeeping(QBoxLayout* layout);
    [[nodiscard]] QWidget* buildButtons();

    QString m_address;
    SystemIdentifier m_expected;
    std::shared_ptr<PasswordQuestion> m_question;
    QLabel* m_identifier;
    QLineEdit* m_password;
    QCheckBox* m_keep;
};

} // namespace Flare
