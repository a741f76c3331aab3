"""docs/operations.md, followed word for word on a machine that is a folder.

The blocks that it marks are given to a shell as they stand. Absolute paths lead into the folder, and what would need
root, systemd, an engine or the network is a small program in the PATH that does what the test can see, or notes that
it was called. Python is this interpreter, with its libraries, and the bot is the bot.
"""

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/operations.md").read_text("utf-8")
MARKED = re.compile(
    r"^( *)<!-- tried by the tests: ([\w ]+) -->\n *```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL
)
ELSEWHERE = (
    "/opt/schetovod",
    "/etc/schetovod",
    "/etc/systemd/system",
    "/var/lib/schetovod",
    "/usr/local/bin/schetovod",
)
DIGEST = "sha256:" + "0a" * 32

NOTE = 'printf "%s\\n" "$(basename "$0") $*" >> "$NOTED"\n'
PROGRAMS = {
    "useradd": NOTE,
    "systemctl": NOTE,
    "docker": NOTE + f'echo "{DIGEST}"\n',
    # `venv` and `pip install` take minutes: the place of the environment is kept, its libraries are those of this one.
    "python3": f"""{NOTE}
if [ "$1 $2" = "-m venv" ]; then
    mkdir -p "$3/bin"
    printf '#!/bin/sh\\n[ "$2" = pip ] && exec sh "$NOTE_PIP" "$@"\\nexec {sys.executable} "$@"\\n' > "$3/bin/python"
    chmod +x "$3/bin/python"
    exit
fi
exec {sys.executable} "$@"
""",
}
SYSTEMD_RUN = f"""#!{sys.executable}
import os, sys
arguments, environment, folder = sys.argv[1:], {{"PATH": os.environ["PATH"], "NOTE_PIP": ""}}, None
while arguments[0].startswith("--"):
    option, _, value = arguments.pop(0)[2:].partition("=")
    name, _, value = value.partition("=")
    if option == "setenv":
        environment.setdefault(name, value)
    elif name == "EnvironmentFile":
        lines = open(value, encoding="utf-8").read().splitlines()
        environment |= dict(line.split("=", 1) for line in lines if line and line[0] != "#")
    elif name == "WorkingDirectory":
        folder = value
os.chdir(folder)
os.execve(arguments[0], arguments, environment)
"""


