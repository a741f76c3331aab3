"""aiogram without the seconds and the 100 MB that its models cost at import.

`aiogram.types` builds the validators of all its 400 models when it is imported; a bot meets a tenth of them. pydantic
can build a model at its first use (`defer_build`), and the models of aiogram are declared so. But their annotations
name each other across modules and can be read only with aiogram's list of names, so aiogram then asks for every model
at once.

While aiogram is imported, that request does here only the half that needs the names: it evaluates the annotations.
The other half, the schema, is left to pydantic, which makes it at the first use as for any deferred model. The methods
(`SendMessage`, …) become deferred in the same way. After the import pydantic is as it was; models of aiogram are then
built under a lock, because pydantic may otherwise mix up two threads that build the same one.

The first half is not public in pydantic. With other versions than those this was tried with, or when somebody has
imported aiogram already, nothing is done and aiogram starts as it always does.
"""

import sys
import threading
from importlib.metadata import version
from typing import Any

from pydantic import BaseModel
from pydantic._internal import _config, _fields, _namespace_utils

TRIED = {"aiogram": "3.31.", "pydantic": "2.13."}
"""The beginnings of the versions this was tried with."""

_lock = threading.RLock()


def load_aiogram() -> bool:
    """Import aiogram with its models deferred; False when it is or will be imported without."""
    if "aiogram" in sys.modules or not all(version(name).startswith(known) for name, known in TRIED.items()):
        return False
    usual = BaseModel.__dict__["model_rebuild"]

    def model_rebuild(cls: type[BaseModel], /, **options: Any) -> bool | None:
        if cls.__module__.startswith("aiogram.types.") and options.keys() == {"_types_namespace"}:
            _read_annotations(cls, options["_types_namespace"])
            return None
        built: bool | None = usual.__func__(cls, **_one_frame_deeper(options))
        return built

    # mypy takes methods for constant; pydantic has no other place to step in.
    BaseModel.model_rebuild = classmethod(model_rebuild)  # type: ignore[assignment, method-assign]
    try:
        # Late: the import itself is what is watched.
        from aiogram.client.context_controller import BotContextController
        from aiogram.types import Message
    finally:
        BaseModel.model_rebuild = usual  # type: ignore[method-assign]
    BotContextController.model_rebuild = classmethod(_one_at_a_time)  # type: ignore[assignment, method-assign]
    # Nearly every answer of Telegram holds one; what is built already is shared by the models that are built later.
    Message.model_rebuild()
    return True


def _read_annotations(cls: type[BaseModel], names: dict[str, Any]) -> None:
    """What `BaseModel.model_rebuild` does before it makes the schema."""
    # Late: aiogram is being imported at this moment.
    from aiogram.client.context_controller import BotContextController

    # The parent of all types and methods; the methods are not yet declared and will inherit this.
    BotContextController.model_config["defer_build"] = True
    if not cls.__pydantic_fields_complete__:
        cls.__pydantic_fields__, cls.__pydantic_extra_info__ = _fields.rebuild_model_fields(
            cls,
            config_wrapper=_config.ConfigWrapper(cls.model_config, check=False),
            ns_resolver=_namespace_utils.NsResolver(parent_namespace=names),
            typevars_map={},
        )


def _one_at_a_time(cls: type[BaseModel], /, **options: Any) -> bool | None:
    with _lock:
        built: bool | None = BaseModel.__dict__["model_rebuild"].__func__(cls, **_one_frame_deeper(options))
        return built


def _one_frame_deeper(options: dict[str, Any]) -> dict[str, Any]:
    """pydantic looks for names among the variables of the caller, so many frames above."""
    return {**options, "_parent_namespace_depth": options.get("_parent_namespace_depth", 2) + 1}
