"""What a server is set up with agrees with the code and with itself: settings, paths, volumes, users, commands."""

import configparser
import json
import re
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot import health, stopping
from bot.commands.cli import COMMANDS
from bot.config import Settings
from services.documents import apart
from tests.support import plain_yaml
from tools.check_image import steps

ROOT = Path(__file__).parents[2]
COMPOSE = plain_yaml.read((ROOT / "compose.yaml").read_text("utf-8"))
BOT, DB = COMPOSE["services"]["bot"], COMPOSE["services"]["db"]
SECOND, PROXY = COMPOSE["services"]["bot2"], COMPOSE["services"]["caddy"]
KUBERNETES = (ROOT / "deploy/kubernetes.yaml").read_text("utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
IMAGE = steps(DOCKERFILE)
LAST = IMAGE[max(number for number, (word, _) in enumerate(IMAGE) if word == "FROM") :]
PAGE = (ROOT / "docs/operations.md").read_text("utf-8")
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
COMPOSE_ONLY = {"POSTGRES_PASSWORD", "POSTGRES_IMAGE", "PYTHON_IMAGE", "CADDY_IMAGE", "WEBHOOK_DOMAIN"}
SETTINGS = {name.upper() for name in Settings.model_fields}


class Unit(configparser.RawConfigParser):
    def __init__(self, name: str) -> None:
        super().__init__(strict=False, delimiters=("=",), comment_prefixes=("#",), interpolation=None)
        self.text = (ROOT / "deploy" / name).read_text("utf-8")
        self.read_string(self.text)

    def optionxform(self, optionstr: str) -> str:
        return optionstr

    def all(self, key: str) -> list[str]:
        """A key may stand several times."""
        return re.findall(rf"^{key}=(.*)$", self.text, re.MULTILINE)

    def environment(self) -> dict[str, str]:
        return dict(pair.split("=", 1) for line in self.all("Environment") for pair in line.split())


UNIT, WATCH = Unit("schetovod.service"), Unit("schetovod-health.service")


def seconds(text: str) -> float:
    number, unit = re.fullmatch(r"(\d+)(s|m|min)?", text).groups()
    return int(number) * (60 if unit in ("m", "min") else 1)


def mebibytes(text: str) -> int:
    number, unit = re.fullmatch(r"(\d+)([mg])", text.lower()).groups()
    return int(number) * (1024 if unit == "g" else 1)


@pytest.mark.parametrize("service", [BOT, DB], ids=["bot", "db"])
def test_a_service_has_no_more_rights_than_it_needs(service: dict) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert int(service["user"].split(":")[0]) > 0
    assert not {"privileged", "ports", "network_mode", "pid", "ipc", "devices"} & service.keys()
    assert any(mount.startswith("/tmp:") for mount in service["tmpfs"])
    assert service["restart"] == "unless-stopped"
    assert service["logging"]["options"].keys() == {"max-size", "max-file"}
    assert mebibytes(service["mem_limit"])
    assert int(service["pids_limit"])


def test_every_volume_is_declared_and_used() -> None:
    mounts = [mount.split(":")[0] for service in COMPOSE["services"].values() for mount in service["volumes"]]
    used = [name for name in mounts if not name.startswith("./")]
    assert sorted(used) == sorted(COMPOSE["volumes"])
    for name in COMPOSE["volumes"]:
        assert f"`{COMPOSE['name']}_{name}`" in PAGE


def test_a_second_instance_is_the_first_one_with_signs_of_life_of_its_own() -> None:
    assert SECOND == {"profiles": ["two"], "extends": {"service": "bot"}, "volumes": ["data2:/app/data"]}
    assert "data:/app/data" in BOT["volumes"]


def test_the_proxy_has_two_ports_and_passes_on_one_path() -> None:
    assert PROXY["profiles"] == ["two"]
    assert PROXY["read_only"] is True
    assert (PROXY["cap_drop"], PROXY["cap_add"]) == (["ALL"], ["NET_BIND_SERVICE"])
    assert PROXY["ports"] == ["80:80", "443:443"]
    assert PROXY["networks"] == ["outside"]
    caddy = (ROOT / "deploy/Caddyfile").read_text("utf-8")
    assert set(re.findall(r"(\w+):8080", caddy)) == {"bot", "bot2"} <= set(COMPOSE["services"])
    assert re.findall(r"handle (\S+)", caddy) == ["/telegram"]
    assert "health_uri /ready" in caddy
    assert "{$WEBHOOK_DOMAIN}" in caddy
    assert "WEBHOOK_DOMAIN" in PROXY["environment"]


def test_the_example_for_kubernetes_agrees_with_the_image() -> None:
    assert int(re.search(r"terminationGracePeriodSeconds: (\d+)", KUBERNETES)[1]) > stopping.STOP
    assert f"runAsUser: {BOT['user'].split(':')[0]}" in KUBERNETES
    assert KUBERNETES.count(json.dumps(BOT["healthcheck"]["test"][1:])) == 2
    assert {rest for word, rest in LAST if word == "VOLUME"} - set(
        re.findall(r"mountPath: (\S+)", KUBERNETES)
    ) == {BOT["environment"]["BACKUP_DIR"]}
    named = set(re.findall(r"- name: ([A-Z_]+)$", KUBERNETES, re.MULTILINE))
    named |= set(re.findall(r"--from-literal=([A-Z_]+)=", KUBERNETES))
    assert named - SETTINGS == set()
    assert KUBERNETES.count("path: /ready") == 1
    assert KUBERNETES.count("path: /telegram") == 1


def test_the_database_is_reached_by_the_bot_alone() -> None:
    assert DB["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert set(BOT["networks"]) == {"inside", "outside"}
    user, name = DB["environment"]["POSTGRES_USER"], DB["environment"]["POSTGRES_DB"]
    password = DB["environment"]["POSTGRES_PASSWORD"]
    assert BOT["environment"]["DATABASE_URL"] == f"postgresql://{user}:{password}@db:5432/{name}"


def test_what_the_bot_writes_lies_in_volumes_of_its_user() -> None:
    mounted = {mount.split(":")[1] for mount in BOT["volumes"]}
    assert mounted == {rest for word, rest in LAST if word == "VOLUME"}
    folder = next(rest for word, rest in LAST if word == "WORKDIR")
    signs = Path(folder) / health.heartbeat_file("postgresql://db/schetovod")
    assert str(signs.parent) in mounted
    assert BOT["environment"]["BACKUP_DIR"] in mounted
    made = next(rest for word, rest in LAST if word == "RUN" and "useradd" in rest)
    uid, gid = BOT["user"].split(":")
    assert f"--uid {uid}" in made
    assert f"--gid {gid}" in made
    assert ("USER", BOT["user"]) in LAST
    for path in mounted:
        assert re.search(rf"chown [^&]*{path}\b", made)


def test_secrets_stand_in_one_file_that_the_image_never_holds() -> None:
    assert BOT["env_file"] == [".env"]
    assert "env_file" not in DB
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    copied = [rest.split()[0] for word, rest in IMAGE if word == "COPY" and "--from" not in rest]
    assert ignored[0] == "*"
    assert sorted(f"!{path}" for path in copied) == sorted(line for line in ignored if line.startswith("!"))
    assert ".env" in (ROOT / ".gitignore").read_text("utf-8").split()


def test_variables_of_compose_are_told_of() -> None:
    assert set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text("utf-8"))) == COMPOSE_ONLY
    for name in COMPOSE_ONLY:
        assert f"`{name}`" in PAGE
        assert name in EXAMPLE


