"""Cheap checks of files of any kind, for the hook before a commit: `python tools/check_files.py FILE…`.

Exit 1 with a line for each fault: marks of a merge, blanks at the end of lines, no newline at the end, a private key, a
file too large for a repository, JSON or TOML that cannot be read.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

LARGEST = 2 * 2**20
"""Bytes. The largest today is the sandbox's description of the Bot API, 0.8 MB."""
MERGE = re.compile(r"^(?:<{7} |={7}$|>{7} )")
KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE " + "KEY-----")


def faults(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    if len(content) > LARGEST:
        yield f"{path}: {len(content):,} bytes, at most {LARGEST:,}"
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return  # a picture or a font
    if "\0" in text or not text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if MERGE.match(line):
            yield f"{path}:{number}: a merge that is not ended"
        if line != line.rstrip():
            yield f"{path}:{number}: blanks at the end"
        if KEY.search(line):
            yield f"{path}:{number}: a private key"
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield f"{path}: ends without a newline, or with several"
    try:
        if path.suffix == ".json":
            json.loads(text)
        elif path.suffix == ".toml":
            tomllib.loads(text)
    except ValueError as error:
        yield f"{path}: {error}"


def main(names: list[str]) -> int:
    found = [fault for name in names if (path := Path(name)).is_file() for fault in faults(path)]
    print(*found, sep="\n", end="\n" * bool(found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
