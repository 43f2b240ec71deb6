#!/usr/bin/env bash
# Builds the site and has outside tools read, fill and draw every PDF of it: one line a file, exit code 1 on any fault.
# Needs the .NET SDK, Node 20 or later, qpdf and poppler-utils; pdftk joins in where it is installed. pdf-lib comes from npm by package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"
for tool in node npm dotnet qpdf pdfinfo pdftotext pdftoppm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "$tool was not found. Needed: the .NET SDK, Node 20 or later, qpdf, poppler-utils." >&2
    exit 1
  fi
done
if ! cmp -s package-lock.json node_modules/.audit-lock.json; then
  npm ci --loglevel=error
  cp package-lock.json node_modules/.audit-lock.json
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project ../../tools/SiteGen --configuration Release -- build --root ../.. --output "$work/site" --url https://example.org/ --quiet
node pdf.mjs "$work/site" "$work"
