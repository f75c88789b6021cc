//! The rules, in the order of the rulebook.

use chrono::NaiveDate;
use validator::ValidateEmail;

use super::case::{
    Access, Case, Channel, Contact, Date, Device, EmailKind, PasswordDelivery, ProgrammeKind,
    ProviderKind, Service,
};
use super::decision::Decision;
use super::fields::Fields;
use super::logic::{Findings, Need, When};

/// The first day without Reddito di Cittadinanza.
const RDC_ENDED: Date = Date(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap());

/// Whether the service may be delivered so, why not, and what is still to ask.
#[must_use]
pub fn decide(case: &Case) -> Decision<'static> {
    let mut findings = Findings::default();
    scope(case, &mut findings);
    if !findings.is_out_of_scope() {
        partnership(case, &mut findings);
        match case.channel {
            Some(Channel::InPerson) => {}
            Some(_) => remote(case, When::Always, &mut findings),
            None => remote(case, When::Open(Fields::CHANNEL), &mut findings),
        }
    }
    findings.decision()
}

fn scope(case: &Case, findings: &mut Findings) {
    if case.date.is_none() {
        findings.scope("LOM-01", When::Always, Need::Open(Fields::DATE));
    }
    let specialist = is_service(case, Service::Specialist);
    let outside = case.programme.kind.map(|kind| kind == ProgrammeKind::None);
    findings.scope("LOM-02.programme", specialist, Need::is(outside, Fields::PROGRAMME_KIND));
    findings.scope("LOM-02.psp", specialist, Need::is(case.person.psp_signed, Fields::PSP_SIGNED));
}

/// The rules on remote delivery; `remote` is certain or depends on the channel.
fn remote(case: &Case, remote: When, findings: &mut Findings) {
    let operator = remote.and(operator(case));
    let video = case.channel != Some(Channel::Phone);

    agreement(case, remote, findings);
    rdc(case, remote, findings);
    if case.channel != Some(Channel::Video) {
        phone(case, remote, findings);
    }
    interview(case, findings);
    staff(case, operator, findings);
    if video {
        equipment(case, remote, findings);
        address(&case.contact, remote, findings);
        platform(case, remote, findings);
    }
}

fn operator(case: &Case) -> When {
    let operator = case.provider.kind.map(|kind| kind == ProviderKind::AccreditedOperator);
    When::is(operator, Fields::PROVIDER_KIND)
}

/// In person too.
fn partnership(case: &Case, findings: &mut Findings) {
    let signed = Need::is(case.provider.partnership_agreement, Fields::PARTNERSHIP_AGREEMENT);
    let specialist = is_service(case, Service::Specialist);
    let basic = match specialist {
        When::Never => When::Always,
        When::Always => When::Never,
        open @ When::Open(_) => open,
    };
    findings.blocking("LOM-03", operator(case).and(basic), signed);
    findings.advisory("A-5", operator(case).and(specialist), signed);
}

fn agreement(case: &Case, remote: When, findings: &mut Findings) {
    let provider = Need::is(case.agreement.provider, Fields::AGREEMENT_PROVIDER);
    let person = Need::is(case.agreement.person, Fields::AGREEMENT_PERSON);
    findings.blocking("LOM-04", remote, provider.and(person));
    let available = case.provider.in_person_available;
    findings.advisory("LOM-04.in_person", remote, Need::is(available, Fields::IN_PERSON_AVAILABLE));
}

fn rdc(case: &Case, remote: When, findings: &mut Findings) {
    let recipient = remote.and(When::is(case.person.rdc_recipient, Fields::RDC_RECIPIENT));
    if matches!(recipient, When::Never) {
        return;
    }
    let in_time = case.date.map(|date| date < RDC_ENDED);
    let judged = recipient.and(When::is(in_time, Fields::DATE));
    let requested = case.person.remote_requested;
    findings.blocking("LOM-05", judged, Need::is(requested, Fields::REMOTE_REQUESTED));
    let allowed = case.law.remote_allowed;
    findings.blocking("LOM-05.law", judged, Need::is(allowed, Fields::REMOTE_ALLOWED));
    findings.advisory("A-7", recipient, Need::is(in_time, Fields::DATE));
}

/// The rules on the telephone; `phone` is certain or depends on the channel.
fn phone(case: &Case, phone: When, findings: &mut Findings) {
    let did_support = case.service.map(|service| service == Service::DidSupport);
    findings.blocking("LOM-06", phone, Need::is(did_support, Fields::SERVICE));

    let did_by_phone = phone.and(When::is(did_support, Fields::SERVICE));
    let note = Need::Broken(Fields::SERVICE | Fields::CHANNEL);
    findings.advisory("A-1", did_by_phone, note);
    let identified = case.person.identity_established;
    findings.advisory("A-2", did_by_phone, Need::is(identified, Fields::IDENTITY_ESTABLISHED));
}

