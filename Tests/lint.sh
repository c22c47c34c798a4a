#!/usr/bin/env bash
# What the formatter cannot see: the pure modules stay pure, and nobody takes a way around the compiler.
set -u
cd "$(dirname "$0")/.."
failed=0
refuse() { # refuse WHY PATTERN FOLDER...
	local why=$1 pattern=$2
	shift 2
	local found
	found=$(grep -rnE --include='*.swift' "$pattern" "$@" | grep -vE '^[^:]+:[0-9]+: *//')
	[ -z "$found" ] || { printf '%s:\n%s\n\n' "$why" "$found"; failed=1; }
}
pure="Sources/TextUI Sources/JournalModel Sources/JournalPrompts Sources/JournalExchange Sources/JournalReport Sources/JournalUI"
refuse "A pure module knows no clock, chance, file or output" \
	'\b(Date|UUID)\(\)|FileManager|\bprint\(|SystemRandomNumberGenerator|import (Glibc|Foundation)' $pure
refuse "No way around the compiler" 'try!|@unchecked|nonisolated\(unsafe\)|as! ' Sources
refuse "Only the standard library and the essentials" '^(private |package |internal )?import Foundation$' Sources
refuse "No network" 'URLSession|\bsocket\(|getaddrinfo' Sources
refuse "What someone wrote is never logged" '\b(NSLog|os_log|syslog|debugPrint|dump)\(' Sources
while read -r lines file; do
	echo "$file has $lines lines; would it be two clearer rooms?"
	failed=1
done < <(find Sources -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $1 > 400')
exit $failed
