//! What still matters for a case, and what would help it.

use super::{Lepre, Options, contradiction};
use crate::case::{self, Case, with_case_of};
use crate::check::Check;
use crate::decision::Edition;
use crate::error::{Error, InputError, InputProblem, ReasonError};
use crate::logic::Values;
use crate::reason::{self, Likelihoods, Outcomes, QuestionReport, RepairReport, Repairing};
use crate::rulebook::{CheckRules, Rulebook};
use crate::select::{self, Subject, Wanted};
use crate::text::nearest;
use crate::vocabulary::{Field, FieldType, Vocabulary};
use std::collections::{BTreeMap, HashMap};
use std::iter;
use std::sync::{Arc, PoisonError, RwLock};

/// Which rulebooks decide together: the check, and their places.
type Together = (Check, Vec<usize>);

/// The outcomes of those that decide together, made when they are first asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownOutcomes(Arc<RwLock<HashMap<Together, Arc<Outcomes>>>>);

/// What the caller may choose of a repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairOptions {
    /// How many alternatives are wanted at most.
    pub most: usize,
    /// What fields cost to change, by their path, in place of what the vocabulary says.
    pub costs: BTreeMap<String, u32>,
}

impl Default for RepairOptions {
    fn default() -> Self {
        Self { most: 3, costs: BTreeMap::new() }
    }
}

/// Those that decide a case together, each with the class of each of its fields.
struct Deciding<'a> {
    rulebook: &'a Rulebook,
    outcomes: Arc<Outcomes>,
    values: Values,
    rules: Vec<(&'a CheckRules, Values)>,
}

impl Lepre {
    /// What still matters for a case, the first question first: fields for which some
    /// completion of the others makes them matter, and no others. Whoever asks the first one,
    /// puts in the answer and asks again, comes to the decision of the full case.
    ///
    /// # Errors
    /// As [`decide`](Self::decide), and [`Error::Reason`] where the rules are too intricate.
    ///
    /// ```
    /// use lepre::case::{Channel, DeliveryCase, Provider, ProviderKind, Service};
    /// use lepre::reason::Likelihoods;
    /// use lepre::{Lepre, Options, Outcome};
    ///
    /// let lepre = Lepre::new()?;
    /// let case = DeliveryCase {
    ///     date: Some("2024-05-10".parse()?),
    ///     territory: Some("Lombardia".parse()?),
    ///     service: Some(Service::Psp),
    ///     channel: Some(Channel::InPerson),
    ///     provider: Provider { kind: Some(ProviderKind::EmploymentCentre), ..Provider::default() },
    ///     ..DeliveryCase::default()
    /// };
    /// let report = lepre.ask(&case, &Options::default(), &Likelihoods::new())?;
    /// // In person, no remote rule applies: there is nothing more to ask.
    /// assert_eq!((report.outcome, report.questions.len()), (Outcome::Admissible, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ask<C: Case>(
        &self,
        case: &C,
        options: &Options,
        likelihoods: &Likelihoods,
    ) -> Result<QuestionReport<'_>, Error> {
        let deciding = self.deciding(case, options)?;
        let Deciding { rulebook, outcomes, values, rules } = &deciding;
        check_likelihoods(outcomes.vocabulary(), likelihoods)?;
        let Some((rules, _)) = rules.first() else { return Err(ReasonError::TooIntricate.into()) };
        let (outcome, questions) = reason::ask(outcomes, values, rules, likelihoods);
        Ok(QuestionReport { outcome, rulebook: Edition::from(*rulebook), questions })
    }

    /// What would make a case admissible: the smallest sets of changes, with who can do each
    /// and what to do; and how the case would stand in person.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    ///
    /// ```
    /// use lepre::case::{Agreement, Channel, DeliveryCase, Service};
    /// use lepre::{Lepre, Options, RepairOptions};
    ///
    /// let lepre = Lepre::new()?;
    /// let case = DeliveryCase {
    ///     date: Some("2024-05-10".parse()?),
    ///     territory: Some("Lombardia".parse()?),
    ///     service: Some(Service::DidSupport),
    ///     channel: Some(Channel::Phone),
    ///     agreement: Agreement { provider: Some(true), person: Some(false) },
    ///     ..DeliveryCase::default()
    /// };
    /// let report = lepre.repair(&case, &Options::default(), &RepairOptions::default())?;
    /// assert_eq!(report.repairs[0].changes[0].field, "agreement.person");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn repair<C: Case>(
        &self,
        case: &C,
        options: &Options,
        repair: &RepairOptions,
    ) -> Result<RepairReport<'_>, Error> {
        let deciding = self.deciding(case, options)?;
        check_costs(deciding.outcomes.vocabulary(), &repair.costs)?;
        let repairing = Repairing {
            outcomes: &deciding.outcomes,
            values: &deciding.values,
            rulebooks: &deciding.rules,
            costs: &repair.costs,
            most: repair.most,
        };
        Ok(reason::repair(&repairing, Edition::from(deciding.rulebook)))
    }

    /// [`ask`](Self::ask) for a case given as JSON text; the answer is a
    /// [`QuestionReport`] as JSON text.
    ///
    /// # Errors
    /// As [`ask`](Self::ask), and [`Error::Input`] with all that is wrong with the
    /// case where it cannot be read.
    pub fn ask_json(
        &self,
        check: &str,
        json: &str,
        options: &Options,
        likelihoods: &Likelihoods,
    ) -> Result<String, Error> {
        let report = with_case_of!(check.parse()?, CaseOf => {
            self.ask(&case::read::<CaseOf>(json)?, options, likelihoods)?
        });
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// [`repair`](Self::repair) for a case given as JSON text; the answer is a
    /// [`RepairReport`] as JSON text.
    ///
    /// # Errors
    /// As [`repair`](Self::repair), and [`Error::Input`] with all that is wrong with the case
    /// where it cannot be read.
    pub fn repair_json(
        &self,
        check: &str,
        json: &str,
        options: &Options,
        repair: &RepairOptions,
    ) -> Result<String, Error> {
        let report = with_case_of!(check.parse()?, CaseOf => {
            self.repair(&case::read::<CaseOf>(json)?, options, repair)?
        });
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// Those that decide a case together, and what they can tell of it.
    fn deciding<C: Case>(&self, case: &C, options: &Options) -> Result<Deciding<'_>, Error> {
        let wanted = Wanted {
            subject: Subject::Check(C::CHECK),
            date: case.date(),
            territory: case.territory(),
            named: options.rulebook.as_deref(),
        };
        let (rulebook, _) =
            select::part(&self.rulebooks, &wanted, |rulebook| rulebook.check(C::CHECK))?;
        let joins = |one: &&Rulebook| select::joins(one, &wanted) && one.id != rulebook.id;
        let together = iter::once(rulebook).chain(self.joined(C::CHECK).filter(joins));
        let together: Vec<&Rulebook> = together.collect();
        let place = |one: &Rulebook| self.rulebooks.iter().position(|other| other.id == one.id);
        let places = together.iter().filter_map(|one| place(one)).collect();
        let all: Vec<&CheckRules> =
            together.into_iter().filter_map(|one| one.check(C::CHECK)).collect();
        let outcomes = self.outcomes((C::CHECK, places), &all)?;
        let observed = case::observe_case(case, outcomes.vocabulary(), outcomes.classes());
        case::check_form(case, observed.longest_text)?;
        if let Some(field) = observed.contradicted {
            return Err(contradiction(&case.made(), outcomes.vocabulary(), field).into());
        }
        let rules = all.into_iter().map(|rules| (rules, rules.observe(case))).collect();
        Ok(Deciding { rulebook, values: observed.values, outcomes, rules })
    }

    fn outcomes(&self, together: Together, rules: &[&CheckRules]) -> Result<Arc<Outcomes>, Error> {
        let known = self.known.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&together) {
            return Ok(Arc::clone(known));
        }
        drop(known);
        let made = Outcomes::of(rules).ok().flatten().ok_or(ReasonError::TooIntricate)?;
        let made = Arc::new(made);
        let mut known = self.known.0.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(known.entry(together).or_insert(made)))
    }
}

