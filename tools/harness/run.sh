#!/usr/bin/env bash
# Runs every harness against the real program. Short by default; --full takes as long as it takes (about half an hour).
# Prints a line for each experiment: ok, FAIL, or SKIP for what cannot be tried on this machine. The last line counts them.
#   bash tools/harness/run.sh [--full] [--built]      --built: the programs are built already
set -uo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

full=""
built=""
for word in "$@"; do
  case "$word" in
    --full) full=1 ;;
    --built) built=1 ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
  esac
done

if [ -z "$built" ] && ! dotnet build tools/harness --configuration Release --nologo --verbosity quiet; then
  echo "The harness does not build."
  echo "harness: 0 held, 1 failed, 0 skipped"
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
harness() {
  echo "== $*"
  if ! dotnet tools/harness/bin/Release/net10.0/SiteGen.Harness.dll "$@" 2>&1 | tee -a "$log"; then
    # An experiment that fell over says no FAIL of its own.
    grep -q '^FAIL' "$log" || echo "FAIL $* ended badly" | tee -a "$log"
  fi
}

if [ -n "$full" ]; then
  native=""
  if dotnet publish tools/SiteGen --configuration Release --runtime linux-x64 -p:PublishAot=true --output tools/harness/bin/native --nologo --verbosity quiet >/dev/null 2>&1; then
    native="--native tools/harness/bin/native/SiteGen"
  fi
  harness kills --kills 200
  harness kills --kills 200 --pages 1000
  harness kills --kills 40 --mounted
  harness disks --fills 20
  harness pairs --pairs 10
  harness manners
  harness bombs --verbose
  harness serve --requests 10000
  # shellcheck disable=SC2086 # Two words, or none.
  harness same $native
  harness fuzz 100000 --seed "$(date +%Y%m%d)"
else
  harness kills --kills 8
  harness kills --kills 4 --mounted
  harness disks --fills 4
  harness pairs --pairs 2
  harness manners --pages 200
  harness bombs --every 12 --slower 4
  harness serve --requests 1000 --waves 3
  harness same --pages 30
  harness fuzz 1500 --seed 1
fi

held=$(grep -c '^ok ' "$log")
failed=$(grep -c '^FAIL' "$log")
skipped=$(grep -c '^SKIP' "$log")
echo "harness: $held held, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$held" -gt 0 ]
