//! Which event each step of a chain shows: from the last step backwards.

use super::course::{Chain, Course, Seen};

/// For each step, the event that stands for it: its own, or one done in its stead.
pub(super) struct Choice {
    places: Vec<Option<usize>>,
}

impl Choice {
    /// The choice for a chain: the latest event that the steps after it could build on, one
    /// that certainly counts before one that may. `certainly` leaves those out that may.
    pub(super) fn of(course: &Course<'_, '_>, chain: &Chain, certainly: bool) -> Self {
        let steps = course.procedure.steps();
        // How far each step may reach: up to the event of a step that waits for it.
        let mut ends = vec![chain.end; steps.len()];
        let mut places = vec![None; steps.len()];
        let all = steps.iter().enumerate().zip(&chain.since).rev();
        for ((number, step), since) in all.filter(|((_, step), _)| step.instead_of.is_none()) {
            let end = ends.get(number).copied().unwrap_or(chain.end);
            let (certain, possible) = course.latest_between(number, *since, end);
            let Some(place) = certain.or(possible.filter(|_| !certainly)) else { continue };
            if let Some(chosen) = places.get_mut(number) {
                *chosen = Some(place);
            }
            for need in &step.after {
                if let Some(end) = ends.get_mut(*need) {
                    *end = place.min(*end);
                }
            }
        }
        Self { places }
    }

    /// The event that stands for a step that is no stand-in.
    fn place(&self, step: usize) -> Option<usize> {
        self.places.get(step).copied().flatten()
    }

    /// Whether a step that is no stand-in is done.
    pub(super) fn is_done(&self, step: usize) -> bool {
        self.place(step).is_some()
    }

    /// The event that stands for a step, or for the one that it stands in for.
    pub(super) fn event<'c, 'j>(
        &self,
        course: &'c Course<'_, 'j>,
        step: usize,
    ) -> Option<&'c Seen<'j>> {
        let done_for = course.procedure.steps().get(step)?.done_for(step);
        course.seen.get(self.place(done_for)?)
    }

    /// Those events, each once.
    pub(super) fn events<'c, 'j>(
        &'c self,
        course: &'c Course<'_, 'j>,
    ) -> impl Iterator<Item = &'c Seen<'j>> {
        self.places.iter().filter_map(|place| course.seen.get((*place)?))
    }
}
