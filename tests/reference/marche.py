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
    recorded = both(
        case, "first_contact.digital_knowledge_recorded", "first_contact.equipment_recorded"
    )
    return [
        blocking("MAR-01", fact(case, "first_contact.made"), when=remote),
        blocking("MAR-01.recorded", recorded, when=remote),
        blocking("MAR-01.agreed", fact(case, "first_contact.way_agreed"), when=remote),
        blocking("MAR-02", denied(indispensable), when=remote),
        advisory("MAR-03", fact(case, "provider.in_person_available"), when=did),
        advisory("MAR-04", remote, when=every(denied(did), denied(indispensable))),
        blocking("MAR-05", fact(case, "appointment_booked")),
        advisory("MAR-06", fact(case, "provider.contacts_published")),
        transitional(case),
    ]


def transitional(case: Case) -> Rule:
    """Tell that the act was for a time of emergency, whose end it does not state."""
    return advisory("A-32", denied(over(day(case, "date"), LAST_DAY_OF_EMERGENCY)))
