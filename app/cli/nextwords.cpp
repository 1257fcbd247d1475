// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nextwords.h"

#include "app/cli/invocation.h"
#include "core/config/configreader.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString withDashes(const QString& name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

bool isPath(const QString& option)
{
    return option == u"config"_s || option == u"output"_s;
}

/// A call as far as it has been typed.
class TypedCall
{
public:
    TypedCall(const QStringList& words, const QList<Command>& commands)
        : m_commands(commands)
    {
        for (const auto& word : words)
            take(word);
    }

    [[nodiscard]] NextWords next(const QString& current) const
    {
        NextWords next;
        if (m_child)
            next.files = true;
        else if (!m_waiting.isEmpty())
            next = valuesOf(m_waiting);
        else if (current.startsWith(u'-'))
            next.offers = options();
        else if (m_command == nullptr)
            next.offers = commandWords();
        else
            next = positional();
        next.offers.removeIf([&](const auto& offer) { return !offer.word.startsWith(current); });
        return next;
    }

private:
    void take(const QString& word)
    {
        if (m_child)
            return;
        if (!m_waiting.isEmpty()) {
            if (m_waiting == u"config"_s)
                m_config = word;
            m_waiting.clear();
        } else if (word == u"--"_s) {
            m_child = true;
        } else if (word.startsWith(u'-')) {
            takeOption(word);
        } else if (m_command != nullptr) {
            ++m_positionals;
        } else {
            m_typed.append(word);
            m_command = findCommand(m_commands, m_typed.join(u' '));
        }
    }

    void takeOption(const QString& word)
    {
        const auto name = word.mid(word.startsWith(u"--"_s) ? 2 : 1);
        const auto equals = name.indexOf(u'=');
        if (equals >= 0 && name.left(equals) == u"config"_s)
            m_config = name.mid(equals + 1);
        if (equals < 0 && takesValue(name))
            m_waiting = name;
    }

    [[nodiscard]] const Parameter* parameter(const QString& name) const
    {
        if (m_command == nullptr)
            return nullptr;
        const auto found = std::find_if(m_command->parameters.begin(), m_command->parameters.end(),
                                        [&](const Parameter& p) { return !p.positional && p.id == name; });
        return found == m_command->parameters.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool takesValue(const QString& name) const
    {
        if (const auto* own = parameter(name))
            return own->kind != Parameter::Kind::Flag;
        const auto globals = globalOptions();
        return std::any_of(globals.begin(), globals.end(), [&](const QCommandLineOption& option) {
            return option.names().contains(name) && !option.valueName().isEmpty();
        });
    }

    [[nodiscard]] NextWords valuesOf(const QString& option) const
    {
        NextWords next;
        const auto* own = parameter(option);
        if (isPath(option))
            next.files = true;
        else if (own != nullptr)
            next.offers = valuesOf(*own);
        return next;
    }

    [[nodiscard]] QList<NextWords::Offer> valuesOf(const Parameter& parameter) const
    {
        QList<NextWords::Offer> offers;
        for (const auto& choice : parameter.choices)
            offers.append({choice, {}});
        if (parameter.kind != Parameter::Kind::Database && parameter.kind != Parameter::Kind::Subscription)
            return offers;
        const auto read = readConfig(m_config);
        if (!read.config)
            return offers;
        if (parameter.kind == Parameter::Kind::Database) {
            for (const auto& database : read.config->databases())
                offers.append({database.text(), {}});
        } else {
            for (const auto& subscription : read.config->subscriptions)
                offers.append({subscription.name.text(), subscription.database.text()});
        }
        return offers;
    }

    [[nodiscard]] QList<NextWords::Offer> options() const
    {
        QList<NextWords::Offer> offers;
        if (m_command != nullptr) {
            for (const auto& parameter : m_command->parameters) {
                if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
                    offers.append({withDashes(parameter.id), parameter.help});
            }
        }
        for (const auto& option : globalOptions()) {
            for (const auto& name : option.names())
                offers.append({withDashes(name), option.description()});
        }
        return offers;
    }

    /// The first words of commands, or the second ones of the group that the first one names.
    [[nodiscard]] QList<NextWords::Offer> commandWords() const
    {
        QList<NextWords::Offer> offers;
        const auto typed = m_typed.join(u' ') + (m_typed.isEmpty() ? QString() : u" "_s);
        for (const auto& command : m_commands) {
            if (!command.id.startsWith(typed))
                continue;
            const auto word = command.id.mid(typed.size()).section(u' ', 0, 0);
            const bool isWhole = typed + word == command.id;
            if (offers.isEmpty() || offers.last().word != word)
                offers.append({word, isWhole ? command.summary : QString()});
        }
        return offers;
    }

    [[nodiscard]] NextWords positional() const
    {
        QList<const Parameter*> positionals;
        for (const auto& parameter : m_command->parameters) {
            if (parameter.positional && parameter.kind != Parameter::Kind::Command)
                positionals.append(&parameter);
        }
        return {m_positionals < positionals.size() ? valuesOf(*positionals.at(m_positionals))
                                                   : QList<NextWords::Offer>(),
                false};
    }

    const QList<Command>& m_commands;
    const Command* m_command = nullptr;
    QStringList m_typed; ///< As long as they name no command.
    QString m_waiting; ///< The option whose value comes next.
    QString m_config = GlobalOptions().config();
    qsizetype m_positionals = 0;
    bool m_child = false; ///< What follows is another program's.
};

} // namespace

NextWords nextWords(QStringList words, const QList<Command>& commands)
{
    const auto current = words.isEmpty() ? QString() : words.takeLast();
    return TypedCall(words, commands).next(current);
}

} // namespace Flare
