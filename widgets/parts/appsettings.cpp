// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/appsettings.h"

#include <QSettings>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Words, so that the file can be read, and a value of a later version is no other one here.
const auto schemeKey = u"look/scheme"_s;
const auto fontKey = u"look/fontPercent"_s;
const auto timesKey = u"look/times"_s;
const auto notificationsKey = u"notifications"_s;

QString wordOf(AppSettings::Scheme scheme)
{
    switch (scheme) {
    case AppSettings::Scheme::Desktop:
        return u"desktop"_s;
    case AppSettings::Scheme::Light:
        return u"light"_s;
    case AppSettings::Scheme::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(AppSettings::Times times)
{
    return times == AppSettings::Times::Utc ? u"utc"_s : u"local"_s;
}

} // namespace

AppSettings storedSettings()
{
    const QSettings stored;
    AppSettings settings;
    for (const auto scheme : {AppSettings::Scheme::Light, AppSettings::Scheme::Dark}) {
        if (stored.value(schemeKey).toString() == wordOf(scheme))
            settings.scheme = scheme;
    }
    if (const int percent = stored.value(fontKey).toInt(); percent > 0)
        settings.fontPercent = std::clamp(percent, AppSettings::leastFontPercent, AppSettings::mostFontPercent);
    if (stored.value(timesKey).toString() == wordOf(AppSettings::Times::Local))
        settings.times = AppSettings::Times::Local;
    settings.notifications = stored.value(notificationsKey, true).toBool();
    return settings;
}

void storeSettings(const AppSettings& settings)
{
    QSettings stored;
    stored.setValue(schemeKey, wordOf(settings.scheme));
    stored.setValue(fontKey, settings.fontPercent);
    stored.setValue(timesKey, wordOf(settings.times));
    stored.setValue(notificationsKey, settings.notifications);
}

} // namespace Flare