def test_images_are_named_alike() -> None:
    named = re.search(r"^ARG PYTHON_IMAGE=(\S+)", DOCKERFILE, re.MULTILINE)[1]
    assert [rest.split()[0] for word, rest in IMAGE if word == "FROM"] == ["${PYTHON_IMAGE}"] * 2
    assert BOT["build"]["args"]["PYTHON_IMAGE"] == f"${{PYTHON_IMAGE:-{named}}}"
    database = re.fullmatch(r"\$\{POSTGRES_IMAGE:-(.+)\}", DB["image"])[1]
    for image in (named.split("@")[0], database.split("@")[0]):
        assert f"_IMAGE={image}" in PAGE


def test_settings_that_are_given_exist() -> None:
    given = set(BOT["environment"]) | set(re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE)) - COMPOSE_ONLY
    given |= {name for name in UNIT.environment() if name.startswith(("BACKUP", "DATABASE", "LOG", "BOT"))}
    assert given - SETTINGS == set()


def test_every_setting_is_told_of_where_people_look() -> None:
    written = set(re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert SETTINGS - written == set()
    for readme in ("README.md", "README.ru.md"):
        rows = re.findall(r"^\|([^|]*)\|", (ROOT / readme).read_text("utf-8"), re.MULTILINE)
        told = {name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row)}
        assert SETTINGS - told == set(), readme
        assert told - SETTINGS == set(), readme


