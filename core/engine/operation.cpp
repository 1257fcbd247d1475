// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/operation.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

template <typename NameType>
QString namesOf(const QList<NameType>& names)
{
    QStringList texts;
    for (const auto& name : names)
        texts.append(name.text());
    return texts.isEmpty() ? Text::tr("none") : texts.join(u", "_s);
}

void checkDatabase(const QString& value, const Config& config)
{
    const DatabaseName wanted(value);
    const bool known = config.publicationOf(wanted) != nullptr
        || std::any_of(config.subscriptions.begin(), config.subscriptions.end(),
                       [&](const SubscriptionConfig& subscription) { return subscription.database == wanted; });
    if (known)
        return;
    throw Error(ErrorKind::Usage, Text::tr("The file has no publication for a database named \"%1\".").arg(value),
                Text::tr("Its databases: %1. A target is chosen in the file, never on the command line.")
                    .arg(namesOf(config.databases())));
}

void checkSubscription(const QString& value, const Config& config)
{
    if (config.subscription(SubscriptionName(value)))
        return;
    QList<SubscriptionName> names;
    for (const auto& subscription : config.subscriptions)
        names.append(subscription.name);
    throw Error(ErrorKind::Usage, Text::tr("The file has no subscription named \"%1\".").arg(value),
                Text::tr("Its subscriptions: %1.").arg(namesOf(names)));
}

void checkValue(const Parameter& parameter, const QString& value, const Config& config)
{
    const auto refuse = [&](const QString& expected) {
        throw Error(ErrorKind::Usage, Text::tr("\"%1\" can't be used for %2.").arg(value, parameter.id), expected);
    };
    bool ok = true;
    switch (parameter.kind) {
    case Parameter::Kind::Database:
        checkDatabase(value, config);
        break;
    case Parameter::Kind::Subscription:
        checkSubscription(value, config);
        break;
    case Parameter::Kind::Integer:
        if (value.toLongLong(&ok) < 0 || !ok)
            refuse(Text::tr("It takes a whole number from 0."));
        break;
    case Parameter::Kind::Duration:
        if (!parseMilliseconds(value))
            refuse(Text::tr("It takes a duration such as 500ms, 30s or 1m30s."));
        break;
    case Parameter::Kind::Text:
        if (!parameter.choices.isEmpty() && !parameter.choices.contains(value))
            refuse(Text::tr("It takes one of: %1.").arg(parameter.choices.join(u", "_s)));
        break;
    case Parameter::Kind::Flag:
    case Parameter::Kind::Command:
        break;
    }
}

/// A subscription says its database, and a database with one subscription says that one: neither needs typing twice.
void completeTarget(const Operation& operation, Arguments& arguments, const Config& config)
{
    const auto takes = [&](const QString& id, Parameter::Kind kind) {
        return std::any_of(operation.parameters.begin(), operation.parameters.end(),
                           [&](const Parameter& p) { return p.id == id && p.kind == kind; });
    };
    const auto database = u"database"_s;
    if (takes(database, Parameter::Kind::Database) && !arguments.has(database)) {
        if (const auto databases = config.databases(); databases.size() == 1)
            arguments.set(database, {databases.first().text()});
    }
    const auto subscription = u"subscription"_s;
    if (!takes(subscription, Parameter::Kind::Subscription) || arguments.has(subscription))
        return;
    const auto candidates =
        arguments.has(database) ? config.subscriptionsOf(arguments.database()) : config.subscriptions;
    if (candidates.size() == 1)
        arguments.set(subscription, {candidates.first().name.text()});
}

} // namespace

QString keyOf(Risk risk)
{
    switch (risk) {
    case Risk::ReadOnly:
        return u"read_only"_s;
    case Risk::Additive:
        return u"additive"_s;
    case Risk::Disruptive:
        return u"disruptive"_s;
    case Risk::Destructive:
        return u"destructive"_s;
    }
    Q_UNREACHABLE();
}

QString keyOf(Phase phase)
{
    switch (phase) {
    case Phase::Check:
        return u"check"_s;
    case Phase::Prepare:
        return u"prepare"_s;
    case Phase::Copy:
        return u"copy"_s;
    case Phase::Cutover:
        return u"cutover"_s;
    case Phase::CleanUp:
        return u"clean_up"_s;
    case Phase::Tools:
        return u"tools"_s;
    }
    Q_UNREACHABLE();
}

QString riskText(Risk risk)
{
    switch (risk) {
    case Risk::ReadOnly:
        return Text::tr("Reads only.");
    case Risk::Additive:
        return Text::tr("Adds something that nothing depends on yet.");
    case Risk::Disruptive:
        return Text::tr("Loads, locks or changes something that is in use.");
    case Risk::Destructive:
        return Text::tr("Stops writes or removes something; the target's identifier must be confirmed.");
    }
    Q_UNREACHABLE();
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Check:
        return Text::tr("Check");
    case Phase::Prepare:
        return Text::tr("Prepare");
    case Phase::Copy:
        return Text::tr("Copy");
    case Phase::Cutover:
        return Text::tr("Cut over");
    case Phase::CleanUp:
        return Text::tr("Clean up");
    case Phase::Tools:
        return Text::tr("Tools");
    }
    Q_UNREACHABLE();
}

Parameter databaseParameter()
{
    return {u"database"_s,
            Parameter::Kind::Database,
            Text::tr("A database of the file; may be left out when it has one."),
            true,
            true,
            {},
            {}};
}

Parameter subscriptionParameter()
{
    return {u"subscription"_s,
            Parameter::Kind::Subscription,
            Text::tr("A subscription of the file; may be left out when only one is possible."),
            true,
            true,
            {},
            {}};
}

Parameter flagParameter(const QString& id, const QString& help)
{
    return {id, Parameter::Kind::Flag, help, false, false, {}, {}};
}

Arguments checkedArguments(const Operation& operation, Arguments given, const Config& config)
{
    completeTarget(operation, given, config);
    for (const auto& parameter : operation.parameters) {
        if (!given.has(parameter.id) && !parameter.defaultText.isEmpty())
            given.set(parameter.id, {parameter.defaultText});
        if (parameter.required && !given.has(parameter.id))
            throw Error(ErrorKind::Usage, Text::tr("%1 needs a %2.").arg(operation.id, parameter.id),
                        Text::tr("See: flare help %1").arg(operation.id));
        for (const auto& value : given.list(parameter.id))
            checkValue(parameter, value, config);
    }
    return given;
}

} // namespace Flare
