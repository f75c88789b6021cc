"""Marche, the agile way of working from May 2020: delivery."""

from datetime import date

from facts import both, day
from logic import Case, Rule, advisory, blocking, denied, every, fact, one_of, over

LAST_DAY_OF_EMERGENCY = date(2022, 3, 31)


def delivery(case: Case) -> list[Rule]:
    """Tell whether this service may be delivered in this way."""
    in_person = one_of(fact(case, "channel"), "in_person")
    remote = denied(in_person)
    did = one_of(fact(case, "service"), "did_support")
    indispensable = fact(case, "presence_indispensable")
    contact = both(case, "first_contact.made", "first_contact.way_agreed")
    knowledge = both(
        case, "first_contact.digital_knowledge_recorded", "first_contact.equipment_recorded"
    )
    return [
        blocking("MAR-01", every(contact, knowledge), when=remote),
        blocking("MAR-02", denied(indispensable), when=remote),
        advisory("MAR-03", fact(case, "provider.in_person_available"), when=every(remote, did)),
        advisory("MAR-04", indispensable, when=every(in_person, denied(did))),
        blocking("MAR-05", fact(case, "appointment_booked")),
        advisory("MAR-06", fact(case, "provider.contacts_published")),
        transitional(case),
    ]


def transitional(case: Case) -> Rule:
    """Tell that the act was for a time of emergency, whose end it does not state."""
    return advisory("A-32", False, when=over(day(case, "date"), LAST_DAY_OF_EMERGENCY))
