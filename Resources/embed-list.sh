#!/bin/sh
# Writes embed.c anew: the table of every data file in this folder, in alphabetical order.
# Run it after adding, renaming or removing a file (make resources does); a test holds the table against the folder.
set -eu
cd "$(dirname "$0")"
LC_ALL=C
export LC_ALL
files=$(find prompts scales programmes safety themes -name '*.json' -type f 2>/dev/null | sort)
name() { printf '%s' "${1%.json}" | tr -c 'a-z0-9' '_'; }
{
    echo '// Written by embed-list.sh: every data file of this folder, whole, inside the program.'
    echo '#include "CResources.h"'
    for file in $files; do
        printf '\nstatic const unsigned char %s[] = {\n#embed "%s"\n};\n' "$(name "$file")" "$file"
    done
    printf '\nstatic const struct LoamResource table[] = {\n'
    for file in $files; do
        printf '    {"%s", %s, sizeof %s},\n' "$file" "$(name "$file")" "$(name "$file")"
    done
    printf '};\n\nsize_t loam_resource_count(void) { return sizeof table / sizeof table[0]; }\n\n'
    printf 'struct LoamResource loam_resource(size_t index) { return table[index]; }\n'
} >embed.c.new
mv embed.c.new embed.c
