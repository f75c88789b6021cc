//! Cases of checks, and their decisions.

use super::{Lepre, Options, contradiction};
use crate::case::{self, Case, with_case_of};
use crate::check::Check;
use crate::decision::{Decision, Detail, decide};
use crate::error::Error;
use crate::receipt::{self, Asking, Receipt};
use crate::rulebook::{CheckRules, Rulebook};
use crate::select::{self, Subject, Wanted};

impl Lepre {
    /// Decides a typed case.
    ///
    /// # Errors
    /// [`Error::Input`] where a text is too long or two fields contradict each other,
    /// [`Error::Select`] where no rulebook can be chosen.
    pub fn decide<C: Case>(&self, case: &C, options: &Options) -> Result<Decision<'_>, Error> {
        let wanted = Wanted {
            subject: Subject::Check(C::CHECK),
            date: case.date(),
            territory: case.territory(),
            named: options.rulebook.as_deref(),
        };
        let (rulebook, rules) =
            select::part(&self.rulebooks, &wanted, |rulebook| rulebook.check(C::CHECK))?;
        let joins = |one: &Rulebook| select::joins(one, &wanted) && one.id != rulebook.id;
        if options.receipt || self.joined(C::CHECK).any(joins) {
            return self.join(case, (rulebook, rules), &wanted, options);
        }
        judge(case, rulebook, rules, options.detail)
    }

    /// Decides a case with what other rulebooks add to it, and with its receipt.
    #[inline(never)] // most cases have neither: what decides them should stay in one piece
    fn join<'a, C: Case>(
        &'a self,
        case: &C,
        (rulebook, rules): (&'a Rulebook, &'a CheckRules),
        wanted: &Wanted<'_>,
        options: &Options,
    ) -> Result<Decision<'a>, Error> {
        let mut decision = judge(case, rulebook, rules, options.detail)?;
        let joins = |one: &&Rulebook| select::joins(one, wanted) && one.id != rulebook.id;
        for rulebook in self.joined(C::CHECK).filter(joins) {
            let Some(rules) = rulebook.check(C::CHECK) else { continue };
            decision.join(judge(case, rulebook, rules, options.detail)?);
        }
        if options.receipt {
            decision.receipt = Some(Box::new(self.receipt_of(case, &decision, wanted)));
        }
        Ok(decision)
    }

    /// The rulebooks that may join another for a check.
    pub(super) fn joined(&self, check: Check) -> impl Iterator<Item = &Rulebook> {
        let places = self.joined.iter().find(|(joined, _)| *joined == check);
        let places = places.map_or(&[][..], |(_, places)| places);
        places.iter().filter_map(|place| self.rulebooks.get(*place))
    }

    fn receipt_of<C: Case>(
        &self,
        case: &C,
        decision: &Decision<'_>,
        wanted: &Wanted<'_>,
    ) -> Receipt {
        let with: Vec<&str> = decision.with.iter().map(|joined| joined.id()).collect();
        let took_part =
            |one: &&Rulebook| one.id == decision.rulebook.id() || with.contains(&one.id.as_str());
        // The one that the rules are written in: to read it off the schema anew takes long.
        let own = decision.rulebook.check(C::CHECK).map(CheckRules::shared_vocabulary);
        let vocabulary = own.unwrap_or_else(|| C::vocabulary().into());
        let rules = self.rulebooks.iter().filter(took_part).filter_map(|one| one.check(C::CHECK));
        let fields =
            case::used(case, &vocabulary, rules.map(|rules| (rules.read(), rules.classes())));
        let case =
            receipt::fingerprint(case, &vocabulary, &case::told_from_texts(case, &vocabulary));
        let judged = decision.rulebook.id();
        receipt::receipt(&self.rulebooks, Asking { wanted, judged, with, case, fields })
    }

    /// Decides a case given as JSON text.
    ///
    /// # Errors
    /// As [`decide`](Self::decide), and [`Error::Input`] with all that is wrong with the
    /// case where it cannot be read.
    ///
    /// ```
    /// let lepre = lepre::Lepre::new()?;
    /// let case = r#"{"date": "2024-05-10", "territory": "ITC4", "chanel": "video"}"#;
    /// let options = lepre::Options::default();
    /// let error = lepre.decide_text(lepre::Check::Delivery, case, &options).unwrap_err();
    /// assert_eq!(error.code(), "unknown_key");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decide_text(
        &self,
        check: Check,
        json: &str,
        options: &Options,
    ) -> Result<Decision<'_>, Error> {
        with_case_of!(check, CaseOf => self.decide(&case::read::<CaseOf>(json)?, options))
    }

    /// JSON in, JSON out: the door of the language bindings to checks.
    ///
    /// `check` is the name of a [`Check`]; `json` is one case; the answer is a
    /// [`Decision`].
    ///
    /// # Errors
    /// As [`decide_text`](Self::decide_text), and [`Error::Call`] where there is no such
    /// check.
    pub fn decide_json(&self, check: &str, json: &str, options: &Options) -> Result<String, Error> {
        let decision = self.decide_text(check.parse()?, json, options)?;
        Ok(serde_json::to_string(&decision).unwrap_or_default())
    }
}

#[inline(always)] // once where it matters, once where it rarely does
fn judge<'a, C: Case>(
    case: &C,
    rulebook: &'a Rulebook,
    rules: &'a CheckRules,
    detail: Detail,
) -> Result<Decision<'a>, Error> {
    let observed = case::observe_case(case, rules.vocabulary(), rules.classes());
    case::check_form(case, observed.longest_text)?;
    if let Some(field) = observed.contradicted {
        return Err(contradiction(&case.made(), rules.vocabulary(), field).into());
    }
    Ok(decide(rulebook, rules, &observed.values, detail))
}
