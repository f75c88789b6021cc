"""Cases that keep the rules, for chance to begin from. Nobody in them exists."""

from typing import Any

VIDEO: dict[str, Any] = {
    "date": "2024-05-10",
    "service": "psp",
    "programme": {"kind": "none"},
    "channel": "video",
    "provider": {
        "kind": "accredited_operator",
        "accredited": True,
        "partnership_agreement": True,
        "staff_identified_in_siul": True,
        "in_person_available": True,
        "contacts_published": True,
    },
    "person": {"rdc_recipient": False, "psp_signed": True, "identity_established": True},
    "agreement": {"provider": True, "person": True},
    "equipment": {"device": "tablet", "device_online": True, "connection_stable": True},
    "contact": {"email": "persona@example.it", "email_personal": True, "email_kind": "ordinary"},
    "platform": {
        "access": "public_link",
        "password_protected": True,
        "password_delivery": "separate_channel",
        "person_has_credentials": False,
        "browser_version": True,
    },
    "first_contact": {
        "made": True,
        "digital_knowledge_recorded": True,
        "equipment_recorded": True,
        "way_agreed": True,
    },
    "presence_indispensable": False,
    "appointment_booked": True,
    "rdc_monthly_check": False,
}
RDC: dict[str, Any] = VIDEO | {
    "date": "2023-05-10",
    "person": {"rdc_recipient": True, "remote_requested": True, "psp_signed": True},
    "law": {"remote_allowed": True},
}
DELIVERY = [
    VIDEO,
    RDC,
    VIDEO | {"service": "specialist"},
    VIDEO | {"service": "did_support", "channel": "phone"},
    VIDEO | {"channel": "in_person", "presence_indispensable": True},
    VIDEO | {"platform": {"access": "registered_user", "person_has_credentials": True}},
    RDC | {"channel": "in_person", "rdc_monthly_check": True},
]

INVITED: dict[str, Any] = {
    "date": "2024-05-10",
    "service": "assessment",
    "programme": {"kind": "none"},
    "person": {"rdc_recipient": False, "psp_signed": True},
    "options": {"in_person": True, "video": True, "phone": False},
    "in_person": {"place": "via di prova 1"},
    "video": {
        "platform": "piattaforma di prova",
        "link": "https://example.it/incontro",
        "access": "public_link",
        "password_delivery": "separate_message",
    },
    "phone": {"number": "02 1234567"},
    "appointment": {"operator": "operatrice di prova", "day": "10 maggio", "time": "9.30"},
    "provider": {"contacts": "02 1234567"},
    "sent_through_siul": True,
}
INVITATION = [
    INVITED,
    INVITED | {"date": "2023-05-10", "person": {"rdc_recipient": True}},
    INVITED | {"service": "specialist"},
    INVITED
    | {"service": "did_support", "options": {"in_person": True, "video": False, "phone": True}},
]

SESSION: dict[str, Any] = {
    "date": "2020-03-16",
    "programme": {"kind": "assegno_per_impiego"},
    "provider": {"kind": "accredited_operator", "joined_trial": True},
    "channel": "video",
    "tool": {"preference_recorded": True, "needs_nickname": True},
    "contact": {"email": "persona@example.it", "known": ["+39 333 1234567"]},
    "nickname": {"received": True, "sender": "persona@example.it", "archived": True},
    "identity_card": {"held": False, "received": True, "sender": "333 1234567"},
    "tax_code_card": {"held": False, "received": True, "sender_known": True},
    "privacy_notice": {"sent_before_interview": True, "as_agreed": True},
    "timesheet": {
        "date": "2020-03-16",
        "start": "11:15",
        "end": "12:15",
        "seat": "sede di prova",
        "signed": True,
    },
    "evidence": {
        "saved": True,
        "date": "2020-03-16",
        "minutes": 60,
        "shows_name": True,
        "shows_surname": True,
        "phone": "+39 333 1234567",
    },
    "summary": {
        "sent": True,
        "date": "2020-03-16",
        "minutes": 60,
        "gives_times": True,
        "start": "11:15",
        "end": "12:15",
        "activities_listed": True,
    },
    "confirmation": {"text": "confermo", "after_summary": True, "archived": True},
    "pri": {"sent_signed": True, "photo_received": True, "printing_impossible": False},
}
STATED: dict[str, Any] = SESSION | {
    "timesheet": {"same_day": True, "end_after_start": True, "seat": "sede", "signed": True},
    "evidence": {
        "saved": True,
        "same_day": True,
        "same_duration": True,
        "shows_name": True,
        "shows_surname": True,
        "phone": "333 1234567",
    },
    "summary": {
        "sent": True,
        "same_day": True,
        "same_duration": True,
        "gives_times": False,
        "activities_listed": True,
    },
    "confirmation": {"received": True, "after_summary": True, "archived": True},
    "pri": {"sent_signed": True, "accepted_by_message": True, "printing_impossible": True},
}

SERVED: dict[str, Any] = {
    "date": "2024-05-10",
    "channel": "in_person",
    "first_meeting": False,
    "requested_by_person": True,
    "unemployed_since": "2024-01-09",
    "benefit": {"kind": "naspi", "in_payment": True, "applied_on": "2024-01-20"},
    "did": {"made_on": "2024-01-20"},
    "done": {"first_information": True, "profiling": True, "basic_guidance": True},
    "psp": {"signed": True},
    "voucher": {"issued": True},
    "post": {"required_education": "compulsory", "requested_by_administration": True},
    "verified": {
        "cigs_status": True,
        "age": True,
        "residence": True,
        "qualification": True,
        "duties": True,
    },
    "person": {"of_working_age": True, "unemployed": True, "vulnerable": True},
    "disability": {"kind": "civil", "percent": 46, "category": 3, "residual_ability": True},
    "committee": {"involved": True},
    "team": {"involved": True},
}
STEPS = ("enrolment", "verification", "psp", "accompaniment", "matching")
SERVICE = [SERVED | {"service": code} for code in ("A", "B", "C", "D", "E", "F1", "G", "G2")]
SERVICE += [SERVED | {"service": code} for code in ("K", "L", "N", "O")]
SERVICE += [SERVED | {"service": "M", "step": step} for step in STEPS]

PSP: dict[str, Any] = {
    "date": "2024-05-10",
    "content": {
        "responsible": True,
        "profile": True,
        "search_acts": True,
        "search_timing": True,
        "contact_frequency": True,
        "proof_of_search": True,
        "availability_initiatives": True,
        "availability_training": True,
        "availability_offers": True,
    },
}

CONTACT: dict[str, Any] = {
    "date": "2024-05-10",
    "benefit": {"kind": "naspi", "applied_on": "2024-04-25"},
    "did": {"made": False},
    "contact": {"made": False},
}
DEADLINES = [
    CONTACT,
    CONTACT | {"benefit": {"kind": "none", "applied": False}, "did": {"made_on": "2024-04-10"}},
]

GOOD_CASES: dict[str, list[Any]] = {
    "delivery": DELIVERY,
    "invitation": INVITATION,
    "session": [SESSION, STATED],
    "service": SERVICE,
    "psp": [PSP],
    "deadlines": DEADLINES,
}
