"""Builds the Dockerfile without an engine, in bare roots made by debootstrap, and tries the result: `make image-check`.

Only for root on Linux with debootstrap. A root of Debian with its own Python stands for the base image. The result is
then started as compose.yaml starts it: read-only, `/tmp` in memory, user 10001, no capability, no new privileges. Exit
1 with what failed.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).parents[1]
SUITE = "bookworm"  # its Python is 3.11, as in the base image
PACKAGES = "python3,python3-venv,ca-certificates,netbase,tzdata"
OF_HOST = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt")
"""An engine gives a build the network of its host; these are what that takes."""
READ_APART = """
import asyncio, io
import docx, fpdf, xlsxwriter
from services.documents.company_card.apart import extract_text_apart

word, page, table = io.BytesIO(), fpdf.FPDF(), io.BytesIO()
document = docx.Document()
document.add_paragraph("Romashka 7707083893")
document.save(word)
page.add_page()
page.set_font("helvetica", size=12)
page.cell(text="Romashka 7707083893")
book = xlsxwriter.Workbook(table, {"in_memory": True})
book.add_worksheet().write(0, 0, "Romashka 7707083893")
book.close()
for name, data in (("a.docx", word.getvalue()), ("a.pdf", bytes(page.output())), ("a.xlsx", table.getvalue())):
    text = asyncio.run(extract_text_apart(data, name))
    assert "7707083893" in text, (name, text)
"""
OTHERS = """
import locale, shutil, zoneinfo
from pathlib import Path
from bot.i18n import FluentTranslator
from fontTools.ttLib import TTFont

FluentTranslator()
fonts = [path for path in Path("services").rglob("*") if path.suffix in (".ttf", ".otf")]
assert fonts
for path in fonts:
    TTFont(path, lazy=True).getBestCmap()
zoneinfo.ZoneInfo("Asia/Tashkent")
assert locale.getpreferredencoding() == "UTF-8", locale.getpreferredencoding()
assert not [name for name in ("cc", "gcc", "make", "pip") if shutil.which(name)]
for path in ("/app", "/venv", "/etc", "/app/bot"):
    try:
        Path(path, "written").touch()
    except OSError:
        continue
    raise AssertionError(path)
"""


class ImageError(Exception):
    pass


@dataclass
class Stage:
    root: Path
    environment: dict[str, str] = field(
        default_factory=lambda: {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    )
    folder: str = "/"
    user: str = "0:0"
    volumes: list[str] = field(default_factory=list)
    entrypoint: str = ""


def steps(text: str) -> list[tuple[str, str]]:
    """The instructions of a Dockerfile, their continued lines joined and comments left out."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in joined.splitlines() if line)]


def bare_root(at: Path) -> None:
    if not (at / "usr/bin/python3").exists():
        run("debootstrap", "--variant=minbase", f"--include={PACKAGES}", SUITE, str(at))
    with suppress(FileExistsError):
        (at / "usr/local/bin/python").symlink_to("/usr/bin/python3")


