#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds pg-flare, and shows a whole migration between two throw-away servers: in the window
# when there is a display, else in the terminal, as with --terminal and with the arguments of "flare demo": --keep leaves
# the servers running until Ctrl-C, --clean only removes what a killed demo left.
# FLARE_DEMO_OFFLINE=1 takes the PostgreSQL versions that are there and fetches no further ones.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*" >&2; }

# Before anything is installed or built: a wrong word is told at once.
arguments=()
terminal=no
for word in "$@"; do
    case "$word" in
    --terminal) terminal=yes ;;
    --keep | --clean)
        terminal=yes
        arguments+=("$word")
        ;;
    -h | --help)
        sed -n '/^# Installs what/,/^set /{/^set /d;s/^# \{0,1\}//;p;}' "$0"
        exit 0
        ;;
    *)
        printf 'demo.sh: there is no argument %s; see --help.\n' "$word" >&2
        exit 2
        ;;
    esac
done

say "Installing what is missing"
packaging/install-deps.sh --packages
if [ "${FLARE_DEMO_OFFLINE:-}" != 1 ] && ! packaging/install-deps.sh --postgresql=10,18 --clients; then
    say "Further PostgreSQL versions can't be had here: the demo takes those that are installed"
fi

say "Building"
cmake --preset release >&2
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$terminal" = no ]; then
    cmake --build --preset release --target flare pg-flare >&2
    exec build-release/app/pg-flare --demo
fi
cmake --build --preset release --target flare >&2

# In place of this shell, so that Ctrl-C and kill reach the one program that cleans up.
exec build-release/app/flare demo "${arguments[@]}"
