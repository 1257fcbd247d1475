// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/argumentform.h"

#include "widgets/parts/parameterlabel.h"
#include "widgets/parts/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QProcess>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QStringList databaseNames(const Config& config)
{
    QStringList names;
    for (const auto& database : config.databases())
        names.append(database.text());
    return names;
}

QStringList subscriptionNames(const Config& config)
{
    QStringList names;
    for (const auto& subscription : config.subscriptions)
        names.append(subscription.name.text());
    return names;
}

} // namespace

ArgumentForm::ArgumentForm(const Operation& operation, const Config& config, const Arguments& given, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto current = operation.usual ? operation.usual(config) : Arguments();
    for (const auto& [id, values] : given.all().asKeyValueRange())
        current.set(id, values);
    for (const auto& parameter : operation.parameters)
        add(parameter, config, current);
}

void ArgumentForm::add(const Parameter& parameter, const Config& config, const Arguments& given)
{
    auto* editor = editorFor(parameter, config, given);
    editor->setObjectName(parameter.id);
    editor->setToolTip(parameter.help);
    editor->setAccessibleName(parameterLabel(parameter.id));
    editor->setAccessibleDescription(parameter.help);
    if (parameter.kind == Parameter::Kind::Flag)
        m_layout->addRow(editor);
    else
        m_layout->addRow(
            parameter.required ? tr("%1 *").arg(parameterLabel(parameter.id)) : parameterLabel(parameter.id), editor);
}

QWidget* ArgumentForm::editorFor(const Parameter& parameter, const Config& config, const Arguments& given)
{
    const auto current = given.has(parameter.id) ? given.list(parameter.id)
        : parameter.defaultText.isEmpty()        ? QStringList()
                                                 : QStringList{parameter.defaultText};
    switch (parameter.kind) {
    case Parameter::Kind::Database:
        return choice(parameter, databaseNames(config), current.value(0));
    case Parameter::Kind::Subscription:
        return choice(parameter, subscriptionNames(config), current.value(0));
    case Parameter::Kind::Flag:
        return flag(parameter, given.flag(parameter.id));
    case Parameter::Kind::Text:
        if (!parameter.choices.isEmpty())
            return choice(parameter, parameter.choices, current.value(0));
        return text(parameter, current);
    case Parameter::Kind::Integer:
    case Parameter::Kind::Duration:
    case Parameter::Kind::Command:
        return text(parameter, current);
    }
    Q_UNREACHABLE();
}

QWidget* ArgumentForm::choice(const Parameter& parameter, const QStringList& values, const QString& current)
{
    auto* box = new QComboBox;
    // A name of 63 letters must not decide how wide the page is.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (!parameter.required)
        box->addItem(tr("(not given)"), QString());
    for (const auto& value : values)
        box->addItem(value, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    m_readers.insert(parameter.id, [box] {
        const auto value = box->currentData().toString();
        return value.isEmpty() ? QStringList() : QStringList{value};
    });
    connect(box, &QComboBox::currentIndexChanged, this, &ArgumentForm::changed);
    return box;
}

QWidget* ArgumentForm::flag(const Parameter& parameter, bool on)
{
    auto* box = new QCheckBox(parameterLabel(parameter.id));
    box->setChecked(on);
    m_readers.insert(parameter.id, [box] { return box->isChecked() ? QStringList{u"true"_s} : QStringList(); });
    connect(box, &QCheckBox::toggled, this, &ArgumentForm::changed);
    return box;
}

QWidget* ArgumentForm::text(const Parameter& parameter, const QStringList& current)
{
    const bool command = parameter.kind == Parameter::Kind::Command;
    auto* line = new QLineEdit(current.join(u' '));
    if (parameter.kind == Parameter::Kind::Integer)
        line->setValidator(new QIntValidator(0, 1'000'000'000, line));
    if (parameter.kind == Parameter::Kind::Duration)
        line->setPlaceholderText(tr("for example 30s, 5m or 1h30m"));
    if (command)
        line->setPlaceholderText(tr("a program and its arguments"));
    m_readers.insert(parameter.id, [line, command] {
        const auto entered = line->text().trimmed();
        if (entered.isEmpty())
            return QStringList();
        return command ? QProcess::splitCommand(entered) : QStringList{entered};
    });
    connect(line, &QLineEdit::textChanged, this, &ArgumentForm::changed);
    return line;
}

Arguments ArgumentForm::arguments() const
{
    Arguments arguments;
    for (const auto& [id, read] : m_readers.asKeyValueRange()) {
        if (const auto values = read(); !values.isEmpty())
            arguments.set(id, values);
    }
    return arguments;
}

} // namespace Flare