def test_settings_of_places_say_how_a_place_is_reached() -> None:
    """The bot sees neither the server's files nor all of its network."""
    places = {
        name.upper() for name, field in Settings.model_fields.items() if "Path" in str(field.annotation)
    }
    assert places == {"BACKUP_DIR", "BACKUP_KEY_FILE", "SMTP_CA_FILE"}
    table = re.findall(r"^\| (`[A-Z_`, ]+) \| [^|]+ \| [^|]+ \|$", PAGE, re.MULTILINE)
    told = {name for row in table for name in re.findall(r"`([A-Z_]+)`", row)}
    assert places | {"PRINTER_URI", "METRICS_HOST", "METRICS_PORT"} <= told


def test_what_compose_fixes_wins_over_the_file_of_settings() -> None:
    """And the page says so: a line that does nothing would be a riddle."""
    fixed = set(BOT["environment"]) & SETTINGS
    assert fixed == {"DATABASE_URL", "BACKUP_DIR"}
    assert "`BACKUP_DIR` | is the volume `schetovod_backups`, whatever `.env` says" in PAGE
    assert "EnvironmentFile" in UNIT["Service"]  # it wins over Environment=, so there the file decides


def test_archives_lie_on_the_disk() -> None:
    """Years of documents have no room in the memory that `/tmp` is."""
    folder = next(rest for word, rest in LAST if word == "WORKDIR")
    place = str((Path(folder) / health.heartbeat_file("postgresql://db/schetovod")).parent)
    assert place in {mount.split(":")[1] for mount in BOT["volumes"]}
    assert not any(mount.startswith(place) for mount in BOT["tmpfs"])


def test_the_image_holds_what_the_program_imports() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    copied = {rest.split()[0] for word, rest in LAST if word == "COPY" and "--from" not in rest}
    assert copied == set(project["tool"]["importlinter"]["root_packages"])
    assert copied == set(next(rest for word, rest in LAST if "compileall" in rest).split("-q ")[1].split())
    image = re.search(r"python:(\d+)\.(\d+)", DOCKERFILE)
    least = re.search(r">=(\d+)\.(\d+)", project["project"]["requires-python"])
    assert tuple(map(int, image.groups())) >= tuple(map(int, least.groups()))


def test_health_is_asked_alike() -> None:
    asked = next(rest for word, rest in LAST if word == "HEALTHCHECK")
    test = BOT["healthcheck"]
    assert test["test"] == ["CMD", "python", "-m", "bot.health"]
    assert 'CMD ["python", "-m", "bot.health"]' in asked
    for key in ("interval", "timeout", "start_period", "retries"):
        assert f"--{key.replace('_', '-')}={test[key]}" in asked
    assert f'"{health.NOT_RUNNING}"' in WATCH["Service"]["ExecStart"]


def test_a_stop_has_the_time_that_it_takes() -> None:
    assert seconds(BOT["stop_grace_period"]) > stopping.STOP
    assert seconds(UNIT["Service"]["TimeoutStopSec"]) > stopping.STOP


