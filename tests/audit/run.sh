#!/usr/bin/env bash
# Builds the site and has outside checkers read it: one line a check, exit code 1 on any fault.
# Needs the .NET SDK, Node 20 or later, Java 17 or later and a Chromium; the checkers come from npm by package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"
source prepare.sh
exec node audit.mjs "$@"
