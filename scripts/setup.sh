#!/usr/bin/env bash
# Makes a machine ready: tools, system packages, UI packages. Quick when there is nothing to do.
#
#   scripts/setup.sh build        what building and opening the window needs
#   scripts/setup.sh test         that, and what the journeys in the real window need
#   scripts/setup.sh build --list name the system packages that are missing, install nothing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for_what="${1:-build}"
build_packages=(
  pkg-config
  libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev
  libayatana-appindicator3-dev # the tray icon
  libclang-dev                 # SQLite's session bindings
)
test_packages=(webkit2gtk-driver xvfb dbus dbus-x11)

say() { printf '%s\n' "$*" >&2; }

# refuse SENTENCE: the one sentence that says what is missing and what to do.
refuse() {
  say "$1"
  exit 1
}

check_tools() {
  command -v cargo >/dev/null || refuse "Rust is missing: install it from https://rustup.rs (1.95 or newer), then run this again."
  command -v node >/dev/null || refuse "Node is missing: install version 22.12 or newer, then run this again."
  command -v npm >/dev/null || refuse "npm is missing: install it with Node (version 22.12 or newer), then run this again."
  command -v cc >/dev/null || refuse "A C compiler is missing: install build-essential, then run this again."
  check_node "$(node --version)"
}

# What vite runs on: 20.19, 22.12 and newer.
check_node() {
  local major minor rest
  IFS=. read -r major minor rest <<<"${1#v}"
  if [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; then return; fi
  if [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; then return; fi
  [ "$major" -ge 23 ] || refuse "Node $1 does not run the tools of the UI: install version 22.12 or newer, then run this again."
}

# One name a line.
missing_packages() {
  local wanted=("${build_packages[@]}") package
  [ "$for_what" = test ] && wanted+=("${test_packages[@]}")
  for package in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || printf '%s\n' "$package"
  done
}

install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || refuse "System packages are missing: ${missing[*]}; install them with 'sudo apt-get install ${missing[*]}', then run this again."
    as_root=(sudo -n)
  fi
  say "Installing system packages: ${missing[*]}"
  # Debian leaves no package lists on a fresh machine, so they are read first.
  "${as_root[@]}" apt-get update -qq || say "The package lists could not be refreshed; trying with the ones that are here."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    refuse "These system packages could not be installed: ${missing[*]}; install them by hand, then run this again."
}

# Where there is no dpkg, what matters is asked of pkg-config, and nothing is installed.
check_other_systems() {
  pkg-config --exists webkit2gtk-4.1 gtk+-3.0 ayatana-appindicator3-0.1 2>/dev/null ||
    refuse "WebKitGTK 4.1, GTK 3 and Ayatana AppIndicator with their headers are needed: install them with your system's package tool, then run this again."
}

# Runs only when the lock file is not the one the packages were installed from.
install_ui_packages() {
  local stamp=ui/node_modules/.installed-from lock
  lock="$(sha256sum ui/package-lock.json | cut -d' ' -f1)"
  [ "$(cat "$stamp" 2>/dev/null || true)" = "$lock" ] && return 0
  say "Installing UI packages"
  npm ci --prefix ui --no-audit --no-fund --loglevel=error >&2 ||
    refuse "The UI packages could not be installed: check the connection to the npm registry, then run this again."
  printf '%s\n' "$lock" >"$stamp"
}

if [ "${2:-}" = --list ]; then
  missing_packages
  exit 0
fi
check_tools
if command -v dpkg-query >/dev/null; then install_packages; else check_other_systems; fi
install_ui_packages
