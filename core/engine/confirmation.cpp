// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/confirmation.h"

#include "core/base/text.h"

namespace Flare {

namespace {

bool names(const QString& entry, const SystemIdentifier& identifier, int digits)
{
    return entry == identifier.text() || entry == identifier.lastDigits(digits);
}

} // namespace

Confirmation::Confirmation(QString entry)
    : m_entry(std::move(entry))
{
}

Confirmation Confirmation::notNeededFor(const Plan& plan)
{
    if (plan.risk == Risk::Destructive && !plan.steps.isEmpty())
        throw Error(
            ErrorKind::NotConfirmed, Text::tr("%1 was not confirmed; nothing was done.").arg(plan.operation->id),
            Text::tr("Confirm it with the last digits of the target's system_identifier: --confirm DIGITS. See: flare "
                     "help confirm"));
    return Confirmation({});
}

Confirmation Confirmation::check(const Plan& plan, const Config& config, const QString& entry)
{
    const auto typed = QString(entry).remove(u' ');
    const int digits = digitsToConfirm(config);
    if (names(typed, config.host(plan.target).systemIdentifier, digits))
        return Confirmation(typed);
    const auto other = otherSide(plan.target);
    if (names(typed, config.host(other).systemIdentifier, digits))
        throw Error(ErrorKind::NotConfirmed,
                    Text::tr("These are the digits of the %1, but %2 acts on the %3. Nothing was done.")
                        .arg(keyOf(other), plan.operation->id, keyOf(plan.target)),
                    Text::tr("Stop and make sure which server you mean to change."));
    throw Error(
        ErrorKind::NotConfirmed,
        Text::tr("The entry does not match the system_identifier of the %1. Nothing was done.").arg(keyOf(plan.target)),
        Text::tr("It takes the last %1 digits, or the whole identifier, as the file has it.").arg(digits));
}

int digitsToConfirm(const Config& config)
{
    int digits = 6;
    while (digits < 20
           && config.publisher.systemIdentifier.lastDigits(digits)
               == config.subscriber.systemIdentifier.lastDigits(digits))
        digits += 3;
    return digits;
}

} // namespace Flare
