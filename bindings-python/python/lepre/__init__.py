"""Which employment service may be delivered remotely, to whom, today, and why."""

from lepre._lepre import Lepre
from lepre.errors import InputError, InternalError, LepreError, RulebookError, SelectError

__all__ = [
    "InputError",
    "InternalError",
    "Lepre",
    "LepreError",
    "RulebookError",
    "SelectError",
]
