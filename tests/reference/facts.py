"""Facts that follow from others: from days, texts and contacts."""

import calendar
import re
from datetime import date, time

from logic import Case, Truth, every, fact, one_of, some


class ContradictionError(Exception):
    """The case contradicts itself."""


class NotItsCaseError(Exception):
    """The case is another act's, or it is not known whose."""


def settled(stated: Truth, made: Truth, name: str) -> Truth:
    """Take a fact from what was stated, or from what it can be made of. They must agree."""
    if stated is not None and made is not None and stated != made:
        raise ContradictionError(f"{name} contradicts what it is made from")
    return stated if made is None else made


def day(case: Case, path: str) -> date | None:
    """Read a day."""
    text = fact(case, path)
    return None if text is None else date.fromisoformat(text)


def minutes_of_day(case: Case, path: str) -> int | None:
    """Read a time of the day, in minutes from midnight."""
    text = fact(case, path)
    if text is None:
        return None
    hour = time.fromisoformat(text)
    return 60 * hour.hour + hour.minute


def same(one: object, other: object) -> Truth:
    """Whether two facts are equal."""
    return None if one is None or other is None else one == other


def after_months(start: date, months: int) -> date:
    """Count calendar months on; a day that the last month lacks becomes its last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def happened_by(event: date | None, today: date | None) -> Truth:
    """Whether something of that day has happened, seen from today."""
    return None if event is None or today is None else event <= today


LOCAL_PART = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+")
LABEL = r"[^\W_]([^\W_]|-){0,61}[^\W_]|[^\W_]"
DOMAIN = re.compile(rf"({LABEL})(\.({LABEL}))*|\[[0-9A-Fa-f:.]+\]")


def well_formed(address: str) -> bool:
    """Whether an e-mail address is one as browsers take it; domains may have accents."""
    local, at, domain = address.rpartition("@")
    right = LOCAL_PART.fullmatch(local) and DOMAIN.fullmatch(domain)
    return at == "@" and right is not None and len(local) <= 64


# An Italian number: of those that begin with 39, the longest are mobile numbers. A Swiss one.
NUMBER = re.compile(r"\+(39(?!39)\d{6,12}|3939\d{4,8}|41\d{9})")


def normal_contact(text: str) -> str | None:
    """Write a contact in its one normal form; None if it is neither a number nor an address.

    Of an address the domain is in small letters; a number begins with + and its country,
    which is Italy where none is given.
    """
    local, at, domain = text.rpartition("@")
    if at:
        return f"{local}@{domain.lower()}" if local and domain else None
    digits = re.sub(r"[^0-9+]", "", text)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    number = digits if digits.startswith("+") else "+39" + digits
    return number if NUMBER.fullmatch(number) else None


def same_contact(one: str | None, other: str | None) -> Truth:
    """Whether two contacts are the same; an empty text is nobody's contact."""
    if one is None or other is None:
        return None
    one, other = one.strip(), other.strip()
    if not one or not other or one == other:
        return one != "" and one == other
    return same(normal_contact(one), normal_contact(other))


def known_contact(contact: str | None, known: list[str] | None) -> Truth:
    """Whether a contact is among those known, which must all be given to say that it is not."""
    if contact is None or known is None:
        return None
    return some(*(same_contact(contact, one) for one in known))


def some_benefit(case: Case, *kinds: str) -> Truth:
    """Whether the benefit is one of these."""
    return one_of(fact(case, "benefit.kind"), *kinds)


def both(case: Case, *paths: str) -> Truth:
    """Whether all of these facts are yes."""
    return every(*(fact(case, path) for path in paths))
