// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/exitcode.h"
#include "app/cli/invocation.h"
#include "core/base/text.h"
#include "core/config/didyoumean.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<std::pair<QString, QString>>;

constexpr int widestPage = 100;
constexpr int narrowestPage = 50;
constexpr int indent = 2;
constexpr int widestTerm = 34;

QString termOf(const Parameter& parameter)
{
    auto value = valueName(parameter);
    if (parameter.kind == Parameter::Kind::Command)
        return u"-- "_s + value;
    if (parameter.positional)
        return value;
    return value.isEmpty() ? u"--"_s + parameter.id : u"--%1 %2"_s.arg(parameter.id, value);
}

QString explanationOf(const Parameter& parameter)
{
    auto text = parameter.help;
    if (!parameter.defaultText.isEmpty())
        text += u' ' + Text::tr("Default: %1.").arg(parameter.defaultText);
    return text;
}

Rows rowsOf(const QList<QCommandLineOption>& options)
{
    Rows rows;
    for (const auto& option : options) {
        QStringList names;
        for (const auto& name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
        const auto value = option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
        rows.append({names.join(u", "_s) + value, option.description()});
    }
    return rows;
}

Rows rowsOf(const QList<Parameter>& parameters, bool options)
{
    Rows rows;
    for (const auto& parameter : parameters) {
        const bool isOption = !parameter.positional && parameter.kind != Parameter::Kind::Command;
        if (isOption == options)
            rows.append({termOf(parameter), explanationOf(parameter)});
    }
    return rows;
}

QString exclusionText(Exclusion exclusion)
{
    switch (exclusion) {
    case Exclusion::Alongside:
        return Text::tr("May run beside anything else.");
    case Exclusion::PerDatabase:
    case Exclusion::PerDatabaseIfReachable:
        return Text::tr(
            "One changing operation per database at a time: a lock on the publisher keeps a second person out.");
    }
    Q_UNREACHABLE();
}

QString commandLine(const QString& id, const QString& arguments)
{
    return arguments.isEmpty() ? u"flare "_s + id : u"flare %1 %2"_s.arg(id, arguments);
}

} // namespace

QStringList helpTopics()
{
    return {u"exit-codes"_s, u"config"_s, u"confirm"_s, u"checks"_s};
}

Command helpCommand()
{
    Command command;
    command.id = u"help"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Explains a command or a topic: %1.").arg(helpTopics().join(u", "_s));
    command.parameters = {{u"topic"_s, Parameter::Kind::Text, Text::tr("A command or a topic."), true, false, {}, {}}};
    command.example = u"exit-codes"_s;
    return command;
}

Help::Help(const QList<Command>& commands, Style style, int columns)
    : m_commands(commands)
    , m_style(style)
    , m_columns(std::clamp(columns, narrowestPage, widestPage))
{
}

QString Help::heading(const QString& text) const
{
    return u'\n' + m_style.strong(text) + u'\n';
}

QString Help::paragraph(const QString& text) const
{
    return wrapped(text, m_columns, indent) + u'\n';
}

QString Help::definitions(const Rows& rows) const
{
    int width = 0;
    for (const auto& row : rows) {
        if (displayWidth(row.first) <= widestTerm)
            width = std::max(width, displayWidth(row.first));
    }
    const int column = indent + width + 2;
    QString text;
    for (const auto& [term, explanation] : rows) {
        const auto body = wrapped(explanation, m_columns, column);
        const auto left = QString(indent, u' ') + term;
        if (displayWidth(left) > column - 2)
            text += left + u'\n' + body + u'\n';
        else
            text += padded(left, column) + body.mid(column) + u'\n';
    }
    return text;
}

