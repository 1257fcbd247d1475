#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds pg-flare with warnings as errors and runs every test. Installs what the machine lacks for that. With CI=true
# a test that can't run for want of a server counts as failed, and where gcovr is there, which lines of core the tests
# have run is printed before ctest's summary.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*" >&2; }

say "Installing what is missing"
packaging/install-deps.sh --packages
if ! packaging/install-deps.sh --postgresql --clients; then
    if [ "${CI:-}" = true ]; then exit 1; fi
    say "Some PostgreSQL versions are missing: the tests that need them are left out"
fi

coverage=OFF
if [ "${CI:-}" = true ] && command -v gcovr >/dev/null; then coverage=ON; fi

say "Configuring"
cmake --preset dev -DFLARE_WERROR=ON -DFLARE_COVERAGE=$coverage >&2

say "Building"
cmake --build --preset dev >&2

say "Testing"
if [ "${CI:-}" = true ]; then export FLARE_REQUIRE_PG=1; fi
if [ "$coverage" = OFF ]; then exec ctest --preset dev -j2 "$@"; fi

# What a killed program or one without rights can't count is not worth a word among what tests read.
export GCOV_ERROR_FILE=/dev/null
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
status=0
ctest --preset dev -j2 "$@" | tee "$log" || status=$?
say "Lines of core that the tests have run"
gcovr --root . --filter core/ --gcov-ignore-parse-errors --sort-uncovered --print-summary build-dev/core >&2 || true
# Once more, where it is looked for.
sed -n '/tests passed,/,$p' "$log"
exit "$status"
