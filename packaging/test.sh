#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds pg-flare with warnings as errors and runs every test. Installs what the machine lacks for that. With CI=true
# a test that can't run for want of a server counts as failed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*" >&2; }

say "Installing what is missing"
packaging/install-deps.sh --packages
if ! packaging/install-deps.sh --postgresql --clients; then
    if [ "${CI:-}" = true ]; then exit 1; fi
    say "Some PostgreSQL versions are missing: the tests that need them are left out"
fi

say "Configuring"
# CI begins with nothing and is cut off by the clock.
united=OFF
if [ "${CI:-}" = true ]; then united=ON; fi
cmake --preset dev -DFLARE_WERROR=ON -DFLARE_UNITY="$united" >&2

say "Building"
cmake --build --preset dev >&2

say "Testing"
if [ "${CI:-}" = true ]; then export FLARE_REQUIRE_PG=1; fi
# A test waits for its servers half of the time.
ctest --preset dev --output-on-failure -j "$(($(nproc) + 1))" "$@"
