"""The emulated methods of the Bot API, one function each; importing this package registers them."""

from tests.sandbox.methods import editing, queries, sending, service
from tests.sandbox.methods.request import METHODS, Request, Upload

__all__ = ["METHODS", "Request", "Upload", "editing", "queries", "sending", "service"]
