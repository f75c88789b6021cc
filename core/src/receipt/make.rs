//! Making a receipt.

use super::{Candidate, ChosenBy, Question, Receipt, RuleMark, Standing};
use crate::document::Sha256;
use crate::rulebook::Rulebook;
use crate::select::{Subject, Wanted};

/// What a receipt is made from, besides the rulebooks.
pub(crate) struct Asking<'w> {
    pub(crate) wanted: &'w Wanted<'w>,
    /// The rulebook that answered, and those that joined it and govern the case.
    pub(crate) judged: &'w str,
    pub(crate) with: Vec<&'w str>,
    /// The fingerprint of the case without personal data, and the fields used.
    pub(crate) case: Sha256,
    pub(crate) fields: Vec<String>,
}

/// The receipt of an answer.
pub(crate) fn receipt(rulebooks: &[Rulebook], asking: Asking<'_>) -> Receipt {
    let wanted = asking.wanted;
    let (question, subject) = match wanted.subject {
        Subject::Check(check) => (Question::Check, Some(check.name())),
        Subject::Procedure(id) => (Question::Procedure, Some(id)),
        Subject::Deadlines => (Question::Deadlines, None),
        Subject::Timesheet => (Question::Timesheet, None),
    };
    let speaking = rulebooks.iter().filter(|one| wanted.subject.is_in(one));
    Receipt {
        lepre: env!("CARGO_PKG_VERSION").to_owned(),
        question,
        subject: subject.map(str::to_owned),
        chosen_by: if wanted.named.is_some() { ChosenBy::Name } else { ChosenBy::PlaceAndDay },
        date: wanted.date,
        territory: wanted.territory,
        candidates: speaking.map(|one| candidate(one, &asking)).collect(),
        case: asking.case,
        fields: asking.fields,
    }
}

fn candidate(rulebook: &Rulebook, asking: &Asking<'_>) -> Candidate {
    let standing = standing(rulebook, asking);
    let took_part = matches!(standing, Standing::Judged | Standing::Joined);
    let marks = rulebook.marks(asking.wanted.subject.name()).filter(|_| took_part);
    Candidate {
        id: rulebook.id.clone(),
        version: rulebook.version.clone(),
        fingerprint: rulebook.fingerprint.clone(),
        standing,
        rules: marks
            .map(|(rule, mark)| RuleMark { rule: rule.to_owned(), mark: mark.to_owned() })
            .collect(),
    }
}

fn standing(rulebook: &Rulebook, asking: &Asking<'_>) -> Standing {
    let wanted = asking.wanted;
    let elsewhere = |here| !rulebook.territory.covers(here);
    if rulebook.id == asking.judged {
        Standing::Judged
    } else if wanted.named.is_some() {
        Standing::NotNamed
    } else if asking.with.contains(&rulebook.id.as_str()) {
        Standing::Joined
    } else if wanted.territory.is_some_and(elsewhere) {
        Standing::OtherTerritory
    } else if wanted.date.is_some_and(|day| !rulebook.in_force(day)) {
        Standing::NotInForce
    } else if matches!(wanted.subject, Subject::Check(_)) {
        Standing::Silent
    } else {
        Standing::StoodBack
    }
}
