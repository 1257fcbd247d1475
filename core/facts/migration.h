// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/facts/database.h"
#include "core/facts/server.h"
#include "core/facts/surroundings.h"
#include "core/facts/trials.h"

namespace Flare::Facts {

/// A database on both sides. What the subscriber does not have yet does not exist there.
struct Pair
{
    DatabaseName name;
    Database publisher;
    Database subscriber;
    Trials trials = {};

    [[nodiscard]] const Database& on(Side side) const { return side == Side::Publisher ? publisher : subscriber; }
};

/// What was read of both servers at about one moment. Outlived by the file.
struct Migration
{
    const Config& config;
    Server publisher;
    Server subscriber;
    QList<Pair> databases;
    Surroundings surroundings = {};

    [[nodiscard]] const Server& on(Side side) const { return side == Side::Publisher ? publisher : subscriber; }
};

} // namespace Flare::Facts
