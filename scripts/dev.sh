#!/usr/bin/env bash
# Opens the cockpit on the development server, so that a change of the UI shows at once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The address that src-tauri/tauri.conf.json names.
npm --prefix ui run --silent dev -- --host localhost &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  (exec 3<>/dev/tcp/localhost/5173) 2>/dev/null && break
  sleep 0.1
done
cargo run -p evenkeel -- "$@"
