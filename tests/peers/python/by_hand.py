"""What a programmer would write instead: a pydantic model, and the rules of Lombardia as `if`s.

Only those that block a delivery, LOM-03 to LOM-13, for cases in which everything is known; no
words, no remedies, no citations.
"""

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """A part of a case; a misspelled key is an error."""

    model_config = ConfigDict(extra="forbid")


class Programme(Group):
    """The programme that the service belongs to."""

    kind: Literal["none", "pal"] | None = None
    name: str | None = None


class Provider(Group):
    """Who delivers the service."""

    kind: Literal["employment_centre", "accredited_operator"] | None = None
    accredited: bool | None = None
    partnership_agreement: bool | None = None
    staff_identified_in_siul: bool | None = None
    in_person_available: bool | None = None


class Person(Group):
    """Who receives it."""

    rdc_recipient: bool | None = None
    remote_requested: bool | None = None
    psp_signed: bool | None = None
    identity_established: bool | None = None


class Law(Group):
    """What the law outside says."""

    remote_allowed: bool | None = None


class Agreement(Group):
    """Who agreed."""

    provider: bool | None = None
    person: bool | None = None


class Equipment(Group):
    """What the person has at hand."""

    device: Literal["none", "computer", "smartphone", "tablet", "other"] | None = None
    device_online: bool | None = None
    connection_stable: bool | None = None


class Contact(Group):
    """How the person can be reached."""

    email_valid: bool | None = None
    email_personal: bool | None = None


class Platform(Group):
    """Where a video interview takes place."""

    access: Literal["public_link", "registered_user"] | None = None
    password_protected: bool | None = None
    password_delivery: Literal["same_message", "separate_message", "separate_channel"] | None = None
    person_has_credentials: bool | None = None
    browser_version: bool | None = None


class Case(Group):
    """A delivery."""

    date: dt.date
    territory: Literal["ITC4"]
    service: Literal["did_support", "assessment", "psp", "specialist"]
    channel: Literal["in_person", "phone", "video"]
    programme: Programme = Programme()
    provider: Provider = Provider()
    person: Person = Person()
    law: Law = Law()
    agreement: Agreement = Agreement()
    equipment: Equipment = Equipment()
    contact: Contact = Contact()
    platform: Platform = Platform()


class Answer(BaseModel):
    """The outcome, and the rules that are broken."""

    outcome: Literal["admissible", "inadmissible"]
    violated: list[str]


END_OF_RDC = dt.date(2024, 1, 1)


def decide(case: Case) -> Answer:
    """Tell the blocking rules that a case breaks."""
    broken = violated(case)
    return Answer(outcome="inadmissible" if broken else "admissible", violated=broken)


def violated(case: Case) -> list[str]:
    """Go through the rules in their order."""
    broken: list[str] = []
    provider, person, agreement = case.provider, case.person, case.agreement
    operator = provider.kind == "accredited_operator"
    if operator and case.service != "specialist" and not provider.partnership_agreement:
        broken.append("LOM-03")
    if case.channel == "in_person":
        return broken
    if not (agreement.provider and agreement.person):
        broken.append("LOM-04")
    if person.rdc_recipient and case.date < END_OF_RDC:
        if not person.remote_requested:
            broken.append("LOM-05")
        if not case.law.remote_allowed:
            broken.append("LOM-05.law")
    if case.channel == "phone":
        if case.service != "did_support":
            broken.append("LOM-06")
            broken.append("LOM-07")
    elif case.platform.access is None:
        broken.append("LOM-07")
    if operator and not provider.staff_identified_in_siul:
        broken.append("LOM-08")
    if operator and not provider.accredited:
        broken.append("LOM-08.accreditation")
    if case.channel == "video":
        broken += violated_by_video(case)
    return broken


def violated_by_video(case: Case) -> list[str]:
    """Go through the rules of video interviews."""
    broken: list[str] = []
    equipment, contact, platform = case.equipment, case.contact, case.platform
    fitting = equipment.device in ("computer", "smartphone", "tablet")
    if not (fitting and equipment.device_online):
        broken.append("LOM-09")
    if not equipment.connection_stable:
        broken.append("LOM-10")
    if not contact.email_valid:
        broken.append("LOM-11")
    if not contact.email_personal:
        broken.append("LOM-11.personal")
    if platform.access == "public_link":
        if not platform.password_protected:
            broken.append("LOM-12")
        elif platform.password_delivery == "same_message":
            broken.append("LOM-12.separate")
    elif platform.access == "registered_user" and not platform.person_has_credentials:
        broken.append("LOM-13")
    return broken
