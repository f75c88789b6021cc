//! What comes before a service, in order.

use super::Catalogue;
use super::service::{Force, Prerequisite, Service};
use serde::Serialize;

/// One service on the way to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PathStep<'c> {
    /// The service.
    pub service: &'c Service,
    /// Whether the law puts it before the target, or advice; `None` for the target itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<Force>,
    /// What it comes before on the way, and why.
    pub before: Vec<Reason<'c>>,
}

/// Why one service comes before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason<'c> {
    /// The other.
    pub service: &'c str,
    /// The prerequisite as that one states it.
    pub because: &'c Prerequisite,
}

impl Catalogue {
    /// All that comes before a service and then the service, each after what comes before it;
    /// `None` if there is no such service.
    ///
    /// What the law asks before something that is only advised is itself only advised.
    pub fn path(&self, code: &str) -> Option<Vec<PathStep<'_>>> {
        let target = self.service(code)?;
        let mut order = Vec::new();
        self.visit(target, &mut order);
        let mut path: Vec<PathStep<'_>> = Vec::with_capacity(order.len());
        // From the target backwards, whatever a service comes before is placed already.
        for service in order.into_iter().rev() {
            let mut force = None;
            let mut before = Vec::new();
            for later in &path {
                let states = later.service.after.iter().find(|one| one.service == service.code);
                let Some(because) = states else { continue };
                let on_the_way = later.force.unwrap_or(Force::Law).min(because.force);
                force = force.max(Some(on_the_way));
                before.push(Reason { service: &later.service.code, because });
            }
            path.push(PathStep { service, force, before });
        }
        path.reverse();
        Some(path)
    }

    /// Adds what comes before a service, then the service, each once.
    fn visit<'c>(&'c self, service: &'c Service, order: &mut Vec<&'c Service>) {
        if order.iter().any(|seen| seen.code == service.code) {
            return;
        }
        // In the order of the catalogue, where nothing else decides.
        for before in &self.services {
            if service.after.iter().any(|one| one.service == before.code) {
                self.visit(before, order);
            }
        }
        order.push(service);
    }
}

/// The circles of a graph, each from its lowest number on; none in a right catalogue.
pub(super) fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    for start in 0..edges.len() {
        let known = found.iter().flatten().any(|number| *number == start);
        if let Some(circle) = circle_through(start, edges).filter(|_| !known) {
            found.push(circle);
        }
    }
    found
}

/// A shortest way from a node back to itself.
fn circle_through(start: usize, edges: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut ways = std::collections::VecDeque::from([vec![start]]);
    let mut seen = vec![false; edges.len()];
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| edges.get(*last)).into_iter().flatten() {
            if *next == start {
                return Some(way);
            }
            if let Some(seen) = seen.get_mut(*next).filter(|seen| !**seen) {
                *seen = true;
                ways.push_back([way.clone(), vec![*next]].concat());
            }
        }
    }
    None
}
