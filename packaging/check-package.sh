#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Debian package of a build and holds it against what a package must have: it unpacks, both programs start
# from there, and the desktop's files are valid. Usage: packaging/check-package.sh BUILD-FOLDER VERSION
set -euo pipefail

build="$1"
version="$2"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

fail() { printf 'check-package: %s\n' "$*" >&2; exit 1; }

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "cpack failed"; }
package="$(find "$work" -maxdepth 1 -name '*.deb')"
[ -n "$package" ] || fail "there is no package"
dpkg-deb -x "$package" "$work/root"

depends="$(dpkg-deb -f "$package" Depends)"
for needed in libpq5 libqt6sql6-sqlite libqt6widgets6 qt6-qpa-plugins; do
    case "$depends" in *"$needed"*) ;; *) fail "it does not depend on $needed but on: $depends" ;; esac
done

export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
for program in flare pg-flare; do
    said="$("$work/root/usr/bin/$program" --version)"
    case "$said" in *"$version"*) ;; *) fail "$program --version says: $said" ;; esac
done

share="$work/root/usr/share"
for file in man/man1/flare.1 man/man1/pg-flare.1 man/man5/flare.yml.5 icons/hicolor/scalable/apps/pg-flare.svg \
    icons/hicolor/48x48/apps/pg-flare.png bash-completion/completions/flare doc/pg-flare/copyright; do
    [ -e "$share/$file" ] || [ -e "$share/$file.gz" ] || fail "$file is missing"
done
desktop-file-validate "$share"/applications/*.desktop
appstreamcli validate --no-net "$share"/metainfo/*.metainfo.xml >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "the metainfo is not valid"; }
printf 'check-package: %s is fine\n' "${package##*/}"
