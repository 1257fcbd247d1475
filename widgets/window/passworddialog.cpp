// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/passworddialog.h"

#include "widgets/parts/theme.h"
#include "widgets/parts/tonelabel.h"
#include "widgets/session/keptpasswords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthInCharacters = 76;

QLabel* plainLabel(const QString& name, const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName(name);
    // A name of a role may look like markup.
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

PasswordDialog::PasswordDialog(const HostConfig& host, std::shared_ptr<PasswordQuestion> question, QWidget* parent)
    : QDialog(parent)
    , m_address(addressOf(host))
    , m_expected(host.systemIdentifier)
    , m_question(std::move(question))
    , m_identifier(new QLabel)
    , m_password(new QLineEdit)
    , m_keep(new QCheckBox(tr("&Keep it in this desktop's keychain")))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password for the server"));
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    const auto side = m_question->side();
    auto* head = new QLabel(u"<span style='color:%1'>%2</span> %3"_s.arg(
        Theme::sideColour(side).name(), Theme::sideSymbol(side), Theme::sideWord(side)));
    head->setObjectName(u"side"_s);
    head->setFont(Theme::headingFont(1.3));
    auto* caption = new QLabel(tr("&Password:"));
    caption->setBuddy(m_password);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password of %1 on the %2").arg(m_question->user(), Theme::sideWord(side)));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(head);
    layout->addLayout(buildTarget());
    if (!m_question->refusal().isEmpty())
        addRefusal(layout);
    if (m_question->keeping().found)
        addFound(layout);
    layout->addWidget(caption);
    layout->addWidget(m_password);
    addKeeping(layout);
    layout->addWidget(buildButtons());
    m_password->setFocus();
}

QGridLayout* PasswordDialog::buildTarget()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    const auto add = [grid](const QString& caption, QLabel* value) {
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(caption), row, 0);
        grid->addWidget(value, row, 1);
    };
    add(tr("Server"), plainLabel(u"address"_s, m_address));
    add(tr("User"), plainLabel(u"user"_s, m_question->user()));
    m_identifier->setObjectName(u"identifier"_s);
    m_identifier->setFont(Theme::fixedFont());
    m_identifier->setTextFormat(Qt::RichText);
    m_identifier->setText(Theme::markedIdentifier(m_expected, palette()));
    m_identifier->setToolTip(tr("The system_identifier that the file names. A server can prove it only after the "
                                "login; one that has another is left at once."));
    m_identifier->setAccessibleName(tr("System identifier of the file: %1").arg(Theme::spokenIdentifier(m_expected)));
    add(tr("Identifier of the file"), m_identifier);
    grid->setColumnStretch(1, 1);
    return grid;
}

void PasswordDialog::addRefusal(QBoxLayout* layout)
{
    auto* head = new ToneLabel;
    head->setObjectName(u"refused"_s);
    head->setWordWrap(true);
    head->tell(Theme::Tone::Bad,
               m_question->keeping().wasRefused
                   ? tr("The server has refused the password of this desktop's keychain, which is to forget it. Many "
                        "lock an account after a few refusals.")
                   : tr("The server has refused the password that was typed last. Many lock an account "
                        "after a few refusals."));
    layout->addWidget(head);
    layout->addWidget(wrapped(plainLabel(u"why"_s, m_question->refusal())));
}

void PasswordDialog::addFound(QBoxLayout* layout)
{
    auto* head = new ToneLabel;
    head->setObjectName(u"found"_s);
    head->setWordWrap(true);
    head->tell(Theme::Tone::Warning,
               tr("This desktop's keychain has a password for the server of this identifier, but the server had "
                  "another address then: %1. Connect only if the address above is right: the password is sent before "
                  "the server can prove who it is.")
                   .arg(m_question->keeping().foundAt.join(u", "_s)));
    layout->addWidget(head);
    m_password->setText(QString::fromUtf8(m_question->keeping().found->reveal()));
}

void PasswordDialog::addKeeping(QBoxLayout* layout)
{
    m_keep->setObjectName(u"keep"_s);
    m_keep->setToolTip(tr("Once the server has accepted the password, the desktop's keychain keeps it for the "
                          "identifier and the user above, encrypted. From then on it is used without a question "
                          "whenever this server is connected to at this address. It is forgotten when the server "
                          "refuses it, or by “Forget passwords” in the settings."));
    m_keep->setVisible(m_question->keeping().isPossible);
    m_keep->setChecked(m_question->keeping().found.has_value());
    auto* where = wrapped(new QLabel);
    where->setObjectName(u"where"_s);
    const auto tell = [where](bool keep) {
        where->setText(keep
                           ? tr("Goes into the desktop's keychain once the server has accepted it, and into no file of "
                                "this program and no log.")
                           : tr("For this session only: it stays in the memory of this program, and goes into no file "
                                "and no log."));
    };
    tell(m_keep->isChecked());
    connect(m_keep, &QCheckBox::toggled, where, tell);
    layout->addWidget(m_keep);
    layout->addWidget(where);
}

QWidget* PasswordDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox;
    auto* connectNow = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole)
        ->setToolTip(tr("The server stays unconnected until “Ask both servers again” is chosen in the menu File."));
    connectNow->setDefault(true);
    connectNow->setEnabled(!m_password->text().isEmpty());
    connect(m_password, &QLineEdit::textChanged, connectNow,
            [connectNow](const QString& text) { connectNow->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PasswordDialog::done(int result)
{
    m_question->answer(result == Accepted ? std::optional(Secret(m_password->text())) : std::nullopt,
                       m_keep->isChecked());
    m_password->clear();
    QDialog::done(result);
}

void PasswordDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_identifier->setText(Theme::markedIdentifier(m_expected, palette()));
}

} // namespace Flare
