#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs every fuzzer for a while, two at a time, each from a copy of its corpus. See tests/fuzz/README.md.
set -euo pipefail

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly project

usage() {
    cat <<'TEXT'
Usage: packaging/fuzz.sh [SECONDS [BUILD-FOLDER]]

  SECONDS        For each fuzzer. 60 unless given.
  BUILD-FOLDER   Where the target flare_fuzz was built. $FLARE_FUZZ_BUILD unless given, else build-check:
                 cmake --preset check && cmake --build --preset check --target flare_fuzz

Prints a line for each fuzzer and ends with 1 if one found something. What it found is kept in
BUILD-FOLDER/fuzz-findings, and the line below tells how to run it again.
TEXT
}

fail() { printf 'fuzz: %s\n' "$*" >&2; exit 2; }

case "${1:-}" in -h | --help) usage; exit 0 ;; esac
[ $# -le 2 ] || { usage >&2; exit 2; }
seconds="${1:-60}"
[[ "$seconds" =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
build="${2:-${FLARE_FUZZ_BUILD:-$project/build-check}}"
[ -d "$build" ] || fail "there is no folder $build; see packaging/fuzz.sh --help"
build="$(cd "$build" && pwd)"
findings="$build/fuzz-findings"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$findings"

stat_of() { sed -n "s/^stat::$1: *//p" "$2"; }

# One fuzzer; leaves a file named as it when it failed.
run() {
    local name="$1" program="$build/tests/fuzz/fuzz_$1" log="$work/$1.log" result=ok
    local options=("-max_total_time=$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1)
    if [ -e "$project/tests/fuzz/$name.dict" ]; then options+=("-dict=$project/tests/fuzz/$name.dict"); fi
    cp -r "$project/tests/fuzz/corpus/$name" "$work/$name"
    # The program is the last word on its own result: also what is neither a crash nor a claim counts (a leak).
    if ! "$program" "${options[@]}" "-artifact_prefix=$findings/$name-" "$work/$name" >"$log" 2>&1; then
        result=FAILED
        touch "$work/$name.failed"
    fi
    printf '%-12s %10s runs %8s/s %6s files  %s\n' "$name" "$(stat_of number_of_executed_units "$log")" \
        "$(stat_of average_exec_per_sec "$log")" "$(find "$work/$name" -type f | wc -l)" "$result"
    if [ "$result" = ok ]; then return; fi
    cp "$log" "$findings/$name.log"
    sed -n 's/^Does not hold: /  does not hold: /p; s/^SUMMARY: /  /p' "$log"
    sed -n "s|.*Test unit written to \(.*\)|  again: $program -timeout=10 \1|p" "$log"
    printf '  log: %s\n' "$findings/$name.log"
}

names=()
for corpus in "$project"/tests/fuzz/corpus/*/; do
    name="$(basename "$corpus")"
    [ -x "$build/tests/fuzz/fuzz_$name" ] || fail "fuzz_$name is not built in $build; see packaging/fuzz.sh --help"
    names+=("$name")
done

running=0
for name in "${names[@]}"; do
    if [ "$running" -eq 2 ]; then
        wait -n
        running=1
    fi
    # Its lines at once, so that those of two do not mix.
    { said="$(run "$name")"; printf '%s\n' "$said"; } &
    running=$((running + 1))
done
wait

if compgen -G "$work/*.failed" >/dev/null; then exit 1; fi
