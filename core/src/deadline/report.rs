//! From what a person did to the day by which the office is to be contacted.

use crate::case::{ContactCase, Observed, observe_made};
use crate::date::Date;
use crate::decision::{Detail, Edition, Fields};
use crate::logic::{Truth, Values, Verdicts};
use crate::receipt::Receipt;
use crate::rulebook::{Citation, Deadline, Deadlines, Rulebook};
use crate::text::Text;
use crate::vocabulary::FieldId;
use schemars::JsonSchema;
use serde::Serialize;

/// How a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    /// The person contacted the office, whenever that was.
    Met,
    /// There is still time.
    Due,
    /// The day has passed: the office convenes the person.
    ToBeConvened,
    /// It depends on something that is not known; `fields` names it.
    Unknown,
}

/// A day by which the person contacts the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueContact<'a> {
    /// The deadline's id.
    pub rule: &'a str,
    /// How it stands today.
    pub state: DeadlineState,
    /// The last day, where the deadline runs and the day from which it does is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_by: Option<Date>,
    /// The fields that would have to be known, in the order of the vocabulary.
    pub fields: Fields<'a>,
    /// What the act requires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a Text>,
    /// What to do once the day has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<&'a Text>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'a Citation>,
}

/// By when the person contacts the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeadlineReport<'a> {
    /// The rulebook that has the deadlines.
    pub rulebook: Edition<'a>,
    /// Those that run, or may, in the order of the rulebook.
    pub deadlines: Vec<DueContact<'a>>,
    /// The fields to ask for, in the order of the vocabulary.
    pub ask: Fields<'a>,
    /// What it was made from, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Box<Receipt>>,
}

/// Tells how each deadline of a rulebook stands; the error is the field that says otherwise
/// than its day.
pub(crate) fn report<'a>(
    case: &ContactCase,
    rulebook: &'a Rulebook,
    deadlines: &'a Deadlines,
    detail: Detail,
) -> Result<DeadlineReport<'a>, FieldId> {
    let rules = deadlines.rules();
    let Observed { values, contradicted, .. } =
        observe_made(case, case.made(), rules.vocabulary(), rules.classes());
    if let Some(field) = contradicted {
        return Err(field);
    }
    let verdicts = rules.program().judge(&values);
    let reading = Reading { case, deadlines, values: &values, verdicts: &verdicts, detail };
    let all = deadlines.all().iter().enumerate();
    let found: Vec<_> = all.filter_map(|(number, one)| reading.due(number, one)).collect();
    let mut ask = Fields::none(rules.vocabulary());
    found.iter().for_each(|one| ask.join(&one.fields));
    Ok(DeadlineReport { rulebook: Edition::from(rulebook), deadlines: found, ask, receipt: None })
}

/// A case, read against the deadlines.
struct Reading<'r, 'a> {
    case: &'r ContactCase,
    deadlines: &'a Deadlines,
    values: &'r Values,
    verdicts: &'r Verdicts<'a>,
    detail: Detail,
}

impl<'a> Reading<'_, 'a> {
    /// How a deadline stands; nothing, if it does not run.
    fn due(&self, number: usize, deadline: &'a Deadline) -> Option<DueContact<'a>> {
        let (runs, is_met) = Deadlines::numbers(number);
        let vocabulary = self.deadlines.rules().vocabulary();
        let (mut due_by, mut fields) = (None, Fields::none(vocabulary));
        let state = match self.verdicts.truth(runs) {
            Truth::No => return None,
            Truth::Unknown => {
                fields = self.explaining(runs);
                DeadlineState::Unknown
            }
            Truth::Yes => {
                let from = vocabulary.field(deadline.from);
                let first = from.and_then(|field| self.case.day(&field.path));
                due_by = first.and_then(|first| first.plus_days(deadline.days));
                match (self.verdicts.truth(is_met), self.case.date, due_by) {
                    (Truth::Yes, ..) => DeadlineState::Met,
                    (Truth::No, Some(today), Some(last)) if today > last => {
                        DeadlineState::ToBeConvened
                    }
                    (Truth::No, Some(_), Some(_)) => DeadlineState::Due,
                    (met, today, _) => {
                        if met == Truth::Unknown {
                            fields = self.explaining(is_met);
                        }
                        let date = vocabulary.find("date").filter(|_| today.is_none());
                        let from = first.is_none().then_some(deadline.from);
                        date.into_iter().chain(from).for_each(|field| fields.add(field));
                        DeadlineState::Unknown
                    }
                }
            }
        };
        let full = self.detail == Detail::Full;
        let provision = &deadline.provision;
        Some(DueContact {
            rule: &provision.id,
            state,
            due_by,
            fields,
            message: full.then_some(&provision.message),
            remedy: full.then_some(&provision.remedy),
            citation: full.then_some(&provision.citation),
        })
    }

    /// The unknown fields on which a rule depends.
    fn explaining(&self, rule: usize) -> Fields<'a> {
        let rules = self.deadlines.rules();
        Fields::explaining(rules, rule, Truth::Unknown, self.values, self.verdicts)
    }
}
