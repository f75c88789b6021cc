"""The State's essential levels of services, LEP (DM 4/2018): service."""

from datetime import date

from facts import after_months, day, happened_by, settled, some_benefit
from logic import (
    Case,
    Rule,
    Truth,
    advisory,
    blocking,
    denied,
    every,
    fact,
    one_of,
    over,
    scope,
    some,
)

SERVICES_TO_PERSONS = (*tuple("ABCDE"), "F1", "F2", "F3", "G", "G1", "G2", *tuple("HIJKLMNO"))
SPECIALIST = ("E", "F1", "F2", "F3", "G", "G1", "G2")


def service(case: Case) -> list[Rule]:
    """Tell whether this person may have this service now."""
    return [
        scope("LEP-01.persons", one_of(fact(case, "service"), *SERVICES_TO_PERSONS)),
        first_meeting(case),
        *pact(case),
        *order(case),
        *voucher(case),
        *ranking_lists(case),
        *useful_work(case),
        *targeted_placement(case),
        *integrated_care(case),
    ]


def is_service(case: Case, *codes: str) -> Truth:
    """Whether the service is one of these."""
    return one_of(fact(case, "service"), *codes)


def first_meeting(case: Case) -> Rule:
    """Make the catalogue known in the first meeting."""
    return advisory("LEP-02", is_service(case, "A"), when=fact(case, "first_meeting"))


def pact(case: Case) -> list[Rule]:
    """Before the PSP there is a DID, or an application that the law treats as one."""
    today = day(case, "date")
    did = settled(fact(case, "did.made"), happened_by(day(case, "did.made_on"), today), "did.made")
    applied = settled(
        fact(case, "benefit.applied"),
        happened_by(day(case, "benefit.applied_on"), today),
        "benefit.applied",
    )
    applied = some(applied, fact(case, "benefit.in_payment"))
    like_a_did = every(applied, some_benefit(case, "naspi", "dis_coll", "mobility"))
    psp = some(is_service(case, "D"), targeted_step(case, "psp"))
    return [blocking("LEP-04", some(did, like_a_did), when=psp)]


def order(case: Case) -> list[Rule]:
    """Each service builds on the one before; specialist ones on the PSP. All this is advice."""
    informed, profiled = fact(case, "done.first_information"), fact(case, "done.profiling")
    guided, signed = fact(case, "done.basic_guidance"), fact(case, "psp.signed")
    pact_there = targeted_step(case, "psp")
    after_pact = targeted_step(case, "specialist_guidance", "accompaniment", "matching")
    return [
        advisory("LEP-04.first_information", informed, when=is_service(case, "B", "C", "D")),
        advisory("LEP-04.profiling", profiled, when=some(is_service(case, "C", "D"), pact_there)),
        advisory("LEP-04.basic_guidance", guided, when=some(is_service(case, "D"), pact_there)),
        advisory("LEP-05", signed, when=some(is_service(case, *SPECIALIST), after_pact)),
    ]


def over_four_months(case: Case) -> Truth:
    """Whether today is later than four calendar months after the first day of unemployment."""
    since, today = day(case, "unemployed_since"), day(case, "date")
    made = None if since is None or today is None else today > after_months(since, 4)
    stated = fact(case, "unemployed_over_four_months")
    return settled(stated, made, "unemployed_over_four_months")


def voucher(case: Case) -> list[Rule]:
    """Assegno di ricollocazione: on request, with NASpI in payment, after four months."""
    when = is_service(case, "G", "G1", "G2")
    today = day(case, "date")
    suspended = every(over(today, date(2019, 1, 28)), denied(over(today, date(2020, 12, 31))))
    ended = over(today, date(2021, 12, 31))
    in_2021 = every(over(today, date(2020, 12, 31)), denied(ended))
    return [
        blocking("LEP-08", over_four_months(case), when=when),
        blocking("LEP-08.naspi", some_benefit(case, "naspi"), when=when),
        blocking("LEP-08.payment", fact(case, "benefit.in_payment"), when=when),
        blocking("LEP-08.request", fact(case, "requested_by_person"), when=when),
        blocking("LEP-08.issued", fact(case, "voucher.issued"), when=is_service(case, "G2")),
        advisory("LEP-08.suspended", denied(suspended), when=when),
        advisory("LEP-08.year_2021", some_benefit(case, "naspi"), when=every(when, in_2021)),
        advisory("LEP-08.no_new_issue", denied(ended), when=when),
    ]


def ranking_lists(case: Case) -> list[Rule]:
    """Only posts that need no more than compulsory schooling, asked for by an administration."""
    when = is_service(case, "K")
    compulsory = one_of(fact(case, "post.required_education"), "compulsory")
    return [
        blocking("LEP-10", compulsory, when=when),
        blocking("LEP-10.request", fact(case, "post.requested_by_administration"), when=when),
    ]


def useful_work(case: Case) -> list[Rule]:
    """Five facts to verify; none excludes."""
    return [
        advisory(f"LEP-11.{name}", fact(case, f"verified.{name}"), when=is_service(case, "L"))
        for name in ("cigs_status", "age", "residence", "qualification", "duties")
    ]


def targeted_step(case: Case, *steps: str) -> Truth:
    """Whether it is one of these steps of targeted placement."""
    return every(is_service(case, "M"), one_of(fact(case, "step"), *steps))


def targeted_placement(case: Case) -> list[Rule]:
    """Enrol at the desk, then verify in the back office; the committee helps to place."""
    later = every(is_service(case, "M"), denied(one_of(fact(case, "step"), "enrolment")))
    return [
        blocking(
            "LEP-12",
            one_of(fact(case, "channel"), "in_person"),
            when=targeted_step(case, "enrolment"),
        ),
        blocking("LEP-12.age", fact(case, "person.of_working_age"), when=later),
        blocking("LEP-12.status", fact(case, "person.unemployed"), when=later),
        blocking("LEP-12.ability", fact(case, "disability.residual_ability"), when=later),
        blocking(
            "LEP-12.committee",
            fact(case, "committee.involved"),
            when=targeted_step(case, "accompaniment", "matching"),
        ),
    ]


def integrated_care(case: Case) -> list[Rule]:
    """Vulnerable persons, with a multi-professional team."""
    when = is_service(case, "N")
    return [
        blocking("LEP-13", fact(case, "team.involved"), when=when),
        blocking("LEP-13.audience", fact(case, "person.vulnerable"), when=when),
    ]