QString Help::overview() const
{
    QString text = Text::tr("flare takes a PostgreSQL server to a new major version by logical replication.") + u'\n';
    text += heading(Text::tr("Usage"));
    text += paragraph(u"flare [OPTIONS] COMMAND [ARGUMENTS]"_s);
    QString group;
    Rows rows;
    const auto flush = [&] {
        text += group.isEmpty() ? QString() : heading(group) + definitions(std::exchange(rows, {}));
    };
    for (const auto& command : m_commands) {
        if (command.group != group) {
            flush();
            group = command.group;
        }
        rows.append({command.id, command.summary});
    }
    flush();
    text += heading(Text::tr("Options")) + definitions(rowsOf(globalOptions()));
    text += heading(Text::tr("More"));
    text +=
        paragraph(Text::tr("flare help COMMAND explains one of them; flare COMMAND --dry-run shows the exact SQL and "
                           "changes nothing. Topics: %1.")
                      .arg(helpTopics().join(u", "_s)));
    text +=
        paragraph(Text::tr("Servers and databases are named in the file alone, and every connection proves that its "
                           "server is the named one before it acts."));
    return text;
}

QString Help::page(const QString& topic) const
{
    if (topic.isEmpty())
        return overview();
    if (const auto* command = findCommand(m_commands, topic))
        return commandPage(*command);
    if (topic == u"exit-codes"_s)
        return exitCodesPage();
    if (topic == u"config"_s)
        return configPage();
    if (topic == u"confirm"_s)
        return confirmPage();
    if (topic == u"checks"_s)
        return checksPage();
    if (auto group = groupPage(topic); !group.isEmpty())
        return group;
    QStringList known = helpTopics();
    for (const auto& command : m_commands)
        known.append(command.id);
    const auto suggestion = didYouMean(topic, known);
    throw Error(ErrorKind::Usage, Text::tr("There is no help on \"%1\".").arg(topic),
                suggestion.isEmpty() ? Text::tr("See: flare help") : suggestion);
}

QString Help::groupPage(const QString& word) const
{
    Rows rows;
    for (const auto& command : m_commands) {
        if (command.id.startsWith(word + u' '))
            rows.append({command.id, command.summary});
    }
    return rows.isEmpty() ? QString() : definitions(rows);
}

QString Help::commandPage(const Command& command) const
{
    QString text = m_style.strong(command.id) + u'\n' + paragraph(command.summary);
    text += heading(Text::tr("Usage")) + paragraph(commandLine(command.id, usageOf(command)));
    if (!command.description.isEmpty())
        text += heading(Text::tr("What it does")) + paragraph(command.description);
    if (const auto rows = rowsOf(command.parameters, false); !rows.isEmpty())
        text += heading(Text::tr("Arguments")) + definitions(rows);
    if (const auto rows = rowsOf(command.parameters, true); !rows.isEmpty())
        text += heading(Text::tr("Options")) + definitions(rows);
    if (command.operation != nullptr)
        text += operationPart(*command.operation);
    QStringList examples{commandLine(command.id, command.example)};
    if (command.operation != nullptr && command.operation->risk != Risk::ReadOnly)
        examples.prepend(commandLine(command.id + u" --dry-run"_s, command.example));
    if (command.operation != nullptr && command.operation->risk == Risk::Destructive)
        examples.append(commandLine(command.id, command.example) + u" --confirm 204913"_s);
    text += heading(Text::tr("Example")) + paragraph(examples.join(u'\n'));
    return text + u'\n' + Text::tr("Options of every command: flare help") + u'\n';
}

QString Help::operationPart(const Operation& operation) const
{
    QString text = heading(Text::tr("Risk")) + paragraph(riskText(operation.risk));
    text += heading(Text::tr("Undo"));
    if (!operation.undo.isEmpty())
        text += paragraph(u"flare "_s + operation.undo);
    else
        text += paragraph(operation.risk == Risk::ReadOnly ? Text::tr("Nothing to undo.")
                                                           : Text::tr("None by a command of flare."));
    text += heading(Text::tr("Needs"));
    text += paragraph(Text::tr("A file (--config) that names both servers by their system_identifier. %1")
                          .arg(exclusionText(operation.exclusion)));
    if (operation.risk == Risk::Destructive)
        text += paragraph(Text::tr("A confirmation: see flare help confirm."));
    return text;
}

} // namespace Flare