class Machine:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "opt/schetovod"
        self.noted = folder / "noted"
        self.programs = folder / "shims"
        for part in ("etc/systemd/system", "usr/local/bin", "var/lib/schetovod/backups", "opt", "shims"):
            (folder / part).mkdir(parents=True)
        self.project.mkdir()
        for name in (".env.example", "requirements-runtime.lock"):
            shutil.copy(ROOT / name, self.project)
        shutil.copytree(ROOT / "deploy", self.project / "deploy")
        for package in ("bot", "handlers", "services", "db"):
            (self.project / package).symlink_to(ROOT / package)
        for name, body in PROGRAMS.items():
            self._program(name, f"#!/bin/sh\n{body}")
        self._program("systemd-run", SYSTEMD_RUN)
        (folder / "pip").write_text(f"{NOTE}")
        command = self.project / "deploy/schetovod"
        command.write_text(self.moved(command.read_text("utf-8")))

    def _program(self, name: str, text: str) -> None:
        path = self.programs / name
        path.write_text(text)
        path.chmod(0o755)

    def moved(self, text: str) -> str:
        """With the machine's paths in the folder."""
        return re.sub("|".join(map(re.escape, ELSEWHERE)), lambda found: f"{self.folder}{found[0]}", text)

    def follow(self, kind: str) -> str:
        blocks = [body for _, marked, body in MARKED.findall(PAGE) if marked == kind]
        assert blocks, kind
        said = ""
        for block in blocks:
            done = self.shell(self.moved(block))
            assert done.returncode == 0, (block, done.stdout, done.stderr)
            said += done.stdout
        return said

    def shell(self, text: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join((str(self.programs), str(self.folder / "usr/local/bin"), os.environ["PATH"]))
        environment = {
            "PATH": path,
            "NOTED": str(self.noted),
            "NOTE_PIP": str(self.folder / "pip"),
            "HOME": "/",
        }
        return subprocess.run(
            ["sh", "-eu", "-c", text],
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def calls(self) -> list[str]:
        return self.noted.read_text().splitlines() if self.noted.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def values(file: Path) -> dict[str, str]:
    lines = file.read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def nobody_else_reads(file: Path) -> bool:
    return stat.S_IMODE(file.stat().st_mode) == 0o600


def test_every_marked_block_is_followed_here() -> None:
    assert {marked for _, marked, _ in MARKED.findall(PAGE)} == {"compose", "systemd", "systemd with books"}
    assert PAGE.count("<!-- tried by the tests") == len(MARKED.findall(PAGE))


def test_every_shell_block_can_be_parsed() -> None:
    for block in re.findall(r"^ *```sh\n(.*?)^ *```$", PAGE, re.MULTILINE | re.DOTALL):
        assert subprocess.run(["sh", "-n", "-c", block], check=False).returncode == 0, block


def test_the_settings_of_compose_are_made_and_its_images_pinned(machine: Machine) -> None:
    machine.follow("compose")
    file = machine.project / ".env"
    made = values(file)
    assert nobody_else_reads(file)
    assert re.fullmatch(r"[0-9a-f]{48}", made["POSTGRES_PASSWORD"])
    assert re.fullmatch(r"[0-9a-f]{48}", made["BACKUP_KEY"])
    assert made["BACKUP_KEY"] != made["POSTGRES_PASSWORD"]
    assert made["PYTHON_IMAGE"] == f"python:3.11-slim-bookworm@{DIGEST}"
    assert made["POSTGRES_IMAGE"] == f"postgres:17-bookworm@{DIGEST}"
    assert made["BOT_TOKEN"] == ""


def test_images_are_pinned_anew_without_touching_the_rest(machine: Machine) -> None:
    machine.follow("compose")
    file = machine.project / ".env"
    before = values(file)
    pin = next(body for _, _, body in MARKED.findall(PAGE) if "imagetools" in body)
    assert machine.shell(machine.moved(pin)).returncode == 0
    assert values(file) == before
    assert file.read_text("utf-8").count("\nPYTHON_IMAGE=") == 1
    assert nobody_else_reads(file)


@pytest.mark.soak  # half a minute of processes
def test_the_service_is_installed_saved_and_restored(machine: Machine) -> None:
    machine.follow("systemd")
    settings = machine.folder / "etc/schetovod/schetovod.env"
    assert nobody_else_reads(settings)
    assert values(settings)["BACKUP_KEY"]
    units = {path.name for path in (machine.folder / "etc/systemd/system").iterdir()}
    assert units == {"schetovod.service", "schetovod-health.service", "schetovod-health.timer"}
    assert any(
        call.startswith("pip -m pip install") and "--require-hashes" in call for call in machine.calls()
    )
    assert "systemctl enable --now schetovod.service schetovod-health.timer" in machine.calls()

    made = machine.shell("schetovod migrate")
    assert made.returncode == 0, made.stderr
    books = machine.folder / "var/lib/schetovod/data/schetovod.db"
    assert books.exists()
    said = machine.follow("systemd with books")
    assert "It is not encrypted" not in said
    assert books.exists()
    assert (machine.folder / "var/lib/schetovod/data-before/schetovod.db").exists()
    (backup,) = (machine.folder / "var/lib/schetovod/backups").iterdir()
    assert nobody_else_reads(backup)
    # Nothing is written over: the same restore again is refused.
    again = machine.shell(f"schetovod restore {shlex.quote(str(backup))}; schetovod check --deep")
    assert "FAULT  settings   BOT_TOKEN is not set" in again.stdout