def run(*command: str) -> str:
    done = subprocess.run(  # noqa: S603  # commands of this file and of the Dockerfile
        command, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        raise ImageError(f"{shlex.join(command)[:300]}\nexit {done.returncode}\n{done.stdout[-3000:]}")
    return done.stdout


def inside(stage: Stage, command: str, *, finished: bool = False) -> str:
    """Runs it as the stage's user in a mount namespace of its own, so that nothing stays mounted."""
    at = shlex.quote(str(stage.root))
    mounts = [f"mount --bind {at} {at}", f"mount --rbind /proc {at}/proc", f"mount --rbind /dev {at}/dev"]
    user, _, group = stage.user.partition(":")
    rights = ""
    if finished:
        mounts.append(f"mount -o remount,ro,bind {at}")
        mounts.append(f"mount -t tmpfs -o mode=1777,noexec tmpfs {at}/tmp")  # noqa: S108 - of the new root
        rights = f"setpriv --reuid={user} --regid={group} --clear-groups --no-new-privs"
        rights += " --inh-caps=-all --bounding-set=-all "
        for volume in stage.volumes:
            kept = f"{stage.root}.volumes{volume}"
            if not Path(kept).exists():
                shutil.copytree(stage.root / volume.lstrip("/"), kept)
                owner = (stage.root / volume.lstrip("/")).stat()
                os.chown(kept, owner.st_uid, owner.st_gid)
            mounts.append(f"mount --bind {shlex.quote(kept)} {at}{volume}")
    variables = shlex.join(f"{name}={value}" for name, value in stage.environment.items())
    shell = shlex.quote(f"cd {stage.folder} && {command}")
    script = (
        f"{' && '.join(mounts)} && exec chroot {at} {rights}/usr/bin/env -i {variables} /bin/sh -c {shell}"
    )
    return run("unshare", "--mount", "sh", "-c", script)


def build(base: Path, work: Path) -> Stage:
    stages: dict[str, Stage] = {}
    stage: Stage | None = None
    for word, rest in steps((PROJECT / "Dockerfile").read_text("utf-8")):
        print(f"{word} {rest[:90]}", flush=True)
        if word == "FROM":
            name = rest.partition(" AS ")[2] or "last"
            run("cp", "-a", str(base), str(work / name))
            stage = stages[name] = Stage(work / name)
            for path in map(Path, OF_HOST):
                if Path("/", path).exists():
                    shutil.copyfile(Path("/", path).resolve(), stage.root / path)
        elif word == "ARG" and stage is None:
            continue  # names the base image, which the bare root stands for
        elif stage is None:
            raise ImageError(f"{word} before FROM")
        else:
            _do(stage, stages, word, rest)
    if stage is None:
        raise ImageError("no FROM")
    return stage


def _do(stage: Stage, stages: dict[str, Stage], word: str, rest: str) -> None:
    match word:
        case "RUN":
            inside(stage, rest)
        case "COPY":
            *options, source, target = rest.split()
            origin = stages[options[0].removeprefix("--from=")].root if options else PROJECT
            to = stage.root / stage.folder.lstrip("/") / target
            to = stage.root / target.lstrip("/") if target.startswith("/") else to
            found = origin / source.lstrip("/")
            if found.is_dir():
                shutil.copytree(
                    found,
                    to,
                    symlinks=True,
                    ignore=None if options else shutil.ignore_patterns("__pycache__"),
                )
            else:
                shutil.copy(found, to)
        case "ENV":
            for pair in shlex.split(rest):
                name, _, value = pair.partition("=")
                stage.environment[name] = value.replace("$PATH", stage.environment["PATH"])
        case "WORKDIR":
            stage.folder = rest
        case "USER":
            stage.user = rest
        case "VOLUME":
            stage.volumes.append(rest)
        case "ENTRYPOINT":
            stage.entrypoint = " ".join(re.findall(r'"([^"]*)"', rest))
        case "HEALTHCHECK":
            pass  # the engine runs it
        case _:
            raise ImageError(f"this check does not know {word}")


def attempt(image: Stage) -> None:
    """What the finished image has to do. Telegram is not asked: its line alone may be a fault."""
    image.environment |= {"BOT_TOKEN": "1:AA", "BOT_API_URL": "http://127.0.0.1:9"}
    print(inside(image, f"{image.entrypoint} migrate", finished=True).strip())
    said = inside(image, f"{image.entrypoint} check --deep || true", finished=True)
    print(said.strip())
    faults = [line for line in said.splitlines() if line.startswith("FAULT") and " telegram " not in line]
    if faults or "ok     revision" not in said:
        raise ImageError("check: " + "; ".join(faults or said.splitlines()[-3:]))
    for name, code in (("files are opened apart", READ_APART), ("fonts, texts, rights", OTHERS)):
        inside(image, f"python -c {shlex.quote(code)}", finished=True)
        print(f"{name}: as they should be")
    health = inside(image, "python -m bot.health || echo exit $?", finished=True)
    if "the bot is not running\nexit 1" not in health:
        raise ImageError(f"health: {health}")


def main() -> int:
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        print("This check wants root and debootstrap (apt-get install debootstrap).", file=sys.stderr)
        return 2
    base = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(prefix="schetovod-image-") as folder:
        work = Path(folder)
        try:
            bare_root(base or work / "base")
            attempt(build(base or work / "base", work))
        except ImageError as error:
            print(error, file=sys.stderr)
            return 1
    print("The image is right.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
