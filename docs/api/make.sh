#!/usr/bin/env bash
# Writes the documentation of the modules (DocC) from what was built: symbol graphs of the toolchain, so that the package
# needs no plugin and `make run` and `make test` carry nothing of it. usage: docs/api/make.sh BUILD-FOLDER OUTPUT
set -euo pipefail
cd "$(dirname "$0")/../.."
built=$1 output=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

maps=()
for map in "$built"/*.build/module.modulemap Sources/C*/include/module.modulemap Resources/include/module.modulemap; do
	[ -f "$map" ] && maps+=(-Xcc "-fmodule-map-file=$map")
done
archives=()
for page in docs/api/*.md; do
	module=$(basename "$page" .md)
	mkdir -p "$work/$module.docc" "$work/$module.graphs"
	cp "$page" "$work/$module.docc/"
	swift-symbolgraph-extract -module-name "$module" -target "$(uname -m)-unknown-linux-gnu" -I "$built/Modules" \
		"${maps[@]}" -minimum-access-level package -skip-synthesized-members -output-dir "$work/$module.graphs"
	docc convert "$work/$module.docc" --additional-symbol-graph-dir "$work/$module.graphs" \
		--fallback-display-name "$module" --fallback-bundle-identifier "loam.$module" \
		--output-path "$work/$module.doccarchive" >"$work/$module.log" 2>&1 || { cat "$work/$module.log"; exit 1; }
	if grep -B1 -- "--> $module.md:" "$work/$module.log"; then
		echo "$page names something that is not there"
		exit 1
	fi
	archives+=("$work/$module.doccarchive")
done
rm -rf "$output"
docc merge "${archives[@]}" --synthesized-landing-page-name Loam --output-path "$output"
echo "$output: preview it with any web server (python3 -m http.server -d $output), under /documentation"
