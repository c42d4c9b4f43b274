#!/usr/bin/env bash
# Runs make targets one after another, goes on after one that does not pass, and ends with a line for each.
#
#   scripts/check.sh fmt lint test-rust
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lines=()
status=0
for target in "$@"; do
  printf '\n== %s\n' "$target"
  began=$SECONDS
  if "${MAKE:-make}" --no-print-directory "$target"; then verdict=ok; else verdict=FAILED status=1; fi
  lines+=("$(printf '%-8s %-14s %4d s' "$verdict" "$target" $((SECONDS - began)))")
done

printf '\n== summary\n'
printf '%s\n' "${lines[@]}"
if [ "$status" -eq 0 ]; then echo "Everything passes."; else echo "Something does not pass: see above."; fi
exit "$status"
