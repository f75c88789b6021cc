//! A rulebook as it stands in its file: places kept, unknown keys refused.

use super::raw_procedure::RawProcedure;
use super::{Citation, Severity, Source};
use crate::check::Check;
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::value::Datetime;

/// The rules of one authority, for a territory, from a date: one file.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rulebook")]
pub(crate) struct RawRulebook {
    /// Its name, such as `lombardia-2022`.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// Its own version: it changes whenever an answer may change.
    #[schemars(with = "String")]
    pub(super) version: Spanned<String>,
    /// What it regulates, in a line.
    pub(super) title: Text,
    /// The rulebook whose rules it takes over, by id: its own with the same ids take their
    /// place.
    #[schemars(with = "Option<String>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) extends: Option<Spanned<String>>,
    /// The ids of what it does not take over: rules, deadlines, announcements, procedures.
    #[schemars(with = "Vec<String>")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) removes: Vec<Spanned<String>>,
    /// The rulebooks that are no longer in force from its first day on, by id.
    #[schemars(with = "Vec<String>")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) replaces: Vec<Spanned<String>>,
    /// The territory: NUTS-2 code, ISTAT code or Italian name.
    #[schemars(with = "String")]
    pub(super) territory: Spanned<String>,
    /// The first day on which it applies.
    #[schemars(with = "crate::date::Date")]
    pub(super) valid_from: Spanned<Datetime>,
    /// The last day on which it applies; left out while it has none.
    #[schemars(with = "Option<crate::date::Date>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) valid_to: Option<Spanned<Datetime>>,
    /// Whether it was issued for a time whose end it does not state.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) transitional: bool,
    /// Whether it joins the rulebook that judges, instead of judging by itself: where two
    /// acts of one authority apply together.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) complement: bool,
    /// The acts that its rules cite, besides those that LEPRE knows.
    #[schemars(with = "Vec<Source>")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) source: Vec<Spanned<Source>>,
    /// The rules of the check `delivery`.
    #[serde(skip_serializing_if = "Option::is_none")]
    delivery: Option<RawCheck>,
    /// The rules of the check `invitation`.
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation: Option<RawCheck>,
    /// The rules of the check `psp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    psp: Option<RawCheck>,
    /// The rules of the check `service`.
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<RawCheck>,
    /// The rules of the check `session`.
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<RawCheck>,
    /// What it minds in the sessions of one operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) timesheet: Option<RawTimesheet>,
    /// The days by which a person contacts the office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) deadline: Vec<RawDeadline>,
    /// What it announces and is not there yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) planned: Vec<RawPlanned>,
    /// Its procedures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) procedure: Vec<RawProcedure>,
}

impl RawRulebook {
    /// The rules for each check that the file has a table for.
    pub(super) fn checks(self) -> impl Iterator<Item = (Check, RawCheck)> {
        let checks = [
            (Check::Delivery, self.delivery),
            (Check::Invitation, self.invitation),
            (Check::Psp, self.psp),
            (Check::Service, self.service),
            (Check::Session, self.session),
        ];
        checks.into_iter().filter_map(|(check, raw)| Some((check, raw?)))
    }
}

/// What an act requires, apart from when.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProvision {
    /// The id of the provision, with `.part` where one gives several.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// What the act requires.
    pub(super) message: Text,
    /// What to do where it is not so.
    pub(super) remedy: Text,
    /// Where it stands.
    #[schemars(with = "Citation")]
    pub(super) citation: Spanned<Citation>,
}

/// What is minded in the sessions of one operator: each kind of contradiction that has
/// words here.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTimesheet {
    /// A session that does not end after it starts, on the same day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) midnight: Option<RawProvision>,
    /// Declared minutes that are not those from start to end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) minutes: Option<RawProvision>,
    /// The same session of the same person twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) twice: Option<RawProvision>,
    /// Two sessions at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) overlap: Option<RawProvision>,
    /// More than 24 hours in a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<RawProvision>,
}

/// A day by which something is to be done, counted from another.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeadline {
    /// The id of the provision, with `.part` where one gives several.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// For whom it runs, in CEL over the vocabulary of deadlines.
    #[schemars(with = "String")]
    pub(super) when: Spanned<String>,
    /// By what it is met, in CEL.
    #[schemars(with = "String")]
    pub(super) met: Spanned<String>,
    /// The field of the day from which it runs; that day is not counted.
    #[schemars(with = "String")]
    pub(super) from: Spanned<String>,
    /// How many days it has.
    pub(super) days: u32,
    /// What the act requires.
    pub(super) message: Text,
    /// What to do once the day has passed.
    pub(super) remedy: Text,
    /// Where it stands.
    #[schemars(with = "Citation")]
    pub(super) citation: Spanned<Citation>,
}

/// Something that the act announces.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPlanned {
    /// The id of the provision.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// What is announced.
    pub(super) what: Text,
    /// Where it stands.
    #[schemars(with = "Citation")]
    pub(super) citation: Spanned<Citation>,
}

/// The rules for one check.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCheck {
    /// The rules, in the order in which findings name them.
    pub(super) rule: Vec<RawRule>,
}

/// One rule.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    /// The id of the provision, with `.part` where one provision gives several rules.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// Where it applies, in CEL; always, if left out.
    #[schemars(with = "Option<String>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<Spanned<String>>,
    /// What must hold there, in CEL.
    #[schemars(with = "String")]
    pub(super) require: Spanned<String>,
    /// What a violation does.
    pub(super) severity: Severity,
    /// What the act requires, in words that fit a violation and a fact not yet known alike.
    pub(super) message: Text,
    /// What to do where it is not so.
    pub(super) remedy: Text,
    /// Where it stands.
    #[schemars(with = "Citation")]
    pub(super) citation: Spanned<Citation>,
}
