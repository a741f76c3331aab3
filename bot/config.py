"""Settings from the environment or `.env`, checked at start. A wrong one is told in one sentence that names it."""

import os
import re
import ssl
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path
from typing import Annotated, Literal, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.printing.address import PrinterAddress

DEFAULT_DATABASE = "sqlite+aiosqlite:///data/schetovod.db"
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
SHORTEST_KEY = 16
"""Characters of the key to backups."""
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_DATABASE = re.compile(r"(sqlite|postgresql|postgres)(\+(aiosqlite|asyncpg))?://.+")


def _root_certificate() -> Path:
    """Where asyncpg looks for it."""
    return Path(os.environ.get("PGSSLROOTCERT") or "~/.postgresql/root.crt").expanduser()


class ConfigError(Exception):
    """The message is one sentence for whoever starts the process. It never holds a value."""


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("must look like 123456:ABC-DEF, as @BotFather gave it")
    return value


def _server(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("must be an http or https address")
    return value.rstrip("/")


def _webhook(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an https address, such as https://bot.example.com/telegram")
    if parts.path in ("/health", "/ready"):
        raise ValueError("must have another path: /health and /ready say how the bot is")
    return value


def _database(value: SecretStr) -> SecretStr:
    """Without what only libpq understands: the driver would stumble over it."""
    if not _DATABASE.fullmatch(value.get_secret_value()):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    try:
        url = make_url(value.get_secret_value())
    except (ArgumentError, ValueError):
        raise ValueError(
            "can't be read: write it as postgresql://user:password@host:5432/name, "
            "with %40 for @, %2F for / and %23 for # in the password"
        ) from None
    if url.get_backend_name() == "sqlite":
        if url.host or not url.database or url.database == ":memory:" or url.query:
            raise ValueError("must name a file, such as sqlite:///data/schetovod.db")
        return value
    if url.query.get("sslmode", "prefer") not in SSL_MODES:
        raise ValueError(f"must have one of {', '.join(SSL_MODES)} as its sslmode")
    if str(url.query.get("sslmode", "")).startswith("verify") and not _root_certificate().is_file():
        raise ValueError(
            "needs the certificate of the server for this sslmode: name its file in PGSSLROOTCERT"
        )
    if unknown := url.query.keys() - {"ssl", "sslmode", "host", "port"}:
        name = min(unknown) if re.fullmatch(r"\w{1,40}", min(unknown)) else "its part after «?»"
        raise ValueError(f"may have sslmode after «?» and nothing else: remove {name}")
    return value


def _smtp(value: SecretStr) -> SecretStr:
    try:
        MailServer.parse(value.get_secret_value())
    except ValueError:
        raise ValueError(
            "must look like smtp://user:password@host:587 or smtps://user:password@host:465"
        ) from None
    return value


def _printer(value: SecretStr) -> SecretStr:
    try:
        PrinterAddress.parse(value.get_secret_value())
    except ValueError:
        raise ValueError(
            "must look like ipp://printer.example/ipp/print or ipps://user:password@printer.example:631/ipp/print"
        ) from None
    return value


def _address(value: str) -> str:
    address = parseaddr(value)[1]
    if not re.fullmatch(r"[^\s@<>,;:\x00-\x1f]+@[^\s@<>,;:\x00-\x1f]+", address) or any(
        c in value for c in "\r\n"
    ):
        raise ValueError("must be an address, such as bills@example.com or Law Firm <bills@example.com>")
    return value


def _certificates(value: Path) -> Path:
    try:
        ssl.create_default_context(cafile=value)
    except OSError:  # ssl.SSLError is one
        raise ValueError("must be a file of certificates in PEM") from None
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]+", value.get_secret_value()):
        raise ValueError("may hold Latin letters, digits, - and _ only")
    return value


def _key(value: SecretStr) -> SecretStr:
    if len(value.get_secret_value()) < SHORTEST_KEY:
        raise ValueError(f"must have at least {SHORTEST_KEY} characters: every backup hangs on it")
    return value


def _key_file(value: Path) -> Path:
    try:
        key = value.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ValueError("must name a file with the key in it that this user can read") from None
    _key(SecretStr(key))
    return value


@dataclass(frozen=True, slots=True)
class MailServer:
    """`tls` from the first byte (smtps); otherwise STARTTLS is required before anything else is said."""

    host: str
    port: int
    user: str | None
    password: str | None = field(repr=False)
    tls: bool

    @classmethod
    def parse(cls, url: str) -> "MailServer":
        """Raises `ValueError` for what is no address of a mail server."""
        parts = urlsplit(url)
        if (
            parts.scheme not in ("smtp", "smtps")
            or not parts.hostname
            or parts.path.strip("/")
            or parts.query
        ):
            raise ValueError("no mail server")
        if (parts.username is None) != (parts.password is None):
            raise ValueError("a login needs both parts")
        tls = parts.scheme == "smtps"
        return cls(
            parts.hostname,
            parts.port or (465 if tls else 587),
            unquote(parts.username) if parts.username else None,
            unquote(parts.password) if parts.password else None,
            tls,
        )


@dataclass(frozen=True, slots=True)
class WebhookPlace:
    """Where Telegram finds us (`url`), what it proves itself with, and where we listen."""

    url: str
    secret: str = field(repr=False)
    host: str
    port: int

    @property
    def path(self) -> str:
        return urlsplit(self.url).path or "/"


class DatabaseSettings(BaseSettings):
    """What a command needs that only looks at the database."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    database_url: Annotated[SecretStr, AfterValidator(_database)] = SecretStr(DEFAULT_DATABASE)


class BackupSettings(DatabaseSettings):
    backup_dir: Path | None = None
    """None: the bot makes none by itself."""
    backup_keep: Annotated[int, Field(ge=1, le=1000)] = 14
    backup_hour: Annotated[int, Field(ge=0, le=23)] = 3
    backup_key: Annotated[SecretStr, AfterValidator(_key)] | None = None
    backup_key_file: Annotated[Path, AfterValidator(_key_file)] | None = None

    @property
    def backup_secret(self) -> str | None:
        """None: backups are not encrypted. `BACKUP_KEY` wins over the file."""
        if self.backup_key is not None:
            return self.backup_key.get_secret_value()
        return self.backup_key_file.read_text("utf-8").strip() if self.backup_key_file else None


class Settings(BackupSettings):
    bot_token: Annotated[SecretStr, AfterValidator(_token)]
    bot_api_url: Annotated[str, AfterValidator(_server)] = "https://api.telegram.org"
    registration: Literal["invite", "open"] = "invite"
    owner_claim: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    metrics_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    metrics_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    """Who may come in: the counts hold nothing personal, and yet they are nobody else's."""
    webhook_url: Annotated[str, AfterValidator(_webhook)] | None = None
    """None: the bot asks Telegram for updates."""
    webhook_secret: (
        Annotated[SecretStr, Field(min_length=16, max_length=256), AfterValidator(_secret)] | None
    ) = None
    webhook_port: Annotated[int, Field(ge=1, le=65535)] = 8080
    webhook_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    """Who may come in: a proxy on the same machine."""
    scheduler_tick_seconds: Annotated[int, Field(ge=1, le=3600)] = 30
    smtp_url: Annotated[SecretStr, AfterValidator(_smtp)] | None = None
    smtp_from: Annotated[str, AfterValidator(_address)] | None = None
    smtp_ca_file: Annotated[Path, AfterValidator(_certificates)] | None = None
    """Certificates to trust beside the system's: for a mail server with a private one."""

    printer_uri: Annotated[SecretStr, AfterValidator(_printer)] | None = None
    """None: pages are sent to the chat, to be printed from the phone."""

    @model_validator(mode="after")
    def _mail_is_whole(self) -> "Settings":
        if self.smtp_url is not None and self.smtp_from is None:
            raise ValueError("SMTP_FROM is not set: with SMTP_URL it says who the letters are from")
        return self

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> "Settings":
        if self.webhook_url is None:
            return self
        if self.webhook_secret is None:
            raise ValueError(
                "WEBHOOK_SECRET is not set: with WEBHOOK_URL it proves that Telegram sends the updates"
            )
        own_server = urlsplit(self.bot_api_url).hostname != "api.telegram.org"
        if not own_server and not self.webhook_url.startswith("https://"):
            raise ValueError("WEBHOOK_URL is wrong: it must begin with https://, Telegram takes nothing else")
        return self

    @property
    def webhook(self) -> WebhookPlace | None:
        """None: the bot asks Telegram for updates."""
        if self.webhook_url is None or self.webhook_secret is None:
            return None
        secret = self.webhook_secret.get_secret_value()
        return WebhookPlace(self.webhook_url, secret, self.webhook_host, self.webhook_port)

    @property
    def mail_server(self) -> MailServer | None:
        """None: e-mail is off."""
        return MailServer.parse(self.smtp_url.get_secret_value()) if self.smtp_url else None

    @property
    def registration_open(self) -> bool:
        return self.registration == "open"


SomeSettings = TypeVar("SomeSettings", bound=BaseSettings)


def load() -> Settings:
    """Raises `ConfigError` for the first setting that is missing or malformed."""
    return _load(Settings)


def load_database_url() -> str:
    """Without the token: a backup or a migration needs none. Raises `ConfigError`."""
    return _load(DatabaseSettings).database_url.get_secret_value()


def load_for_backup() -> BackupSettings:
    """Raises `ConfigError`."""
    return _load(BackupSettings)


def _load(kind: type[SomeSettings]) -> SomeSettings:
    try:
        return kind()
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not text in UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise ConfigError(
            f"The file .env can't be read ({reason}): mend it or give it to this user."
        ) from None
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False, include_context=False)[0]
        if not fault["loc"]:
            raise ConfigError(f"{fault['msg'].removeprefix('Value error, ')}.") from None
        name = str(fault["loc"][0]).upper()
        raise ConfigError(f"{name} {_sentence(name, fault['type'], fault['msg'])}.") from None


def _sentence(name: str, kind: str, message: str) -> str:
    if kind == "missing":
        source = " (get it from @BotFather)" if name == "BOT_TOKEN" else ""
        return f"is not set: put it into the environment or into .env{source}"
    if kind == "string_pattern_mismatch":
        return "may hold 1 to 64 Latin letters, digits, - and _ only"
    return "is wrong: it " + message.removeprefix("Value error, ").removeprefix("Input ").rstrip(".")
