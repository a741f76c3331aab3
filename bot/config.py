"""Settings from the environment or `.env`, checked at start. A wrong one is told in one sentence that names it."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_DATABASE = "sqlite+aiosqlite:///data/schetovod.db"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_DATABASE = re.compile(r"(sqlite|postgresql|postgres)(\+(aiosqlite|asyncpg))?://.+")


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


def _database(value: SecretStr) -> SecretStr:
    if not _DATABASE.fullmatch(value.get_secret_value()):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    return value


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)]
    bot_api_url: Annotated[str, AfterValidator(_server)] = "https://api.telegram.org"
    database_url: Annotated[SecretStr, AfterValidator(_database)] = SecretStr(DEFAULT_DATABASE)
    registration: Literal["invite", "open"] = "invite"
    owner_claim: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    scheduler_tick_seconds: Annotated[int, Field(ge=1, le=3600)] = 30

    @property
    def registration_open(self) -> bool:
        return self.registration == "open"


def load() -> Settings:
    """Raises `ConfigError` for the first setting that is missing or malformed."""
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False, include_context=False)[0]
        name = str(fault["loc"][0]).upper()
        raise ConfigError(f"{name} {_sentence(name, fault['type'], fault['msg'])}.") from None


def _sentence(name: str, kind: str, message: str) -> str:
    if kind == "missing":
        source = " (get it from @BotFather)" if name == "BOT_TOKEN" else ""
        return f"is not set: put it into the environment or into .env{source}"
    if kind == "string_pattern_mismatch":
        return "may hold 1 to 64 Latin letters, digits, - and _ only"
    return "is wrong: it " + message.removeprefix("Value error, ").removeprefix("Input ").rstrip(".")
