# Read by run.sh and screenshots.sh: the checkers, the browser, the program.
for tool in node npm java dotnet; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "$tool was not found. Needed: the .NET SDK, Node 20 or later, Java 17 or later." >&2
    exit 1
  fi
done

for name in "${SITEGEN_BROWSER:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    SITEGEN_BROWSER=$(command -v "$name")
    break
  fi
done
if [ -z "${SITEGEN_BROWSER:-}" ]; then
  echo "No Chromium, Chrome or Edge was found. Install one, or name it in SITEGEN_BROWSER." >&2
  exit 1
fi
export SITEGEN_BROWSER

# Installed once for each state of the lock file.
if ! cmp -s package-lock.json node_modules/.audit-lock.json; then
  npm ci --loglevel=error
  cp package-lock.json node_modules/.audit-lock.json
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build ../../tools/SiteGen --configuration Release --nologo --verbosity quiet -clp:ErrorsOnly
