#!/bin/sh
# Builds or refreshes a virtual environment: setup.sh VENV LOCK. $PYTHON, when set, is the interpreter to use.
set -eu

venv=$1
lock=$2

# Run rather than looked up: a version manager's shim exists for interpreters that are not there.
fits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-python3.11 python3 python3.12 python3.13 python3.14 python}; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
    echo "No Python 3.11 or newer found${PYTHON:+ as $PYTHON}. Install it, or name it: make setup PYTHON=/path/to/python3" >&2
    exit 1
}

# Debian splits venv off the interpreter; the package carries the version in its name.
install_venv_module() {
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "Python $version has no venv module. On Debian or Ubuntu: apt-get install python$version-venv" >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "python$version-venv" >/dev/null
}

if ! fits "$venv/bin/python"; then
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_venv_module "$python"
    echo "Building $venv with $("$python" --version)…"
    "$python" -m venv --clear "$venv"
fi
"$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip >/dev/null
echo "Installing what $lock names…"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "$lock"
