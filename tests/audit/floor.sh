#!/usr/bin/env bash
# What the theme's styles and scripts ask of a browser, against compatibility data: exit code 1 where something is newer than the floor and
# has no fallback. Needs Node 20 or later. A folder with a built site as an argument: its pages too. --all: what is accepted, and why.
set -euo pipefail
arguments=()
for argument in "$@"; do
  case $argument in
    --*) arguments+=("$argument") ;;
    *) arguments+=("$(realpath "$argument")") ;;
  esac
done
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.audit-lock.json; then
  npm ci --loglevel=error
  cp package-lock.json node_modules/.audit-lock.json
fi
exec node floor.mjs ${arguments[@]+"${arguments[@]}"}
