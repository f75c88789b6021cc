"""Lombardia, ordinary mode from 1 September 2022: delivery and invitation."""

from datetime import date

from facts import both, day, settled, well_formed
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
    over,
    says,
    scope,
    some,
)

FIRST_DAY = date(2022, 9, 1)
LAST_DAY_OF_RDC = date(2023, 12, 31)


def delivery(case: Case) -> list[Rule]:
    """Tell whether this service may be delivered in this way."""
    return [
        *governed(case),
        *who_delivers(case),
        *agreement(case),
        *income_support(case),
        *channel(case),
        *staff(case),
        *equipment(case),
        *mailbox(case),
        *platform(case),
    ]


def governed(case: Case) -> list[Rule]:
    """Tell the act's scope.

    DID, assessment and PSP always; specialist services after the PSP and outside PAL programmes.
    """
    basic, today = basic_service(case), day(case, "date")
    no_programme = one_of(fact(case, "programme.kind"), "none")
    return [
        scope("LOM-01", None if today is None else today >= FIRST_DAY),
        scope("LOM-02.programme", some(basic, no_programme)),
        scope("LOM-02.psp", some(basic, fact(case, "person.psp_signed"))),
    ]


def basic_service(case: Case) -> Truth:
    """Whether the service is of the first group: DID support, assessment, PSP."""
    return one_of(fact(case, "service"), "did_support", "assessment", "psp")


def remote(case: Case) -> Truth:
    """Whether it is at a distance."""
    return denied(one_of(fact(case, "channel"), "in_person"))


def by_video(case: Case) -> Truth:
    """Whether it is a video interview."""
    return one_of(fact(case, "channel"), "video")


def by_phone(case: Case) -> Truth:
    """Whether it is a telephone call."""
    return one_of(fact(case, "channel"), "phone")


def did_support(case: Case) -> Truth:
    """Whether the service is support in making the DID."""
    return one_of(fact(case, "service"), "did_support")


def accredited_operator(case: Case) -> Truth:
    """Whether an accredited operator delivers."""
    return one_of(fact(case, "provider.kind"), "accredited_operator")


def rdc(case: Case) -> Truth:
    """Whether the person receives the RdC, on a day on which it existed."""
    return every(fact(case, "person.rdc_recipient"), denied(after_rdc(case)))


def after_rdc(case: Case) -> Truth:
    """Whether the RdC was over."""
    return over(day(case, "date"), LAST_DAY_OF_RDC)


def who_delivers(case: Case) -> list[Rule]:
    """For services of the first group an accredited operator has signed the agreement."""
    operator, signed = accredited_operator(case), fact(case, "provider.partnership_agreement")
    basic = basic_service(case)
    return [
        blocking("LOM-03", signed, when=every(basic, operator)),
        advisory("A-5", signed, when=every(denied(basic), operator)),
    ]


def agreement(case: Case) -> list[Rule]:
    """Remote needs both sides' agreement, and in person must stay possible."""
    agreed = both(case, "agreement.provider", "agreement.person")
    return [
        blocking("LOM-04", agreed, when=remote(case)),
        advisory("LOM-04.in_person", fact(case, "provider.in_person_available"), when=remote(case)),
    ]


def income_support(case: Case) -> list[Rule]:
    """Who receives the RdC asks for remote, and the law must allow it."""
    when = every(rdc(case), remote(case))
    return [
        blocking("LOM-05", fact(case, "person.remote_requested"), when=when),
        blocking("LOM-05.law", fact(case, "law.remote_allowed"), when=when),
        no_rdc_any_more(case, when=remote(case)),
    ]


def no_rdc_any_more(case: Case, when: Truth = True) -> Rule:
    """Nobody receives the RdC after 2023."""
    recipient = fact(case, "person.rdc_recipient")
    return advisory("A-7", denied(after_rdc(case)), when=every(when, recipient))


def channel(case: Case) -> list[Rule]:
    """On the telephone only DID support; all else at a distance is a video interview."""
    on_the_phone_for_did = every(by_phone(case), did_support(case))
    on_a_platform = every(by_video(case), given(fact(case, "platform.access")))
    return [
        blocking("LOM-06", did_support(case), when=by_phone(case)),
        advisory("A-1", False, when=on_the_phone_for_did),
        advisory("A-2", fact(case, "person.identity_established"), when=on_the_phone_for_did),
        blocking("LOM-07", some(on_the_phone_for_did, on_a_platform), when=remote(case)),
    ]


def staff(case: Case) -> list[Rule]:
    """Identify an accredited operator's staff at a distance."""
    when = every(remote(case), accredited_operator(case))
    return [
        blocking("LOM-08", fact(case, "provider.staff_identified_in_siul"), when=when),
        blocking("LOM-08.accreditation", fact(case, "provider.accredited"), when=when),
    ]


