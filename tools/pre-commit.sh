#!/bin/sh
# What git runs before a commit once `make hooks` was called: the checks of .pre-commit-config.yaml, without pre-commit.
#
# The index is looked at, not the work tree: what is not staged can neither help nor harm.
set -eu

root=$(git rev-parse --show-toplevel)
tools=$root/.venv/bin
if [ ! -x "$tools/ruff" ]; then
    echo "No $tools/ruff: make setup, or git commit --no-verify" >&2
    exit 1
fi
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
git checkout-index --all --prefix="$staged/"
changed=$(git diff --cached --name-only --diff-filter=ACMR)
cd "$staged"

failed=
run() {
    name=$1
    shift
    if ! output=$("$@" 2>&1); then
        printf '%s: failed\n%s\n' "$name" "$output" >&2
        failed=1
    fi
}
# File names of this repository hold no blanks; a quoted one of git is not found and skipped.
# shellcheck disable=SC2086
[ -z "$changed" ] || run "files" "$tools/python" tools/check_files.py $changed
case $changed in
*.py* | *pyproject.toml*)
    run "ruff check" "$tools/ruff" check --quiet --cache-dir "$root/.ruff_cache" .
    run "ruff format" "$tools/ruff" format --quiet --check --cache-dir "$root/.ruff_cache" .
    run "mypy" "$tools/python" -m mypy --cache-dir "$root/.mypy_cache"
    run "lint-imports" "$tools/lint-imports" --no-cache
    ;;
esac
[ -z "$failed" ]
