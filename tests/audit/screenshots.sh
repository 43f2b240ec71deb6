#!/usr/bin/env bash
# Builds the site and takes pictures of its page types, on screen and on paper, into artifacts/screenshots/.
# Names of page types (home, step, ...) as arguments take only these.
set -euo pipefail
cd "$(dirname "$0")"
source prepare.sh
exec node screenshots.mjs "$@"
