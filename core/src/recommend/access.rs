//! What the checks allow: decisions, read and never changed.

use super::{Holds, Mode};
use crate::case::Channel;
use crate::check::Check;
use crate::decision::{Decision, Outcome};
use crate::error::SelectError;

/// A check of one channel, and what it decided, or why no rulebook could be chosen.
pub(crate) struct Read<'a> {
    pub(crate) check: Check,
    pub(crate) channel: Channel,
    pub(crate) decided: Result<Decision<'a>, SelectError>,
}

impl Read<'_> {
    /// Whether it allows the channel. That an act does not govern a remote delivery is no
    /// permission: another act may forbid it. In person no permission is needed.
    pub(super) fn allows(&self) -> Holds {
        let Ok(decision) = &self.decided else { return Holds::Unknown };
        let remote_delivery = self.check == Check::Delivery && self.channel != Channel::InPerson;
        match decision.outcome {
            Outcome::Admissible => Holds::Yes,
            Outcome::Inadmissible => Holds::No,
            Outcome::OutOfScope if remote_delivery => Holds::No,
            Outcome::Undetermined | Outcome::OutOfScope => Holds::Unknown,
        }
    }
}

/// The channels of each kind.
const REMOTE: [Channel; 2] = [Channel::Phone, Channel::Video];
pub(crate) const CHANNELS: [Channel; 3] = [Channel::InPerson, Channel::Phone, Channel::Video];

/// What all checks together say of a channel.
fn channel(read: &[Read<'_>], channel: Channel) -> Holds {
    let of_it = read.iter().filter(|one| one.channel == channel);
    of_it.map(Read::allows).fold(Holds::Yes, Holds::and)
}

/// Whether a way is allowed: one with a part at a distance needs a channel for that part, one
/// with a part in person needs that too.
pub(super) fn allowed(read: &[Read<'_>], mode: Mode) -> Holds {
    let in_person = channel(read, Channel::InPerson);
    let remote = REMOTE.into_iter().map(|one| channel(read, one)).fold(Holds::No, Holds::or);
    match mode {
        Mode::InPerson => in_person,
        Mode::Assisted | Mode::Blended => in_person.and(remote),
        Mode::Remote => remote,
    }
}

/// The channels of a way, whether or not they are allowed.
pub(super) fn channels_of(mode: Mode) -> &'static [Channel] {
    match mode {
        Mode::InPerson => &[Channel::InPerson],
        Mode::Assisted | Mode::Blended => &CHANNELS,
        Mode::Remote => &REMOTE,
    }
}

/// The channels of a way that no check forbids.
pub(super) fn open_channels(read: &[Read<'_>], mode: Mode) -> Vec<Channel> {
    let open = |one: &&Channel| channel(read, **one) != Holds::No;
    channels_of(mode).iter().filter(open).copied().collect()
}
