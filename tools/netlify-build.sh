#!/usr/bin/env bash
# Builds the site on Netlify, whose build image has no .NET: installs the SDK that global.json names, once, into the
# build cache, and builds with the address that this deploy will have.
set -euo pipefail
cd "$(dirname "$0")/.."

has_sdk() { command -v dotnet >/dev/null 2>&1 && dotnet --version >/dev/null 2>&1; }

# Netlify keeps one folder from build to build; its name has changed over the years.
cache="${NETLIFY_CACHE_DIR:-}"
if [ -z "$cache" ]; then
  [ -d /opt/build/cache ] && cache=/opt/build/cache || cache="$HOME/.cache"
fi

if ! has_sdk; then
  export DOTNET_ROOT="$cache/sitegen-dotnet"
  export NUGET_PACKAGES="$cache/sitegen-packages"
  export PATH="$DOTNET_ROOT:$PATH"
  if ! has_sdk; then
    echo "Installing the .NET SDK that global.json names into $DOTNET_ROOT"
    installer=$(mktemp)
    curl -fsSL --retry 3 "${DOTNET_INSTALL_URL:-https://dot.net/v1/dotnet-install.sh}" -o "$installer"
    bash "$installer" --jsonfile global.json --install-dir "$DOTNET_ROOT" --no-path
    rm -f "$installer"
  fi
fi

# Production has the site's own address. A preview has one of its own, and must not be found by search engines.
options=(--commit "${COMMIT_REF:-}")
if [ "${CONTEXT:-production}" = production ]; then
  [ -z "${URL:-}" ] || options+=(--url "$URL")
else
  options+=(--preview)
  [ -z "${DEPLOY_PRIME_URL:-}" ] || options+=(--url "$DEPLOY_PRIME_URL")
fi

dotnet run --project tools/SiteGen --configuration Release -- build "${options[@]}"
