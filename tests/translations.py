"""`python -m tests.translations kk`: every text of a language beside the Russian one, to be read by who speaks it.

Markdown, an area after the other: the key, what Russian says, what the language says. `kk > kazakh.md` keeps it.
"""

import sys
from pathlib import Path

from fluent.syntax import ast, parse, serialize

from bot.i18n import LOCALES


def entries(file: Path) -> dict[str, str]:
    return {
        entry.id.name: serialize(ast.Resource([entry])).partition("=")[2].strip("\n").strip(" ")
        for entry in parse(file.read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }


def page(language: str) -> str:
    parts = []
    for file in sorted((LOCALES / language).glob("*.ftl")):
        russian = entries(LOCALES / "ru" / file.name)
        parts.append(f"# {file.stem}")
        parts += [
            f"## {key}\n\n```\n{russian[key]}\n```\n\n```\n{said}\n```" for key, said in entries(file).items()
        ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    print(page(sys.argv[1]))
