"""What an Italian labour information system may do with an employment service, and why."""

from lepre._lepre import Lepre, catalogue, check_tax_code, inspect_document
from lepre.errors import InputError, InternalError, LepreError, RulebookError, SelectError

__all__ = [
    "InputError",
    "InternalError",
    "Lepre",
    "LepreError",
    "RulebookError",
    "SelectError",
    "catalogue",
    "check_tax_code",
    "inspect_document",
]
