#!/bin/sh
# Copies a store in a folder to another folder, also while somebody publishes:
#
#     sh backup.sh /var/lib/repatriation/store /var/backups/repatriation/2026-12-01
#
# The list of editions comes first, then what it names: of a publish that is under way nothing is
# in the copy, of every other all. Within a table the log comes before the files that it names.
# Files are never changed or taken away once they stand, so nothing has to be held.
set -eu

from=$1
to=$2
mkdir -p "$to"

copy() {
    # Names with # are files in the making; _last_checkpoint only saves a look around.
    (cd "$from" && find "$@" -type f ! -name '*#*' ! -name '_last_checkpoint' -print0 \
        | tar --null --files-from=- --create --file=-) | tar --extract --keep-newer-files --file=- -C "$to"
}

copy editions/_delta_log
copy . -path '*/_delta_log/*' ! -path './editions/*'
copy . ! -path '*/_delta_log/*'
