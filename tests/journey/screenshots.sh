#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes pictures of the desktop app for a person to look at: each stop of a migration, in a real window under a window
# manager, in light and dark, at scale 1 and 2, in the languages named. Needs the dev build, and the packages xvfb, openbox,
# fonts-dejavu-core, fonts-noto-cjk and qt6-translations-l10n.
#
#   tests/journey/screenshots.sh [FOLDER] [LANGUAGES] [SCALES] [SIZE]     for example: shots "en" "1" 1280x800
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder="$(realpath -m "${1:-build-dev/screenshots}")"
languages="${2:-en de ja}"
scales="${3:-1 2}"
size="${4:-1440x900}"

for tool in Xvfb openbox; do
    command -v "$tool" >/dev/null || { echo "screenshots: $tool is missing" >&2; exit 1; }
done
cmake --build --preset dev --target screenshots

locale_of() { case "$1" in de) echo de_DE.UTF-8 ;; ja) echo ja_JP.UTF-8 ;; *) echo en_US.UTF-8 ;; esac; }

started=()
stop_servers() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    started=()
}
trap stop_servers EXIT

for scale in $scales; do
    display_file="$(mktemp)"
    Xvfb -displayfd 3 -screen 0 "$((${size%x*} * scale))x$((${size#*x} * scale))x24" -nolisten tcp 3>"$display_file" 2>/dev/null &
    started+=($!)
    until [ -s "$display_file" ]; do sleep 0.1; done
    DISPLAY=":$(cat "$display_file")"
    export DISPLAY
    rm -f "$display_file"
    openbox 2>/dev/null &
    started+=($!)
    for language in $languages; do
        echo "screenshots: $language at $scale" >&2
        LC_ALL="$(locale_of "$language")" LANGUAGE="$language" QT_SCALE_FACTOR="$scale" QT_QPA_PLATFORM=xcb \
            build-dev/tests/journey/screenshots "$folder/$language-$scale"
    done
    stop_servers
done
echo "screenshots: $(find "$folder" -name '*.png' | wc -l) pictures in $folder" >&2
