#!/usr/bin/env bash
# Builds everything and runs every test. Needs the .NET SDK; brings the browsers that the browser tests drive.
#   bash tests/run.sh [--quick]      --quick: without the slow classes of the program's tests, and of the browser's only a few in Chromium
# The last line is "N passed, N failed".
set -uo pipefail
quick=""
case "${1:-}" in
  "") ;;
  --quick) quick=yes ;;
  *) sed -n '2,4p' "$0" >&2; exit 2 ;;
esac
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

find_browser() {
  local name
  for name in "${SITEGEN_BROWSER:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
fresh=""
# Installs packages of the distribution; their lists are fetched once.
install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ -n "$fresh" ] || $as_root apt-get update -qq || return 1
  fresh=yes
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The browser tests need a Chromium of some kind; Playwright's own download fails on closed networks.
ensure_browser() {
  if ! find_browser >/dev/null; then
    echo "No browser was found: installing the distribution's chromium package."
    install chromium fonts-liberation fonts-dejavu-core
  fi
  if find_browser >/dev/null; then
    # Debian's Chromium without windows takes half the processor time of the one with windows; Chrome and others come without such a one.
    if [ -z "${SITEGEN_BROWSER:-}" ] && command -v chromium >/dev/null 2>&1 && ! command -v chromium-headless-shell >/dev/null 2>&1; then
      echo "Installing the distribution's chromium-headless-shell package."
      install chromium-headless-shell || echo "It cannot be installed here: the tests in Chromium take twice as long."
    fi
    return 0
  fi
  echo "No Chromium, Chrome or Edge was found. Install one, or name it in SITEGEN_BROWSER." >&2
  return 1
}

# What is not there and cannot be installed is skipped by the tests, which say so one by one.
ensure_engines() {
  if [ -z "${SITEGEN_FIREFOX:-}" ] && ! command -v firefox-esr >/dev/null 2>&1 && ! command -v firefox >/dev/null 2>&1; then
    echo "Firefox was not found: installing the distribution's firefox-esr package."
    install firefox-esr || echo "SKIP Firefox: it is not installed, and cannot be installed here."
  fi
  if ! command -v WebKitWebDriver >/dev/null 2>&1 || ! command -v Xvfb >/dev/null 2>&1; then
    echo "WebKit was not found: installing the distribution's webkit2gtk-driver and xvfb packages."
    install webkit2gtk-driver xvfb || echo "SKIP WebKit: webkit2gtk-driver and xvfb are not installed, and cannot be installed here."
  fi
}

# A run that hangs ends with a count and the names of the tests that hung, not with the patience of whoever waits for it.
limit=""
command -v timeout >/dev/null 2>&1 && limit="timeout --kill-after=10 2100"

# What a quick run leaves out: classes that start the program hundreds of times. What it keeps of the browser's: what a reader does first.
slow=(NewFileTests CheckOptionTests UpdateTests DocumentationTests ExitCodeTests BuildOptionTests FormatTests PortTests EditionTests ValueAttackTests MarkdownAttackTests
  NewSiteTests BrandTests RebuildTests TemplateBombTests ToolPackageTests AttackTests LastGoodSiteTests AsPublishedTests ExcerptTests NetlifyBuildTests ReloadTests RepeatedBuildTests
  MoveStepTests LeftOutTests OddSheetTests LibraryPackageTests)
thin=(FileTests DoneTests HeaderTests BoxTests)

passed=0
failed=0
# What failed is told once more at the end, where nobody has to look for it.
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT
tell() {
  if [ -s "$failures" ]; then
    echo "== What failed"
    cat "$failures"
  fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# Arguments after the project's folder go to its runner.
run_project() {
  local log code
  log=$(mktemp)
  # shellcheck disable=SC2086 # Two words or more, or none.
  $limit dotnet run --project "$1" --configuration Release --no-build -- -noColor -noLogo -longRunning 60 "${@:2}" </dev/null 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  local total=0 errors=0 bad=0 skipped=0 unrun=0
  read -r total errors bad skipped unrun < <(sed -n \
    's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\), Not Run: \([0-9]*\).*/\1 \2 \3 \4 \5/p' "$log" | tail -n 1)
  grep -a -A 6 -E '\[(FAIL|ERROR)\]' "$log" | cut -c 1-200 >> "$failures"
  rm -f "$log"
  bad=$((${bad:-0} + ${errors:-0}))
  passed=$((passed + ${total:-0} - bad - ${skipped:-0} - ${unrun:-0}))
  failed=$((failed + bad))
  # A run that ended badly without a count (a crash, no test at all) is a failure.
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$1 ended with code $code." | tee -a "$failures"
    failed=$((failed + 1))
  fi
}

# The experiments with the real program, in their short form. What a machine does not allow is printed as SKIP and not counted.
run_harness() {
  local log held=0 bad=0
  log=$(mktemp)
  # shellcheck disable=SC2086 # Two words or more, or none.
  $limit bash tools/harness/run.sh --built </dev/null 2>&1 | tee "$log"
  read -r held bad < <(sed -n 's/^harness: \([0-9]*\) held, \([0-9]*\) failed.*/\1 \2/p' "$log" | tail -n 1)
  grep '^FAIL' "$log" >> "$failures"
  rm -f "$log"
  if [ "${held:-0}" -eq 0 ] && [ "${bad:-0}" -eq 0 ]; then
    echo "The harness ended without a count." | tee -a "$failures"
    bad=1
  fi
  passed=$((passed + ${held:-0}))
  failed=$((failed + ${bad:-0}))
}

# The tests start the program hundreds of times, and most of what it does then is to compile itself. Where it cannot be compiled beforehand (which takes
# a package of the SDK's), everything is the same, and slower.
compile_ahead() {
  local system ready bin file
  system=$(dotnet --info | sed -n 's/^ *RID: *//p')
  ready=$(mktemp -d)
  if dotnet publish tools/SiteGen --configuration Release --runtime "$system" --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false \
    --output "$ready" --nologo --verbosity quiet >/dev/null 2>&1; then
    for bin in tests/SiteGen.Tests tests/SiteGen.BrowserTests tools/harness; do
      for file in "$bin"/bin/Release/net10.0/*.dll; do
        [ -f "$ready/${file##*/}" ] && cp "$ready/${file##*/}" "$file"
      done
    done
  else
    echo "SiteGen could not be compiled ahead: the tests take longer."
  fi
  rm -rf "$ready"
}

if ! dotnet build SiteGen.sln --configuration Release --nologo --verbosity quiet; then
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi
if [ -n "$quick" ]; then
  left_out=()
  for class in "${slow[@]}"; do left_out+=(-class- "*.$class"); done
  run_project tests/SiteGen.Tests "${left_out[@]}"
  if find_browser >/dev/null; then
    kept=()
    for class in "${thin[@]}"; do kept+=(-class "*.$class"); done
    SITEGEN_ENGINES=Chromium run_project tests/SiteGen.BrowserTests "${kept[@]}"
  else
    echo "SKIP the browser tests: there is no Chromium, and a quick run installs none."
  fi
  tell
  exit
fi
compile_ahead
run_project tests/SiteGen.Tests
if [ -d tests/SiteGen.BrowserTests ]; then
  if ensure_browser; then
    ensure_engines
    run_project tests/SiteGen.BrowserTests
  else
    echo "The browser tests did not run: there is no browser."
    failed=$((failed + 1))
  fi
fi
run_harness
tell
