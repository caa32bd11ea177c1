#!/usr/bin/env bash
# Makes sure that this machine has what the browser and end-to-end suites drive: Chromium, CJK fonts, poppler.
# With the word `engines`, also the other engines that the same tests run in: Firefox ESR and WebKitGTK.
# Installs only where that is expected (Debian or Ubuntu, as root); says what to install everywhere else.
set -euo pipefail

has() { command -v "$1" >/dev/null 2>&1; }

has_browser() {
  [[ -n "${CHROME_PATH:-}" ]] || has chromium || has google-chrome || has google-chrome-stable || has chromium-browser
}

# Without them Chromium prints boxes where Chinese should be, and no test of a picture means anything.
has_fonts() {
  { has fc-list && [[ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ]]; } ||
    compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null
}

missing=()
has_browser || missing+=(chromium)
has_fonts || missing+=(fonts-noto-cjk)
{ has pdftotext && has pdftoppm; } || missing+=(poppler-utils)
if [[ "${1:-}" == engines ]]; then
  has firefox-esr || missing+=(firefox-esr)
  # Brings the library along, and with it the browser that shows a page.
  has WebKitWebDriver || missing+=(webkit2gtk-driver)
  has Xvfb || missing+=(xvfb xauth)
fi

if [[ ${#missing[@]} -eq 0 ]]; then
  exit 0
fi

if ! has apt-get || [[ "$(id -u)" -ne 0 ]]; then
  echo "The tests need, and this machine lacks: ${missing[*]} (names of Debian packages)." >&2
  echo "Install them, or name a Chromium in CHROME_PATH." >&2
  exit 1
fi

echo "Installing what the tests need: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq </dev/null
apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
