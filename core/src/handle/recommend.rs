//! Which way of delivering a service suits.

use super::{Lepre, Options};
use crate::case::{Case, Channel, DeliveryCase, ServiceCase};
use crate::check::Check;
use crate::error::{Error, InputError, SelectError};
use crate::recommend::{
    Advisor, CHANNELS, Read, ReadChecks, RecommendationCase, RecommendationReport,
};
use std::sync::{Arc, OnceLock};

/// What recommendations rest on, loaded when the first is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownAdvisor(Arc<OnceLock<Advisor>>);

impl KnownAdvisor {
    fn get(&self) -> Result<&Advisor, Error> {
        if let Some(advisor) = self.0.get() {
            return Ok(advisor);
        }
        let loaded = Advisor::built_in()?;
        Ok(self.0.get_or_init(|| loaded))
    }
}

impl Lepre {
    /// Which way of delivering a service suits the person, with reasons and evidence. It advises:
    /// the person chooses, and what they wish comes first. The checks `delivery` and, where the
    /// service is known, `service` are asked of each channel; what they forbid is not
    /// recommended, and their decisions are not changed. Of `options` the rulebook is the one
    /// that judges the delivery; the receipt does not count.
    ///
    /// # Errors
    /// [`Error::Input`] where two fields contradict each other or a text is too long,
    /// [`Error::Select`] where the named rulebook cannot judge. That no rulebook can be chosen
    /// for a check is no error: then nothing is known of what it allows.
    ///
    /// ```
    /// use lepre::recommend::{Holds, Mode, RecommendationCase};
    /// use lepre::{Lepre, Options};
    ///
    /// let lepre = Lepre::new()?;
    /// let case = RecommendationCase::read(r#"{
    ///     "date": "2024-05-10", "territory": "Lombardia", "wish": "remote",
    ///     "checks": {"delivery": {"service": "psp", "agreement": {"provider": false}}}
    /// }"#)?;
    /// let report = lepre.recommend(&case, &Options::default())?;
    /// // The provider does not agree: LOM-04 closes every way with a part at a distance.
    /// assert_eq!(report.choice.stands, Some(Holds::No));
    /// assert!(report.closed.iter().any(|one| one.mode == Mode::Remote));
    /// assert_eq!(report.ranked[0].mode, Mode::InPerson);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recommend(
        &self,
        case: &RecommendationCase,
        options: &Options,
    ) -> Result<RecommendationReport<'_>, Error> {
        let case = case.clone().joined()?;
        let ReadChecks { delivery, service } = &case.checks;
        let named = Options { receipt: false, ..options.clone() };
        let chosen = Options { rulebook: None, ..named.clone() };
        let mut read = Vec::new();
        for channel in CHANNELS {
            let delivery = DeliveryCase { channel: Some(channel), ..delivery.clone() };
            read.push(self.read(&delivery, channel, &named)?);
        }
        for channel in CHANNELS.into_iter().filter(|_| case.service.is_some()) {
            let service = ServiceCase { channel: Some(channel), ..service.clone() };
            read.push(self.read(&service, channel, &chosen)?);
        }
        Ok(self.advisor.get()?.advise(&case, &read, options.detail))
    }

    /// [`recommend`](Self::recommend) for a case given as JSON text; the answer is a
    /// [`RecommendationReport`] as JSON text. One of the doors of the language bindings.
    ///
    /// # Errors
    /// As [`recommend`](Self::recommend), and [`Error::Input`] with all that is wrong with the
    /// case where it cannot be read.
    pub fn recommend_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let case = RecommendationCase::read(json)?;
        let report = self.recommend(&case, options)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// Asks a check of a channel.
    fn read<C: Case>(
        &self,
        case: &C,
        channel: Channel,
        options: &Options,
    ) -> Result<Read<'_>, Error> {
        let decided = match self.decide(case, options) {
            Ok(decision) => Ok(decision),
            Err(Error::Select(error)) if nobody_judges(&error) => Err(error),
            Err(Error::Input(error)) => return Err(in_checks(C::CHECK, error).into()),
            Err(error) => return Err(error),
        };
        Ok(Read { check: C::CHECK, channel, decided })
    }
}

/// Whether there is just no rulebook, which is nobody's mistake.
fn nobody_judges(error: &SelectError) -> bool {
    matches!(
        error,
        SelectError::TerritoryNeeded
            | SelectError::DateNeeded
            | SelectError::NoRulebookForTerritory { .. }
            | SelectError::NoRulebookForDate { .. }
    )
}

/// The same problems, at their places in a case of a recommendation.
fn in_checks(check: Check, error: InputError) -> InputError {
    let problems = error.problems.into_iter();
    let problems = problems.map(|(path, problem)| (format!("checks.{check}.{path}"), problem));
    InputError { problems: problems.collect() }
}
