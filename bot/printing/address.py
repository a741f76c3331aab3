"""Where the office's printer is, as `PRINTER_URI` says. A module of its own: settings are read before anything else."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

USUAL_PATH = "/ipp/print"


@dataclass(frozen=True, slots=True)
class PrinterAddress:
    """`uri` is without the login."""

    uri: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def parse(cls, uri: str) -> "PrinterAddress":
        """Raises `ValueError` for what is no address of a printer."""
        parts = urlsplit(uri.strip())
        if parts.scheme not in ("ipp", "ipps") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("no printer")
        if (parts.username is None) != (parts.password is None):
            raise ValueError("a login needs both parts")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        place = f"{host}:{parts.port}" if parts.port else host
        path = parts.path if parts.path.strip("/") else USUAL_PATH
        return cls(
            urlunsplit((parts.scheme, place, path, "", "")),
            unquote(parts.username) if parts.username else None,
            unquote(parts.password) if parts.password else None,
        )
