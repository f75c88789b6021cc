"""Toscana, remote sessions of the Assegno per l'Impiego in spring 2020: session."""

import re

from facts import both, day, known_contact, minutes_of_day, same, same_contact, settled
from logic import (
    Case,
    Rule,
    Truth,
    advisory,
    blocking,
    denied,
    every,
    fact,
    given,
    one_of,
    says,
    scope,
    some,
)
from marche import transitional


def session(case: Case) -> list[Rule]:
    """Tell whether this session was held and recorded as it must."""
    return [
        *governed(case),
        *interview(case),
        *document(case, "identity_card", "TOS-05.identity_card"),
        *document(case, "tax_code_card", "TOS-05.tax_code"),
        *nickname(case),
        *privacy_notice(case),
        *timesheet(case),
        *evidence(case),
        *summary(case),
        *confirmation(case),
        *plan(case),
        transitional(case),
    ]


def governed(case: Case) -> list[Rule]:
    """Tell the scope: accredited agencies of the trial, or another programme that says so."""
    trial = one_of(fact(case, "programme.kind"), "assegno_per_impiego")
    extended = fact(case, "programme.extended_by_authority")
    accredited = one_of(fact(case, "provider.kind"), "accredited_operator")
    return [
        scope("TOS-01", some(trial, extended)),
        scope("TOS-01.provider", accredited),
        scope("TOS-01.trial", some(denied(trial), fact(case, "provider.joined_trial"))),
    ]


def interview(case: Case) -> list[Rule]:
    """Never in person, and by video; the tool that is easiest for the person."""
    channel = fact(case, "channel")
    remote = denied(one_of(channel, "in_person"))
    return [
        blocking("TOS-02", remote),
        advisory("TOS-03", fact(case, "tool.preference_recorded")),
        blocking("TOS-04", one_of(channel, "video"), when=remote),
    ]


def document(case: Case, name: str, rule: str) -> list[Rule]:
    """Tell whether a document is held, or came from a contact by which the person is known."""
    made = from_known_contact(case, fact(case, f"{name}.sender"))
    known = settled(fact(case, f"{name}.sender_known"), made, f"{name}.sender_known")
    held, received = fact(case, f"{name}.held"), fact(case, f"{name}.received")
    return [
        blocking(rule, some(held, received)),
        blocking(f"{rule}_sender", known, when=every(denied(held), received)),
    ]


def from_known_contact(case: Case, sender: str | None) -> Truth:
    """Whether a sender is the address in the file or another known contact."""
    return some(
        same_contact(sender, fact(case, "contact.email")),
        known_contact(sender, fact(case, "contact.known")),
    )


def nickname(case: Case) -> list[Rule]:
    """Get a nickname by e-mail from the address in the file, and keep the message."""
    needed = fact(case, "tool.needs_nickname")
    received = fact(case, "nickname.received")
    made = same_contact(fact(case, "nickname.sender"), fact(case, "contact.email"))
    own = settled(fact(case, "nickname.from_file_address"), made, "nickname.from_file_address")
    return [
        blocking("TOS-06", received, when=needed),
        blocking("TOS-06.sender", own, when=every(needed, received)),
        blocking("TOS-06.archived", fact(case, "nickname.archived"), when=every(needed, received)),
    ]


def privacy_notice(case: Case) -> list[Rule]:
    """Sent before the interview, in the way agreed."""
    sent = fact(case, "privacy_notice.sent_before_interview")
    return [
        blocking("TOS-07", sent),
        blocking("TOS-07.way", fact(case, "privacy_notice.as_agreed"), when=sent),
    ]


def timesheet(case: Case) -> list[Rule]:
    """Date, start, end, seat and signature; the day is the session's, the end after the start."""
    same_day = settled(
        fact(case, "timesheet.same_day"),
        same(day(case, "timesheet.date"), day(case, "date")),
        "timesheet.same_day",
    )
    start, end = minutes_of_day(case, "timesheet.start"), minutes_of_day(case, "timesheet.end")
    made = None if start is None or end is None else end > start
    ordered = settled(fact(case, "timesheet.end_after_start"), made, "timesheet.end_after_start")
    return [
        blocking("TOS-08", every(given(day(case, "timesheet.date")), given(start), given(end))),
        blocking("TOS-08.day", same_day),
        blocking("TOS-08.end", ordered),
        blocking("TOS-08.seat", says(fact(case, "timesheet.seat"))),
        blocking("TOS-08.signed", fact(case, "timesheet.signed")),
    ]


