#!/bin/sh
# What the tests need outside Python: PostgreSQL's server, Chromium, and the IPP server of CUPS with the bus it asks for.
#
# Root on Debian gets them installed. Anybody else is told in one line, and the tests that need them are skipped;
# with CI=true those tests fail instead (tests/support/postgres.py, tests/sandbox/browser.py and tests/support/office_printer.py say so).
set -eu

missing=
if ! command -v postgres >/dev/null && ! ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then
    missing="postgresql"
fi
browser=
for name in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && browser=$name
done
# Without the two fonts the page's emoji and Cyrillic come out as boxes on a slim machine.
[ -n "$browser" ] || missing="$missing chromium fonts-noto-core fonts-noto-color-emoji"
printer=yes
PATH=$PATH:/usr/sbin command -v ippeveprinter >/dev/null && command -v dbus-daemon >/dev/null || printer=
[ -n "$printer" ] || missing="$missing cups-ipp-utils dbus-daemon"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    echo "Installing for the tests: $missing"
    export DEBIAN_FRONTEND=noninteractive
    # One log, shown only when something went wrong.
    log=$(mktemp)
    # shellcheck disable=SC2086  # a list of package names
    if { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        exit 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
fi
echo "Not found:$( [ "${missing#postgresql}" = "$missing" ] || echo ' PostgreSQL')$( [ -n "$browser" ] || echo ' Chromium')$( [ -n "$printer" ] || echo ' ippeveprinter'); the tests that need it are skipped, with CI=true they fail."
