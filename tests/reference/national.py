"""The State's law around the acts: PSP, targeted placement, RdC."""

from logic import Case, Rule, blocking, every, fact, one_of, over, scope, some

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
    entitled = some(
        every(one_of(kind, "civil"), over(percent, 45)),
        every(one_of(kind, "work"), over(percent, 33)),
        every(one_of(kind, "war", "service"), category),
        one_of(kind, "blind", "deaf", "inps"),
    )
    return [
        scope("NAT-03.scope", one_of(fact(case, "service"), "M")),
        blocking("NAT-03", entitled),
    ]


def monthly_check(case: Case) -> list[Rule]:
    """From 2022 recipients of the RdC showed their search for work in person, every month."""
    return [
        scope("NAT-04.recipient", fact(case, "person.rdc_recipient")),
        scope("NAT-04.check", fact(case, "rdc_monthly_check")),
        blocking("NAT-04", one_of(fact(case, "channel"), "in_person")),
    ]