def equipment(case: Case) -> list[Rule]:
    """Device and connection of the person, for a video interview."""
    device = one_of(fact(case, "equipment.device"), "computer", "smartphone", "tablet")
    online = every(device, fact(case, "equipment.device_online"))
    return [
        blocking("LOM-09", online, when=by_video(case)),
        blocking("LOM-10", fact(case, "equipment.connection_stable"), when=by_video(case)),
    ]


def mailbox(case: Case) -> list[Rule]:
    """Ask for an e-mail address of the person's own, which the invitation can reach."""
    address = fact(case, "contact.email")
    made = None if address is None else well_formed(address)
    valid = settled(fact(case, "contact.email_valid"), made, "contact.email_valid")
    certified = one_of(fact(case, "contact.email_kind"), "certified")
    return [
        blocking("LOM-11", valid, when=by_video(case)),
        blocking("LOM-11.personal", fact(case, "contact.email_personal"), when=by_video(case)),
        advisory("A-14", False, when=every(by_video(case), certified)),
    ]


def platform(case: Case) -> list[Rule]:
    """One enters by a public link with a password that comes apart, or as a registered user."""
    access = fact(case, "platform.access")
    way_a = every(by_video(case), one_of(access, "public_link"))
    way_b = every(by_video(case), one_of(access, "registered_user"))
    protected = fact(case, "platform.password_protected")
    password = fact(case, "platform.password_delivery")
    credentials = fact(case, "platform.person_has_credentials")
    return [
        blocking("LOM-12", protected, when=way_a),
        *password_apart(password, when=every(way_a, protected)),
        advisory("A-18", False, when=every(way_a, credentials)),
        blocking("LOM-13", credentials, when=way_b),
        advisory("LOM-14", fact(case, "platform.browser_version"), when=by_video(case)),
    ]


def password_apart(delivery: str | None, when: Truth) -> list[Rule]:
    """Send the password apart from the link; better still, by another channel."""
    in_another_message = one_of(delivery, "separate_message")
    return [
        blocking("LOM-12.separate", denied(one_of(delivery, "same_message")), when=when),
        advisory("A-17", False, when=every(when, in_another_message)),
    ]


def invitation(case: Case) -> list[Rule]:
    """Tell whether this invitation says all that it must."""
    return [
        *governed(case),
        *options(case),
        *what_each_option_says(case),
        *appointment(case),
        *convocation(case),
    ]


def options(case: Case) -> list[Rule]:
    """Both options at once, in person and remote, save for recipients of the RdC."""
    phone = fact(case, "options.phone")
    at_a_distance = some(fact(case, "options.video"), phone)
    return [
        blocking(
            "LOM-15",
            every(fact(case, "options.in_person"), at_a_distance),
            when=denied(rdc(case)),
        ),
        blocking("LOM-06", did_support(case), when=phone),
    ]


def what_each_option_says(case: Case) -> list[Rule]:
    """Place; platform and link; for a call, the number."""
    video = fact(case, "options.video")
    way_a = every(video, one_of(fact(case, "video.access"), "public_link"))
    password = fact(case, "video.password_delivery")
    place = says(fact(case, "in_person.place"))
    number = says(fact(case, "phone.number"))
    return [
        blocking("LOM-16", place, when=fact(case, "options.in_person")),
        blocking("LOM-17", says(fact(case, "video.platform")), when=video),
        blocking("LOM-17.link", says(fact(case, "video.link")), when=video),
        *password_apart(password, when=way_a),
        advisory("A-3", number, when=every(fact(case, "options.phone"), did_support(case))),
    ]


def appointment(case: Case) -> list[Rule]:
    """Who delivers, on which day, at which hour."""
    return [
        blocking("LOM-18", says(fact(case, "appointment.operator"))),
        blocking("LOM-18.day", says(fact(case, "appointment.day"))),
        blocking("LOM-18.time", says(fact(case, "appointment.time"))),
    ]


def convocation(case: Case) -> list[Rule]:
    """Recipients of the RdC are convened in person through SIUL, and may ask for remote."""
    at_a_distance = some(fact(case, "options.video"), fact(case, "options.phone"))
    return [
        blocking("LOM-05", fact(case, "options.in_person"), when=rdc(case)),
        advisory(
            "LOM-05.remote",
            fact(case, "person.remote_requested"),
            when=every(rdc(case), at_a_distance),
        ),
        no_rdc_any_more(case),
        blocking("LOM-19", fact(case, "sent_through_siul"), when=rdc(case)),
        advisory("LOM-19.contacts", says(fact(case, "provider.contacts")), when=rdc(case)),
    ]