def test_the_processes_that_open_files_have_room() -> None:
    """What they may take stays under the limit of all, or one of them would end the bot."""
    room = apart.AT_ONCE * apart.MEMORY // 2**20
    assert mebibytes(BOT["mem_limit"]) >= room
    assert mebibytes(UNIT["Service"]["MemoryMax"]) >= room


def test_the_last_stage_is_bare() -> None:
    run = " ".join(rest for word, rest in LAST if word == "RUN")
    assert "apt-get" not in run
    assert "pip" not in run
    install = next(rest for word, rest in IMAGE if word == "RUN" and "install" in rest)
    assert "--require-hashes" in install
    assert "--only-binary=:all:" in install
    assert "--only-binary=:all: --no-binary=docopt --require-hashes -r requirements-runtime.lock" in PAGE


def test_units_agree_on_paths_and_users() -> None:
    service = UNIT["Service"]
    state = f"/var/lib/{service['StateDirectory'].split()[0]}"
    assert service["WorkingDirectory"] == state
    assert UNIT.environment()["BACKUP_DIR"] in [
        f"/var/lib/{name}" for name in service["StateDirectory"].split()
    ]
    command = (ROOT / "deploy/schetovod").read_text("utf-8")
    for key in ("User", "Group", "EnvironmentFile", "WorkingDirectory"):
        assert WATCH["Service"][key] == service[key]
        assert f"--property={key}={service[key]} " in command
    assert UNIT.environment()["PYTHONPATH"] == WATCH.environment()["PYTHONPATH"] == "/opt/schetovod"
    for pair in (f"BACKUP_DIR={UNIT.environment()['BACKUP_DIR']}", "PYTHONPATH=/opt/schetovod"):
        assert f"--setenv={pair}" in command
    assert f"useradd --system --home-dir {state} " in PAGE
    assert PAGE.count(service["EnvironmentFile"]) >= 3


def test_the_service_is_hardened_and_starts_again() -> None:
    service = UNIT["Service"]
    assert service["Restart"] == "always"
    assert UNIT["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["ProtectSystem"] == "strict"
    assert service["UMask"] == "0077"
    assert service["CapabilityBoundingSet"] == ""
    assert UNIT.all("SystemCallFilter")[0] == "@system-service"
    for key in ("NoNewPrivileges", "PrivateTmp", "ProtectHome", "RestrictNamespaces", "PrivateDevices"):
        assert service[key] == "yes"
    assert set(service["RestrictAddressFamilies"].split()) == {"AF_INET", "AF_INET6", "AF_UNIX"}
    assert "WatchdogSec" not in service  # the bot does not speak to systemd


@pytest.mark.parametrize(
    ("sentences", "starts_anew"),
    [
        ("", False),
        ("the bot is not running", False),
        ("the bot stands still or was killed", True),
        ("polling: no sign of life for 130 s", True),
    ],
)
def test_only_a_bot_that_stands_still_is_started_anew(
    sentences: str, starts_anew: bool, tmp_path: Path
) -> None:
    """One that waits for its database, or brings its tables up to date, is not."""
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\nprintf '%s' '{sentences}'\n")
    python.chmod(0o755)
    command = WATCH["Service"]["ExecStart"].replace("/opt/schetovod/.venv/bin/python", str(python))
    assert subprocess.run(shlex.split(command), check=False, capture_output=True).returncode == starts_anew


def test_commands_of_the_page_exist() -> None:
    named = set(re.findall(r"(?:-m bot|^ *schetovod|`schetovod|run --rm bot) ([a-z]+)", PAGE, re.MULTILINE))
    assert named >= {"check", "claim", "backup"}
    assert named - set(COMMANDS) == set()


def test_files_that_the_page_names_are_there() -> None:
    named = set(re.findall(r"(?<![\w/])deploy/[\w.-]+", PAGE))
    assert {path.name for path in (ROOT / "deploy").iterdir()} == {Path(name).name for name in named}