/// All but DID support by telephone is a video interview on some platform.
fn interview(case: &Case, findings: &mut Findings) {
    let platform = match case.platform.access {
        Some(_) => Need::Met,
        None => Need::Open(Fields::ACCESS),
    };
    let no_video = Need::Broken(Fields::CHANNEL);
    let (when, need) = match (case.channel, case.service) {
        (Some(Channel::InPerson), _) | (Some(Channel::Phone), Some(Service::DidSupport)) => return,
        (Some(Channel::Video), _) => (When::Always, platform),
        (Some(Channel::Phone), Some(_)) => (When::Always, no_video),
        (Some(Channel::Phone), None) => (When::Open(Fields::SERVICE), no_video),
        (None, service) => {
            let open = match service {
                Some(_) => Fields::CHANNEL,
                None => Fields::SERVICE | Fields::CHANNEL,
            };
            let video = Need::Open(Fields::CHANNEL);
            (When::Open(open), video.and(platform))
        }
    };
    findings.blocking("LOM-07", when, need);
}

fn staff(case: &Case, operator: When, findings: &mut Findings) {
    let identified = case.provider.staff_identified_in_siul;
    findings.blocking("LOM-08", operator, Need::is(identified, Fields::STAFF_IDENTIFIED));
    let accredited = case.provider.accredited;
    findings.blocking("LOM-08.accreditation", operator, Need::is(accredited, Fields::ACCREDITED));
}

/// What the person needs at hand; `video` is certain or depends on the channel.
fn equipment(case: &Case, video: When, findings: &mut Findings) {
    let equipment = &case.equipment;
    let fit = equipment.device.map(|device| !matches!(device, Device::Other | Device::None));
    let device = Need::is(fit, Fields::DEVICE);
    let online = Need::is(equipment.device_online, Fields::DEVICE_ONLINE);
    findings.blocking("LOM-09", video, device.and(online));
    findings.blocking(
        "LOM-10",
        video,
        Need::is(equipment.connection_stable, Fields::CONNECTION_STABLE),
    );
}

fn address(contact: &Contact, video: When, findings: &mut Findings) {
    let well_formed = || contact.email.as_ref().map(String::validate_email);
    let valid = contact.email_valid.or_else(well_formed);
    findings.blocking("LOM-11", video, Need::is(valid, Fields::EMAIL));
    findings.blocking(
        "LOM-11.personal",
        video,
        Need::is(contact.email_personal, Fields::EMAIL_PERSONAL),
    );
    if contact.email_kind == Some(EmailKind::Certified) {
        let note = Need::Broken(Fields::CHANNEL | Fields::EMAIL_KIND);
        findings.advisory("A-14", video, note);
    }
}

fn platform(case: &Case, video: When, findings: &mut Findings) {
    let platform = &case.platform;
    let credentials = platform.person_has_credentials;
    let access = match platform.access {
        Some(_) => When::Always,
        None => When::Open(Fields::ACCESS),
    };
    if platform.access != Some(Access::RegisteredUser) {
        let public_link = video.and(access);
        password(case, public_link, findings);
        if credentials == Some(true) {
            let note = Fields::CHANNEL | Fields::ACCESS | Fields::HAS_CREDENTIALS;
            findings.advisory("A-18", public_link, Need::Broken(note));
        }
    }
    if platform.access != Some(Access::PublicLink) {
        let need = Need::is(credentials, Fields::HAS_CREDENTIALS);
        findings.blocking("LOM-13", video.and(access), need);
    }
    findings.advisory("LOM-14", video, Need::is(platform.browser_version, Fields::BROWSER_VERSION));
}

/// The password of a public link, and the way it is sent.
fn password(case: &Case, public_link: When, findings: &mut Findings) {
    let given = case.platform.password_protected;
    findings.blocking("LOM-12", public_link, Need::is(given, Fields::PASSWORD_PROTECTED));

    let sent = public_link.and(When::is(given, Fields::PASSWORD_PROTECTED));
    let delivery = case.platform.password_delivery;
    let apart = delivery.map(|delivery| delivery != PasswordDelivery::SameMessage);
    findings.blocking("LOM-12.separate", sent, Need::is(apart, Fields::PASSWORD_DELIVERY));
    if delivery == Some(PasswordDelivery::SeparateMessage) {
        findings.advisory("A-17", sent, Need::Broken(Fields::PASSWORD_DELIVERY));
    }
}

fn is_service(case: &Case, wanted: Service) -> When {
    When::is(case.service.map(|service| service == wanted), Fields::SERVICE)
}
