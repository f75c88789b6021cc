"""The State's law around the acts: PSP, targeted placement, RdC."""

from logic import Case, Rule, advisory, blocking, denied, every, fact, one_of, over, scope, some

PSP_ELEMENTS = (
    "responsible",
    "profile",
    "search_acts",
    "search_timing",
    "contact_frequency",
    "proof_of_search",
    "availability_initiatives",
    "availability_training",
    "availability_offers",
)


def psp(case: Case) -> list[Rule]:
    """D.Lgs. 150/2015, art. 20 c. 2 and 3: what a PSP says at least."""
    return [blocking(f"NAT-01.{name}", fact(case, f"content.{name}")) for name in PSP_ELEMENTS]


def targeted_audience(case: Case) -> list[Rule]:
    """L. 68/1999, art. 1 c. 1: whom targeted placement is for."""
    kind, percent = fact(case, "disability.kind"), fact(case, "disability.percent")
    category = one_of(fact(case, "disability.category"), *range(1, 9))
    placement = one_of(fact(case, "service"), "M")
    enrolment = one_of(fact(case, "step"), "enrolment")
    later = every(placement, denied(enrolment))
    has_one = denied(one_of(kind, "none"))
    civil, work = one_of(kind, "civil"), one_of(kind, "work")
    by_category = one_of(kind, "war", "service")
    entitled = every(
        has_one,
        some(denied(civil), over(percent, 45)),
        some(denied(work), over(percent, 33)),
        some(denied(by_category), category),
    )
    return [
        scope("NAT-03.scope", placement),
        advisory("NAT-03.enrolment", entitled, when=every(placement, enrolment)),
        blocking("NAT-03.kind", has_one, when=later),
        blocking("NAT-03.civil", over(percent, 45), when=every(later, civil)),
        blocking("NAT-03.work", over(percent, 33), when=every(later, work)),
        blocking("NAT-03.category", category, when=every(later, by_category)),
    ]


def monthly_check(case: Case) -> list[Rule]:
    """From 2022 recipients of the RdC showed their search for work in person, every month."""
    check = every(fact(case, "person.rdc_recipient"), fact(case, "rdc_monthly_check"))
    return [blocking("NAT-04", one_of(fact(case, "channel"), "in_person"), when=check)]
