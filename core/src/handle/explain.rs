//! Answers in plain words.

use super::{Lepre, Options, RepairOptions};
use crate::case::{self, Case, with_case_of};
use crate::decision::Detail;
use crate::error::Error;
use crate::explain::{self, Answers, Audience, Way};
use crate::reason::Likelihoods;
use crate::rulebook::CheckRules;
use crate::text::Text;
use crate::vocabulary::FieldType;

impl Lepre {
    /// The answer to a case in plain words, Italian and English: what comes of it and why,
    /// what would help and who can do it, what is still to be known, and where it is written.
    /// To the person whom it concerns it speaks without ids, to the operator with every
    /// finding. Nothing of the case is repeated. Of `options` only the rulebook counts.
    ///
    /// The outcome is that of [`ask`](Self::ask): what all rules together say.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    ///
    /// ```
    /// use lepre::case::{Channel, DeliveryCase, Provider, ProviderKind, Service};
    /// use lepre::explain::Audience;
    /// use lepre::{Lepre, Options};
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
    /// let text = lepre.explain(&case, &Options::default(), Audience::Citizen)?;
    /// assert!(text.it.starts_with("Può avere questo servizio in presenza."));
    /// assert!(text.en.starts_with("You can have this service in person."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain<C: Case>(
        &self,
        case: &C,
        options: &Options,
        audience: Audience,
    ) -> Result<Text, Error> {
        let options =
            Options { detail: Detail::Full, receipt: false, rulebook: options.rulebook.clone() };
        let cheapest = RepairOptions { most: 1, ..RepairOptions::default() };
        let decision = self.decide(case, &options)?;
        let answers = Answers {
            check: C::CHECK,
            way: decision.rulebook.check(C::CHECK).map_or(Way::Unknown, |rules| way(rules, case)),
            questions: self.ask(case, &options, &Likelihoods::new())?,
            repair: self.repair(case, &options, &cheapest)?,
            decision,
        };
        Ok(explain::explain(&answers, &self.sources()?, audience))
    }

    /// [`explain`](Self::explain) for a case given as JSON text; the answer is a [`Text`] as
    /// JSON text, `{"it": ..., "en": ...}`.
    ///
    /// # Errors
    /// As [`explain`](Self::explain), [`Error::Input`] with all that is wrong with the case
    /// where it cannot be read, and [`Error::Call`] where there is no such check.
    pub fn explain_json(
        &self,
        check: &str,
        json: &str,
        options: &Options,
        audience: Audience,
    ) -> Result<String, Error> {
        let text = with_case_of!(check.parse()?, CaseOf => {
            self.explain(&case::read::<CaseOf>(json)?, options, audience)?
        });
        Ok(serde_json::to_string(&text).unwrap_or_default())
    }
}

/// How person and operator meet, where the case says it.
fn way<C: Case>(rules: &CheckRules, case: &C) -> Way {
    let vocabulary = rules.vocabulary();
    let channel = vocabulary.find("channel").and_then(|id| Some((id, vocabulary.field(id)?)));
    let Some((id, field)) = channel else { return Way::Unknown };
    let FieldType::Choice(names) = &field.kind else { return Way::Unknown };
    let place = usize::from(rules.observe(case).class(id.0)).checked_sub(1);
    match place.and_then(|place| names.get(place)).map(String::as_str) {
        Some("in_person") => Way::InPerson,
        Some(_) => Way::Remote,
        None => Way::Unknown,
    }
}
