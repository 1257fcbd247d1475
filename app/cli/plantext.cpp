// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plantext.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString comment(const QString& text)
{
    return u"-- "_s + visible(text).replace(u'\n', u"\n-- "_s) + u'\n';
}

QString stepText(const Plan& plan, qsizetype index, const Config& config)
{
    const auto& step = plan.steps.at(index);
    QString text = u'\n' + comment(Text::tr("Step %1 of %2: %3").arg(index + 1).arg(plan.steps.size()).arg(step.title));
    const auto place = placeText(step.side, config);
    text += comment(step.database.isEmpty() ? Text::tr("on the %1").arg(place)
                                            : Text::tr("on the %1, database %2").arg(place, step.database));
    for (const auto& statement : step.preview)
        text += visible(statement) + u'\n';
    if (!step.undo.isEmpty())
        text += comment(Text::tr("Undone by: %1").arg(step.undo));
    return text;
}

} // namespace

QString sideMark(Side side, const Style& style)
{
    if (!style.unicode)
        return side == Side::Publisher ? u"[P]"_s : u"[S]"_s;
    return side == Side::Publisher ? u"■"_s : u"●"_s;
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Unspecified:
        return {};
    case Environment::Production:
        return Text::tr("PRODUCTION");
    case Environment::Staging:
        return Text::tr("STAGING");
    case Environment::Demo:
        return Text::tr("DEMO");
    }
    Q_UNREACHABLE();
}

QString placeText(Side side, const Config& config)
{
    const auto& host = config.host(side);
    return u"%1 %2:%3"_s.arg(keyOf(side), visibleLine(host.host), QString::number(host.port));
}

QString migrationText(const Config& config, const Style& style)
{
    const auto end = [&](Side side) {
        const auto digits = config.host(side).systemIdentifier.lastDigits();
        return u"%1 %2 %3%4"_s.arg(sideMark(side, style), placeText(side, config), style.unicode ? u"…"_s : u"..."_s,
                                   digits);
    };
    auto text = end(Side::Publisher) + (style.unicode ? u" → "_s : u" -> "_s) + end(Side::Subscriber);
    const auto environment = environmentText(config.environment);
    return environment.isEmpty() ? text : text + u"  "_s + style.strong(environment);
}

QString planText(const Plan& plan, const Config& config)
{
    QString text = comment(Text::tr("DRY RUN of %1: nothing was changed").arg(plan.operation->id));
    text += comment(migrationText(config, {false, false}));
    text += comment(riskText(plan.risk));
    for (const auto& note : plan.notes + plan.consequences)
        text += comment(note);
    if (plan.steps.isEmpty())
        text += comment(plan.summary.isEmpty() ? Text::tr("There is nothing to do.") : plan.summary);
    for (qsizetype index = 0; index < plan.steps.size(); ++index)
        text += stepText(plan, index, config);
    return text;
}

} // namespace Flare
