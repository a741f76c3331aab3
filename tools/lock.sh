#!/bin/sh
# Writes requirements.lock and requirements-runtime.lock from pyproject.toml: lock.sh [--upgrade | --upgrade-package NAME].
#
# Without a word every pin that still fits stays. For all systems and Pythons from 3.11 on; hashes, no host names.
set -eu

cd "$(dirname "$0")/.."
if ! command -v uv >/dev/null; then
    echo "uv is not installed: pipx install uv, or pip install uv in a venv that is on the PATH" >&2
    exit 1
fi
compile="uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url"
$compile "$@" --extra dev --output-file requirements.lock pyproject.toml
# The same versions as the tests have seen.
$compile --constraints requirements.lock --output-file requirements-runtime.lock pyproject.toml
