#!/usr/bin/env bash
# Passes every test that was built, and says last what failed. The real terminals and the crash matrix keep both cores
# busy by themselves, so each has a turn of its own.
set -uo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=0

turn() { "${SWIFT:-swift}" test --skip-build "$@" 2>&1 | tee -a "$log" || failed=1; }

turn --skip '^(TerminalTests|CrashTests)\.'
turn --filter '^TerminalTests\.'
turn --filter '^CrashTests\.'

if [ "$failed" = 1 ]; then
	printf '\nWhat failed:\n'
	grep -E '✘|error:|Fatal|[Ss]ignal code' "$log"
fi
exit "$failed"