/// Refuses likelihoods of what is no field, no value of it, or no likelihood.
fn check_likelihoods(vocabulary: &Vocabulary, likelihoods: &Likelihoods) -> Result<(), Error> {
    const OPTION: &str = "likelihoods";
    for (path, weights) in likelihoods {
        let field = known(vocabulary, OPTION, path)?;
        let names: Vec<String> = match field.map(|field| &field.kind) {
            Some(FieldType::Boolean) => vec!["true".to_owned(), "false".to_owned()],
            Some(FieldType::Choice(names)) => names.clone(),
            _ => Vec::new(),
        };
        if let Some(value) = weights.keys().find(|value| !names.contains(value)) {
            let near = nearest(value, names.iter().map(String::as_str)).map(str::to_owned);
            let problem = InputProblem::NotAChoice { choices: names, nearest: near };
            return Err(InputError::one(&format!("{OPTION}.{path}"), problem).into());
        }
        let possible = |weight: &f64| weight.is_finite() && *weight >= 0.0;
        // What is not said weighs as much as one.
        let some = weights.len() < names.len() || weights.values().any(|weight| *weight > 0.0);
        if !weights.values().all(possible) || !some {
            let place = format!("{OPTION}.{path}");
            return Err(InputError::one(&place, InputProblem::ImpossibleWeight).into());
        }
    }
    Ok(())
}

/// Refuses costs of what is no field, or what nobody can change.
fn check_costs(vocabulary: &Vocabulary, costs: &BTreeMap<String, u32>) -> Result<(), Error> {
    const OPTION: &str = "costs";
    for path in costs.keys() {
        let field = known(vocabulary, OPTION, path)?;
        if field.is_some_and(|field| field.change.is_none()) {
            let all = vocabulary.fields().iter().filter(|field| field.change.is_some());
            let problem = InputProblem::NotAChoice {
                choices: all.map(|field| field.path.clone()).collect(),
                nearest: None,
            };
            return Err(InputError::one(&format!("{OPTION}.{path}"), problem).into());
        }
    }
    Ok(())
}

/// The field of a path. One that is none might be anything: it is not repeated.
fn known<'v>(
    vocabulary: &'v Vocabulary,
    option: &str,
    path: &str,
) -> Result<Option<&'v Field>, InputError> {
    let field = vocabulary.find(path).ok_or_else(|| {
        let problem = InputProblem::UnknownKey {
            nearest: vocabulary.nearest(path).map(str::to_owned),
            keys: vocabulary.fields().iter().map(|field| field.path.clone()).collect(),
        };
        InputError::one(option, problem)
    })?;
    Ok(vocabulary.field(field))
}
