#!/usr/bin/env bash
# Opens the cockpit. Without a display: opens it on a virtual one with the demo team in a throw-away folder,
# leaves a picture of every screen under target/screens/, prints the day's sentence and ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
programs="${CARGO_TARGET_DIR:-target}/debug"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$programs/evenkeel" "$@"
fi

# The moment of the demo's pictures, so that they show a working day on a Sunday too.
export EVENKEEL_NOW="${EVENKEEL_NOW:-2026-11-18T11:08}" TZ="${TZ:-Europe/Berlin}"
echo "No display here: opening the window on a virtual one, with the demo team in a throw-away folder, at $EVENKEEL_NOW."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
timeout --kill-after=10 400 make --no-print-directory screens
echo "A picture of every screen is in target/screens/:"
ls target/screens
echo
export EVENKEEL_FILE="$folder/demo.db" XDG_DATA_HOME="$folder"
"$programs/keel" demo >/dev/null
"$programs/keel" today
