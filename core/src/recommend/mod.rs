//! Recommendation: which way of delivering a service suits this person, from a meeting in
//! person to a service wholly at a distance, with reasons and evidence.
//!
//! It advises, and the person chooses (report of 2021, chapters 1.2 and 3.4). What is advised is
//! read off one table, `core/recommendation.toml`: each fact says how far it suits to go, and
//! the furthest way that every known fact speaks for is put first. Two things no table can
//! change: what the person wishes comes first, and what a check forbids is not recommended. The
//! checks are asked and never altered.
//!
//! | stage | in -> out | here |
//! |---|---|---|
//! | read | JSON text -> case | `case`, `shared` |
//! | see | case, catalogue, survey -> facts | `table`, `facts` |
//! | ask | decisions of the checks -> what is allowed | `access` |
//! | rank | facts -> ways in order, and what to ask | `rank` |
//! | tell | all of it -> report | `advise`, `report` |
//!
//! ```
//! use lepre::case::{Device, Equipment, LepCode};
//! use lepre::recommend::{Ability, Digital, Mode, RecommendationCase};
//! use lepre::{Lepre, Options};
//!
//! let lepre = Lepre::new()?;
//! let mut case = RecommendationCase {
//!     service: Some(LepCode::A),
//!     digital: Digital { ability: Some(Ability::Good), ..Digital::default() },
//!     equipment: Equipment {
//!         device: Some(Device::Tablet),
//!         device_online: Some(true),
//!         connection_stable: Some(true),
//!     },
//!     ..RecommendationCase::default()
//! };
//! let report = lepre.recommend(&case, &Options::default())?;
//! assert_eq!(report.ranked[0].mode, Mode::Remote);
//!
//! // Whatever is advised, the person chooses.
//! case.wish = Some(Mode::InPerson);
//! let report = lepre.recommend(&case, &Options::default())?;
//! assert_eq!(report.ranked[0].mode, Mode::InPerson);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod access;
mod advise;
mod case;
mod facts;
mod mode;
mod rank;
mod report;
mod shared;
mod table;

pub use case::{
    Ability, AbilitySource, Band, Digital, FrailTargets, Identification, Phase, ReadChecks,
    RecommendationCase,
};
pub use mode::{Holds, Mode};
pub use report::{
    CheckRead, ClosedMode, ClosingRule, Evidence, ModeReason, PersonChoice, RankedMode,
    RecommendationReport, Speaks,
};

pub(crate) use access::{CHANNELS, Read};

use crate::catalogue::Catalogue;
use crate::rulebook::RulebookError;
use crate::survey::Survey;
use table::Facts;

/// What recommendations rest on, loaded once.
#[derive(Debug, Clone)]
pub(crate) struct Advisor {
    catalogue: Catalogue,
    survey: Survey,
    facts: Facts,
}

impl Advisor {
    /// All that LEPRE brings along.
    pub(crate) fn built_in() -> Result<Self, RulebookError> {
        let survey = Survey::built_in()?;
        let facts = Facts::built_in()?;
        Ok(Self { catalogue: Catalogue::built_in()?, survey, facts })
    }
}
