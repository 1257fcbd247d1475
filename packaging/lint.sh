#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Holds the sources against clang-format, shellcheck, clang-tidy and a rule of ours. Changes nothing.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly slowest_shown=5

usage() {
    cat <<'TEXT'
Usage: packaging/lint.sh [format] [shell] [waits] [tidy [BUILD_DIR]] [tidy-changed [BUILD_DIR]]

  format   clang-format over all C++ files.
  shell    shellcheck over all shell scripts.
  waits    No test waits for a while instead of for what is to happen.
  tidy     clang-tidy over core, widgets and app, as they are compiled in BUILD_DIR (build-tidy unless named),
           which is configured for clang++-14 and need not be built: cmake --preset tidy.
  tidy-changed
           The same, over what is not as it was in the commit that packaging/tidy-base names, when all was clean:
           sources that have changed, and one for each header that has. All where that can't be told.

The first four of them unless some are named. Ends with 1 if anything is found.
TEXT
}

say() { printf '\n== %s\n' "$*" >&2; }
fail() { printf '%s\n' "$*" >&2; return 1; }

lint_format() {
    say "clang-format"
    find app core tests widgets '(' -name '*.cpp' -o -name '*.h' ')' -print0 \
        | xargs -0 clang-format-14 --dry-run -Werror
}

# Not all of them have an ending, so their first line is what counts.
lint_shell() {
    say "shellcheck"
    find .ci packaging tests -type f -print0 | xargs -0 awk 'FNR == 1 && /^#!.*sh/ { print FILENAME } { nextfile }' | xargs -d '\n' shellcheck
}

lint_waits() {
    say "Waits of a constant length in tests"
    if grep -rnE '(qWait|qSleep|msleep|usleep|sleep_for|sleep_until)\(' tests --include='tst_*.cpp'; then
        fail "Wait for the condition (QTRY_…), or move a ManualClock."
    fi
}

tidy_sources() { find core widgets app -name '*.cpp' -print0; }

# clang-tidy would guess how a file is compiled that its build does not have.
require_commands() {
    local build="$1" file
    [ -f "$build/compile_commands.json" ] || fail "$build/compile_commands.json is missing." || return 1
    while IFS= read -r -d '' file; do
        grep -qF "\"$PWD/$file\"" "$build/compile_commands.json" || fail "$file is not compiled in $build." || return 1
    done < <(tidy_sources)
}

# Beside what it finds, clang-tidy counts what it has found and left out in Qt's headers: thousands, for every file.
tidy_file() {
    local build="$1" times="$2" file="$3" log status=0 began="${EPOCHREALTIME/[.,]/}"
    log="$(mktemp)"
    clang-tidy-14 -p "$build" --quiet "$file" >"$log" 2>"$log.errors" || status=$?
    printf '%s %s\n' "$((${EPOCHREALTIME/[.,]/} - began))" "$file" >>"$times"
    [ "$status" -eq 0 ] || grep -vE '^[0-9]+ warnings? ' "$log.errors" >>"$log"
    # Files are looked at side by side, and what is found in one is to stay together.
    flock "$times" cat "$log" >&2
    rm -f "$log" "$log.errors"
    return "$status"
}

# What has changed since all was clean, uncommitted files too. Fails where nobody can tell.
changed_files() {
    local base
    read -r base <packaging/tidy-base || return 1
    git cat-file -e "$base^{commit}" 2>/dev/null || return 1
    git diff --name-only "$base"
    git ls-files --others --exclude-standard
}

# What a header is found guilty of is found in any source that includes it, so one is enough. Which checks run matters
# to all.
changed_sources() {
    local changed header
    changed="$(changed_files)" || return 1
    if grep -qxF .clang-tidy <<<"$changed"; then return 1; fi
    {
        printf '%s\n' "$changed"
        sed -n '/^\(core\|widgets\|app\)\/.*\.h$/p' <<<"$changed" | while IFS= read -r header; do
            if [ -f "${header%.h}.cpp" ]; then
                printf '%s\n' "${header%.h}.cpp"
            else
                grep -rlxF "#include \"$header\"" --include='*.cpp' core widgets app | head -n 1 || true
            fi
        done
    } | grep -E '^(core|widgets|app)/.*\.cpp$' | sort -u | while IFS= read -r source; do
        [ ! -f "$source" ] || printf '%s\n' "$source"
    done
}

lint_tidy() {
    local build="$1" scope="$2" sources times status=0
    say "clang-tidy"
    require_commands "$build" || return 1
    if [ "$scope" = all ] || ! sources="$(changed_sources)"; then
        printf 'All sources are looked at.\n' >&2
        sources="$(tidy_sources | tr '\0' '\n')"
    fi
    times="$(mktemp)"
    export -f tidy_file
    # shellcheck disable=SC2016 # The inner shell is to expand it.
    xargs -r -d '\n' -n 1 -P "$(nproc)" bash -c 'tidy_file "$@"' tidy_file "$build" "$times" < <(printf '%s' "$sources") || status=1
    printf 'The slowest of %s files:\n' "$(wc -l <"$times")" >&2
    sort -rn "$times" | head -n "$slowest_shown" | awk '{ printf "%7.1f s  %s\n", $1 / 1000000, $2 }' >&2
    rm -f "$times"
    return "$status"
}

main() {
    local format=no shell=no waits=no tidy=no scope=all build=build-tidy status=0
    [ $# -gt 0 ] || set -- format shell waits tidy
    while [ $# -gt 0 ]; do
        case "$1" in
        format) format=yes ;;
        shell) shell=yes ;;
        waits) waits=yes ;;
        tidy | tidy-changed)
            tidy=yes
            if [ "$1" = tidy-changed ]; then scope=changed; fi
            case "${2:-format}" in format | shell | waits | tidy | tidy-changed | -*) ;; *) build="${2%/}" && shift ;; esac
            ;;
        -h | --help) usage && return ;;
        *) usage >&2 && exit 2 ;;
        esac
        shift
    done
    [ "$format" = no ] || lint_format || status=1
    [ "$shell" = no ] || lint_shell || status=1
    [ "$waits" = no ] || lint_waits || status=1
    [ "$tidy" = no ] || lint_tidy "$build" "$scope" || status=1
    return "$status"
}

main "$@"
