//! The order of the ways, from how far each fact suits to go.

use super::facts::{Says, Seen, suits};
use super::{Holds, Mode};

/// How far it suits to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// As far as every known fact speaks for.
    known: Mode,
    /// As far as it is sure, whatever the needs that are not known turn out to be.
    sure: Mode,
}

impl Reach {
    /// The nearest of what each fact speaks for. So a fact that speaks for going further can
    /// only move this further, or leave it.
    pub(super) fn of(seen: &[Seen<'_>]) -> Self {
        let known = seen.iter().filter_map(|one| suits(&one.says)).min().unwrap_or(Mode::Remote);
        let needs = seen.iter().filter(|one| one.fact.need);
        let open = needs.filter(|one| matches!(one.says, Says::Unknown(_)));
        let sure = open.map(|one| one.fact.nearest()).min().unwrap_or(Mode::Remote);
        Self { known, sure: known.min(sure) }
    }

    /// Whether a way suits.
    pub(super) fn fits(self, mode: Mode) -> Holds {
        if mode <= self.sure {
            Holds::Yes
        } else if mode <= self.known {
            Holds::Unknown
        } else {
            Holds::No
        }
    }

    /// The ways, the one to recommend first: the furthest that surely suits, then those that ask
    /// less of the person; then those that ask more, the nearest first.
    pub(super) fn order(self) -> impl Iterator<Item = Mode> {
        let suits = move |mode: &Mode| *mode <= self.sure;
        let less = Mode::ALL.into_iter().rev().filter(suits);
        less.chain(Mode::ALL.into_iter().filter(move |mode| !suits(mode)))
    }
}

/// The fields that are not known and could change what is recommended: those that may speak
/// against a way that every known fact speaks for. Since what counts is the nearest of all, these
/// are no more and no fewer; only what months tell of a band that is not known is passed over.
pub(super) fn to_ask<'a>(seen: &'a [Seen<'_>], reach: Reach, furthest: Mode) -> Vec<&'a str> {
    let limit = reach.known.min(furthest);
    let matters = seen.iter().filter_map(|one| match one.says {
        Says::Unknown(field) if one.fact.nearest() < limit => Some((!one.fact.need, field)),
        _ => None,
    });
    let mut fields: Vec<(bool, &str)> = matters.collect();
    fields.sort_by_key(|(no_need, _)| *no_need); // and else in the order of the table
    fields.into_iter().map(|(_, field)| field).collect()
}
