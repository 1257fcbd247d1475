// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/settingsdialog.h"

#include "widgets/session/keychain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array percents{AppSettings::leastFontPercent, 90, 100, 110, 125, 150, 175, AppSettings::mostFontPercent};

template <typename Value>
void add(QComboBox* box, const QString& text, Value value)
{
    box->addItem(text, static_cast<int>(value));
}

template <typename Value>
void select(QComboBox* box, Value value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

SettingsDialog::SettingsDialog(const AppSettings& settings, Keychain& keychain, QWidget* parent)
    : QDialog(parent)
    , m_keychain(keychain)
    , m_scheme(new QComboBox)
    , m_fontPercent(new QComboBox)
    , m_times(new QComboBox)
    , m_notifications(new QCheckBox(tr("&Notify me when I look at another window")))
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    m_scheme->setObjectName(u"scheme"_s);
    add(m_scheme, tr("As the desktop"), AppSettings::Scheme::Desktop);
    add(m_scheme, tr("Light"), AppSettings::Scheme::Light);
    add(m_scheme, tr("Dark"), AppSettings::Scheme::Dark);
    m_fontPercent->setObjectName(u"fontPercent"_s);
    for (const int percent : percents)
        add(m_fontPercent, tr("%1 %").arg(QLocale().toString(percent)), percent);
    // A value that somebody wrote into the file by hand.
    if (m_fontPercent->findData(settings.fontPercent) < 0)
        add(m_fontPercent, tr("%1 %").arg(QLocale().toString(settings.fontPercent)), settings.fontPercent);
    m_times->setObjectName(u"times"_s);
    add(m_times, tr("UTC, as the servers' logs"), AppSettings::Times::Utc);
    add(m_times, tr("Local time"), AppSettings::Times::Local);
    m_notifications->setObjectName(u"notifications"_s);
    m_notifications->setToolTip(tr("Of the end of a long operation, of a lag that crosses its threshold and of a slot "
                                   "at risk. What is in the window itself is told in any case."));
    build();
    choose(settings);
}

void SettingsDialog::build()
{
    auto* form = new QFormLayout;
    form->addRow(tr("&Colours:"), m_scheme);
    form->addRow(tr("&Font size:"), m_fontPercent);
    form->addRow(tr("&Times:"), m_times);
    auto* note = new QLabel(tr("The audit log and everything that is exported are in UTC."));
    note->setWordWrap(true);
    form->addRow(note);
    form->addRow(m_notifications);
    if (Keychain::isBuiltIn())
        addKeychain(form);
    auto* buttons = new QDialogButtonBox;
    auto* defaults = buttons->addButton(tr("&Defaults"), QDialogButtonBox::ResetRole);
    defaults->setObjectName(u"defaults"_s);
    defaults->setAutoDefault(false);
    buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    for (auto* box : {m_scheme, m_fontPercent, m_times})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { emit changed(chosen()); });
    connect(m_notifications, &QCheckBox::toggled, this, [this] { emit changed(chosen()); });
    connect(defaults, &QPushButton::clicked, this, [this] {
        choose({});
        emit changed(chosen());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::addKeychain(QFormLayout* form)
{
    auto* forget = new QPushButton(tr("Forget &passwords"));
    forget->setObjectName(u"forgetPasswords"_s);
    forget->setAutoDefault(false);
    forget->setToolTip(
        tr("Takes every password out of the desktop's keychain that was put there by this program. Those "
           "of files and of other programs stay."));
    form->addRow(tr("Keychain:"), forget);
    const auto update = [this, forget] { forget->setEnabled(!m_keychain.isEmpty()); };
    update();
    connect(&m_keychain, &Keychain::changed, forget, update);
    connect(forget, &QPushButton::clicked, &m_keychain, &Keychain::forgetAll);
}

void SettingsDialog::choose(const AppSettings& settings)
{
    select(m_scheme, settings.scheme);
    select(m_fontPercent, settings.fontPercent);
    select(m_times, settings.times);
    const QSignalBlocker quiet(m_notifications);
    m_notifications->setChecked(settings.notifications);
}

AppSettings SettingsDialog::chosen() const
{
    return {static_cast<AppSettings::Scheme>(m_scheme->currentData().toInt()), m_fontPercent->currentData().toInt(),
            static_cast<AppSettings::Times>(m_times->currentData().toInt()), m_notifications->isChecked()};
}

} // namespace Flare
