// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cockpit/outagewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using Stage = Outage::Stage;

namespace {

constexpr qsizetype mostReasons = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Flare::OutageView)
};

QString errorText(const Error& error)
{
    return QStringList{error.message(), error.advice()}.join(u' ').trimmed();
}

Theme::Tone toneOf(Stage stage)
{
    switch (stage) {
    case Stage::Looking:
    case Stage::Draining:
    case Stage::GoingBack:
        return Theme::Tone::Active;
    case Stage::Proven:
        return Theme::Tone::Good;
    case Stage::Unproven:
        return Theme::Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

OutageWords::Words OutageWords::now(const QList<Outage>& outages, const QMap<DatabaseName, Error>& errors) const
{
    if (outages.size() > 1)
        return ofSeveral(outages, errors);
    const auto& outage = outages.constFirst();
    if (const auto error = errors.constFind(outage.databases.constFirst()); error != errors.constEnd())
        return {Theme::Tone::Bad, errorText(*error)};
    return {toneOf(outage.stage), reasonOf(outage)};
}

OutageWords::Words OutageWords::ofSeveral(const QList<Outage>& outages, const QMap<DatabaseName, Error>& errors) const
{
    QStringList lines;
    int proven = 0;
    for (const auto& outage : outages) {
        const auto error = errors.constFind(outage.databases.constFirst());
        if (error != errors.constEnd())
            lines.prepend(Text::tr("%1: %2").arg(outage.subject(), errorText(*error)));
        else if (outage.stage == Stage::Proven)
            ++proven;
        else
            lines.append(Text::tr("%1: %2").arg(outage.subject(), reasonOf(outage)));
    }
    const auto all = together(outages);
    if (lines.isEmpty())
        return {toneOf(all.stage), reasonOf(all)};
    if (const auto hidden = lines.size() - mostReasons; hidden > 0) {
        lines = lines.mid(0, mostReasons);
        lines.append(Text::tr("and %n more", nullptr, static_cast<int>(hidden)));
    }
    lines.prepend(Text::tr("%1 of %n database(s) proven.", nullptr, static_cast<int>(outages.size())).arg(proven));
    return {errors.isEmpty() ? toneOf(all.stage) : Theme::Tone::Bad, lines.join(u'\n')};
}

QString OutageWords::reasonOf(const Outage& outage) const
{
    const auto& host = m_config.subscriber;
    switch (outage.stage) {
    case Stage::Looking:
    case Stage::Draining:
        return outage.waitsFor.isEmpty() ? outage.step : Text::tr("%1: %2").arg(outage.step, outage.waitsFor);
    case Stage::Proven:
        return outage.isOfSeveral()
            ? Text::tr(
                  "Every committed row of the published tables is on the subscriber. Point the applications at %1:%2.")
                  .arg(host.host, QString::number(host.port))
            : Text::tr("Every committed row of the published tables is on the subscriber. Point the application at "
                       "%1:%2, database %3.")
                  .arg(host.host, QString::number(host.port), outage.subject());
    case Stage::Unproven:
        return Text::tr("Paused by %1. No run of this window has proven that everything is on the subscriber: pause "
                        "once more, which proves it, or resume the writes.")
            .arg(outage.by);
    case Stage::GoingBack:
        return Text::tr("What was taken is being given back; this goes on until it is done.");
    }
    Q_UNREACHABLE();
}

OutageWords::Words OutageWords::after(const Outage& outage, const QDateTime& end,
                                      const QMap<DatabaseName, Error>& problems) const
{
    QStringList lines{
        outage.isStanding()
            ? Text::tr("The writes to %1 were stopped for %2.")
                  .arg(outage.subject(), Theme::durationText(std::chrono::milliseconds(outage.since.msecsTo(end))))
            : Text::tr("Nobody has waited.")};
    for (const auto& [database, problem] : problems.asKeyValueRange()) {
        if (lines.size() <= mostReasons)
            lines.append(outage.isOfSeveral() ? Text::tr("%1: %2").arg(database.text(), errorText(problem))
                                              : errorText(problem));
    }
    return {problems.isEmpty() ? Theme::Tone::Good : Theme::Tone::Warning,
            lines.join(outage.isOfSeveral() ? u'\n' : u' ')};
}

} // namespace Flare
