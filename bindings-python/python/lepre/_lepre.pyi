from collections.abc import Mapping
from typing import Any, Literal, final

__all__ = ["Lepre"]

@final
class Lepre:
    """The loaded rulebooks: immutable, safe to share between threads."""

    def __new__(cls) -> Lepre:
        """Load the built-in rulebooks."""

    def decide_json(
        self,
        check: str,
        case: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
    ) -> str:
        """Decide a case given as JSON text; the decision is JSON text too.

        Without `rulebook`, an id, the rulebook is chosen by the case's territory
        and date. With `detail="codes"` the findings carry no message, remedy or
        citation. Other threads run meanwhile. Raises `LepreError`.
        """

    def decide(
        self,
        check: str,
        case: Mapping[str, object],
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
    ) -> dict[str, Any]:
        """Decide a case given as a mapping of what JSON can hold.

        As `decide_json`, with the decision as a dictionary.
        """
