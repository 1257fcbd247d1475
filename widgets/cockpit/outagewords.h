// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/theme.h"
#include "widgets/session/outage.h"

#include <QMap>

namespace Flare {

/// What a person is told of an outage in sentences: what is waited for, what has been proven, what is in the way.
class OutageWords
{
public:
    struct Words
    {
        Theme::Tone tone = Theme::Tone::Neutral;
        QString text;
    };

    /// The config must outlive it.
    explicit OutageWords(const Config& config)
        : m_config(config)
    {
    }

    /// Of several, those that are furthest from the end by name.
    /// @param errors why the last click on a database came to nothing.
    [[nodiscard]] Words now(const QList<Outage>& outages, const QMap<DatabaseName, Error>& errors) const;
    /// @param problems why pauses have failed.
    [[nodiscard]] Words after(const Outage& outage, const QDateTime& end,
                              const QMap<DatabaseName, Error>& problems) const;

private:
    [[nodiscard]] QString reasonOf(const Outage& outage) const;
    [[nodiscard]] Words ofSeveral(const QList<Outage>& outages, const QMap<DatabaseName, Error>& errors) const;

    const Config& m_config;
};

} // namespace Flare
