#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/test.sh does not look for: undefined behaviour, data races, what static analysis finds, and what hostile
# input does. Installs what the machine lacks for that. Each part fails the whole.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A test waits for its servers half of the time.
at_once="$(($(nproc) + 1))"

usage() {
    cat <<'TEXT'
Usage: packaging/check.sh [PART…]

  style      clang-format, shellcheck and no waits of a constant length in tests, in seconds
  sanitize   the suite but for the journeys, built with address and undefined-behaviour sanitizers and clazy;
             prints at its end how much of core it has run
  threads    the tests with threads of their own, built with the thread sanitizer
  tidy       clang-tidy over what of core, widgets and app has changed since packaging/tidy-base
  fuzz       each fuzzer for a minute ($FLARE_FUZZ_SECONDS) from its corpus

All of them without a PART, in this order, and by its name only:

  tidy-all   clang-tidy over core, widgets and app; where nothing is found, packaging/tidy-base may name that commit

fuzz wants the build of sanitize, and makes what it needs of it.
TEXT
}

say() { printf '\n== %s (%s s)\n' "$*" "$SECONDS" >&2; }

style() {
    say "Style"
    packaging/lint.sh format shell waits
}

sanitize() {
    say "Building with address and undefined-behaviour sanitizers, and clazy"
    cmake --preset check >&2
    cmake --build --preset check >&2
    say "Testing with them"
    find build-check -name '*.gcda' -delete
    # The code is the same for each pair of servers but for what the oldest and the newest have that others do not.
    FLARE_TEST_PAIRS="${FLARE_TEST_PAIRS:-10-18}" ctest --preset check -j "$at_once"
    say "What of core has been run"
    gcovr --root . --filter core/ --gcov-executable "llvm-cov-14 gcov" --sort-uncovered -j2 build-check
}

threads() {
    say "Building with the thread sanitizer"
    cmake --preset tsan >&2
    cmake --build --preset tsan >&2
    say "Testing with it"
    FLARE_TEST_PAIRS="${FLARE_TEST_PAIRS:-18-18}" ctest --preset tsan -j "$at_once"
}

tidy() {
    say "clang-tidy over what has changed"
    cmake --preset tidy >&2
    packaging/lint.sh tidy-changed build-tidy
}

tidy-all() {
    say "clang-tidy"
    cmake --preset tidy >&2
    packaging/lint.sh tidy build-tidy
}

fuzz() {
    say "Fuzzers"
    cmake --preset check >&2
    cmake --build --preset check --target flare_fuzz >&2
    packaging/fuzz.sh "${FLARE_FUZZ_SECONDS:-60}"
}

parts=("$@")
[ $# -gt 0 ] || parts=(style sanitize threads tidy fuzz)
for part in "${parts[@]}"; do
    case "$part" in
    style | sanitize | threads | tidy | tidy-all | fuzz) ;;
    -h | --help) usage && exit ;;
    *) usage >&2 && exit 2 ;;
    esac
done
packaging/install-deps.sh --packages --checks
if ! packaging/install-deps.sh --postgresql --clients && [ "${CI:-}" = true ]; then exit 1; fi
if [ "${CI:-}" = true ]; then export FLARE_REQUIRE_PG=1; fi
for part in "${parts[@]}"; do "$part"; done
say "Nothing found"
