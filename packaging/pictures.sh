#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the README's pictures of the window anew, small ones, from those that tests/journey/screenshots.sh takes. Needs what
# that script needs, and the package imagemagick. FLARE_SHOTS names a folder that it has filled already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v convert >/dev/null || { echo "pictures: convert (imagemagick) is missing" >&2; exit 1; }

shots="${FLARE_SHOTS:-}"
if [ -z "$shots" ]; then
    shots="$(mktemp -d)"
    trap 'rm -rf "$shots"' EXIT
    tests/journey/screenshots.sh "$shots" en 1 1280x800
fi

small() {
    local taken=("$shots"/en-1/*-"$1"-light.png)
    [ -f "${taken[0]}" ] || { echo "pictures: there is no picture of $1 in $shots" >&2; exit 1; }
    convert "${taken[0]}" -strip +dither -colors 64 "PNG8:packaging/pictures/$2.png"
}

mkdir -p packaging/pictures
small overview overview
small live-held-back lag
small paused outage
ls -l packaging/pictures