def duration(case: Case) -> int | None:
    """Tell the minutes of the timesheet; not one that ends before it began."""
    start, end = minutes_of_day(case, "timesheet.start"), minutes_of_day(case, "timesheet.end")
    return None if start is None or end is None else end - start


def agrees(case: Case, piece: str) -> list[Truth]:
    """Whether a piece gives the day and the duration of the timesheet."""
    same_day = same(day(case, f"{piece}.date"), day(case, "timesheet.date"))
    started, ended = (
        minutes_of_day(case, "timesheet.start"),
        minutes_of_day(case, "timesheet.end"),
    )
    without_duration = started is not None and ended is not None and ended <= started
    same_duration = (
        False if without_duration else same(fact(case, f"{piece}.minutes"), duration(case))
    )
    return [
        settled(fact(case, f"{piece}.same_day"), same_day, f"{piece}.same_day"),
        settled(fact(case, f"{piece}.same_duration"), same_duration, f"{piece}.same_duration"),
    ]


def evidence(case: Case) -> list[Rule]:
    """Save a screenshot or report that shows day, duration, name, surname, phone number."""
    same_day, same_duration = agrees(case, "evidence")
    saved, phone = fact(case, "evidence.saved"), says(fact(case, "evidence.phone"))
    return [
        blocking("TOS-09", saved),
        blocking("TOS-09.day", same_day, when=saved),
        blocking("TOS-09.duration", same_duration, when=saved),
        blocking("TOS-09.name", both(case, "evidence.shows_name", "evidence.shows_surname"), saved),
        blocking("TOS-09.phone", phone, when=saved),
        advisory("TOS-09.phone_known", phone_known(case), when=every(saved, phone)),
    ]


def phone_known(case: Case) -> Truth:
    """Whether the number on the evidence is one by which the person is known."""
    made = known_contact(fact(case, "evidence.phone"), fact(case, "contact.known"))
    return settled(fact(case, "evidence.phone_known"), made, "evidence.phone_known")


def summary(case: Case) -> list[Rule]:
    """Sum up in a message to the person: day, duration, activities or topics."""
    same_day, same_duration = agrees(case, "summary")
    sent = fact(case, "summary.sent")
    return [
        blocking("TOS-10", sent),
        blocking("TOS-10.day", same_day, when=sent),
        blocking("TOS-10.duration", same_duration, when=sent),
        blocking("TOS-10.activities", fact(case, "summary.activities_listed"), when=sent),
        blocking("TOS-10.times", same_times(case), when=every(sent, gives_times(case))),
    ]


def gives_times(case: Case) -> Truth:
    """Whether the summary says from when to when."""
    any_time = some(given_time(case, "summary.start"), given_time(case, "summary.end"))
    return settled(fact(case, "summary.gives_times"), any_time, "summary.gives_times")


def given_time(case: Case, path: str) -> Truth:
    """Whether a time is there to be read; one that is left out may still be learnt."""
    return None if fact(case, path) is None else True


def same_times(case: Case) -> Truth:
    """Whether the summary's times are those of the timesheet."""
    made = every(
        *(
            same(minutes_of_day(case, f"summary.{end}"), minutes_of_day(case, f"timesheet.{end}"))
            for end in ("start", "end")
        )
    )
    return settled(fact(case, "summary.same_times"), made, "summary.same_times")


def confirmation(case: Case) -> list[Rule]:
    """Have the person confirm after the summary, and keep the exchange."""
    text = fact(case, "confirmation.text")
    made = True if text is not None and is_confermo(text) else None
    received = settled(fact(case, "confirmation.received"), made, "confirmation.received")
    return [
        blocking("TOS-11", received),
        blocking("TOS-11.order", fact(case, "confirmation.after_summary"), when=received),
        blocking("TOS-11.archived", fact(case, "confirmation.archived"), when=received),
    ]


def is_confermo(text: str) -> bool:
    """Whether an answer is the word asked for, whatever its case and what stands around it."""
    return re.fullmatch(r"[\W_]*confermo[\W_]*", text, re.IGNORECASE) is not None


def plan(case: Case) -> list[Rule]:
    """Send the signed PRI; it returns signed, or accepted by who cannot print it."""
    photo, message = fact(case, "pri.photo_received"), fact(case, "pri.accepted_by_message")
    impossible = fact(case, "pri.printing_impossible")
    return [
        blocking("TOS-12", fact(case, "pri.sent_signed")),
        blocking("TOS-13", some(photo, message)),
        blocking("TOS-13.printing", impossible, when=every(denied(photo), message)),
    ]
