"""What all answers have in common: they cannot be changed, and are their JSON form."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    NoReturn,
    Self,
    TypeGuard,
    cast,
    dataclass_transform,
)

if TYPE_CHECKING:
    from lepre.answers import Finding

_NAMES = frozenset({"id", "version", "rule", "step", "field", "procedure"})
"""The texts that `repr` shows: names of things, none of them a person's."""

hold = object.__setattr__
"""Sets an attribute of an answer that is being made."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Answer:
    """An answer, or a part of one: immutable, equal to any other that says the same."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    _parts: ClassVar[Mapping[str, Any]] = {}
    """What attributes are, besides what JSON has: a class, an enumeration, a tuple of one."""
    _shared: ClassVar[bool] = False
    """Whether equal ones are one object, made once."""

    def to_dict(self) -> dict[str, Any]:
        """Give the plain dictionary that the JSON form stands for."""
        defaults = type(self).__init__.__kwdefaults__ or {}
        return {
            name.removesuffix("_"): _plain(value)
            for name in self.__match_args__
            if (value := getattr(self, name)) != defaults.get(name, _NOTHING)
        }

    @classmethod
    def from_dict(cls, answer: Mapping[str, Any]) -> Self:
        """Make it from the plain dictionary that `to_dict` gives.

        Raises `TypeError` or `ValueError` where it has other keys, or values of another kind.
        """
        names = {name.removesuffix("_"): name for name in cls.__match_args__}
        return cls(
            **{
                names.get(key, key): _part(value, cls._parts.get(names.get(key, key)))
                for key, value in answer.items()
            }
        )

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is of the same class and says the same."""
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    def __hash__(self) -> int:
        """Make one number of all that it says."""
        return hash((type(self), *(getattr(self, name) for name in self.__match_args__)))

    def __repr__(self) -> str:
        """Show outcomes, names and how many there are of what: nothing personal, and no words."""
        shown = ((name, _shown(name, getattr(self, name))) for name in self.__match_args__)
        return f"{type(self).__name__}({', '.join(f'{n}={v}' for n, v in shown if v)})"

    if not TYPE_CHECKING:  # to which no attribute but the known ones is there

        def __setattr__(self, name: str, value: object) -> NoReturn:
            """Refuse: an answer stays as it was given."""
            raise AttributeError(f"{type(self).__name__} cannot be changed")

        def __delattr__(self, name: str) -> NoReturn:
            """Refuse: an answer stays as it was given."""
            raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        """Take what was pickled."""
        for name, value in state[1].items():
            hold(self, name, value)

    def __copy__(self) -> Self:
        """Give itself: nobody can change it."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Give itself: nobody can change it."""
        return self


class Found(Answer):
    """An answer with findings, which can be had by their status."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    if TYPE_CHECKING:
        findings: tuple["Finding", ...]

    @property
    def violated(self) -> tuple["Finding", ...]:
        """The rules that are broken, whatever is not known."""
        return tuple(finding for finding in self.findings if finding.status == "violated")

    @property
    def unknown(self) -> tuple["Finding", ...]:
        """The rules that depend on something that is not known."""
        return tuple(finding for finding in self.findings if finding.status == "unknown")

    @property
    def advice(self) -> tuple["Finding", ...]:
        """The rules that only advise, and are not followed."""
        return tuple(finding for finding in self.findings if finding.status == "advice")


class FrozenDict(Mapping[str, Any]):
    """A JSON object without a class of its own, such as a case: a mapping, never changed."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Freeze what is inside too."""
        self._values = {key: _part(value, None) for key, value in values.items()}

    def __getitem__(self, key: str) -> Any:
        """Give the value of a key."""
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(self._values)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        """Tell whether the other mapping says the same, frozen or not."""
        if isinstance(other, dict):
            other = FrozenDict(cast("dict[str, Any]", other))
        return isinstance(other, FrozenDict) and self._values == other._values

    def __hash__(self) -> int:
        """Make one number of all that it says."""
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        """Show how many keys there are, and nothing personal."""
        return f"FrozenDict({len(self)})"

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Any]]]:
        """Pickle the values."""
        return type(self), (self._values,)

    def to_dict(self) -> dict[str, Any]:
        """Give a plain dictionary."""
        return {key: _plain(value) for key, value in self._values.items()}


_NOTHING = object()


def _plain(value: Any) -> Any:
    """Give what JSON has for a value."""
    if isinstance(value, Answer | FrozenDict):
        return value.to_dict()
    if _is_tuple(value):
        return [_plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


def _part(value: Any, kind: Any) -> Any:
    """Make what stands under a key in an answer."""
    if isinstance(value, list | tuple):
        [one] = kind or (None,)
        return tuple(_part(value, one) for value in cast("list[Any]", value))
    if kind is not None and value is not None:
        return kind.from_dict(value) if issubclass(kind, Answer) else kind(value)
    return FrozenDict(cast("Mapping[str, Any]", value)) if isinstance(value, Mapping) else value


def _shown(name: str, value: Any) -> str:
    """Show a value in short; an empty text for one that is not shown."""
    if isinstance(value, Enum):
        return repr(value.value)
    if _is_tuple(value):
        return f"<{len(value)}>" if value else ""
    if isinstance(value, bool | int) or (isinstance(value, str) and name in _NAMES):
        return repr(value)
    edition: str | None = getattr(value, "id", None)
    return repr(edition) if edition else ""


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether it is one; of what, a check cannot tell."""
    return isinstance(value, tuple)
