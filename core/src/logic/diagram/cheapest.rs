//! The cheapest ways to an end.

use super::{Diagrams, Node};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// What a way costs: first what is changed, then how much is taken for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cost {
    /// The cost of what is changed.
    pub changes: u64,
    /// How many unknown variables must turn out in a certain way.
    pub assumptions: u64,
}

impl Cost {
    fn plus(self, other: Self) -> Self {
        Self {
            changes: self.changes.saturating_add(other.changes),
            assumptions: self.assumptions.saturating_add(other.assumptions),
        }
    }
}

/// A class that a variable must have on a way.
pub type Pick = (u16, u8);

/// A way as far as it has gone: what it will cost at least, its number, what it cost so far,
/// where it is, and what was picked on it.
type Begun = (Cost, u64, Cost, Node, Vec<Pick>);

/// The ways to an end, the cheapest first.
pub struct Ways<'d, C> {
    diagrams: &'d Diagrams,
    end: Node,
    /// What a class of a variable costs; `None` if it cannot be had.
    cost: C,
    /// The least that is still to be paid from a node; none where the end is out of reach.
    ahead: HashMap<Node, Option<Cost>>,
    open: BinaryHeap<Reverse<Begun>>,
    made: u64,
}

impl Diagrams {
    /// The ways from a node to an end, the cheapest first. Only what costs something is
    /// picked on a way; whatever is not asked for on it stays as it is.
    pub fn ways<C: Fn(u16, u8) -> Option<Cost>>(
        &self,
        root: Node,
        end: Node,
        cost: C,
    ) -> Ways<'_, C> {
        let mut ahead: HashMap<Node, Option<Cost>> = HashMap::new();
        let at_end = |node: Node| (node == end).then(Cost::default);
        for node in self.upwards(root) {
            let Some((variable, children)) = self.asks(node) else { continue };
            let through = (1u8..).zip(children).filter_map(|(class, child)| {
                let further = ahead.get(child).copied().unwrap_or_else(|| at_end(*child))?;
                Some(cost(variable, class)?.plus(further))
            });
            let least = through.min();
            ahead.insert(node, least);
        }
        let mut ways = Ways { diagrams: self, end, cost, ahead, open: BinaryHeap::new(), made: 0 };
        ways.go(Cost::default(), root, Vec::new());
        ways
    }
}

impl<C: Fn(u16, u8) -> Option<Cost>> Ways<'_, C> {
    fn go(&mut self, paid: Cost, node: Node, picks: Vec<Pick>) {
        let at_end = (node == self.end).then(Cost::default);
        if let Some(ahead) = self.ahead.get(&node).copied().unwrap_or(at_end) {
            self.made += 1;
            // Of ways that cost the same, the one begun first comes first.
            self.open.push(Reverse((paid.plus(ahead), self.made, paid, node, picks)));
        }
    }
}

impl<C: Fn(u16, u8) -> Option<Cost>> Iterator for Ways<'_, C> {
    type Item = (Cost, Vec<Pick>);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(Reverse((_, _, paid, node, picks))) = self.open.pop() {
            let diagrams = self.diagrams;
            let Some((variable, children)) = diagrams.asks(node) else {
                return Some((paid, picks));
            };
            for (class, child) in (1u8..).zip(children) {
                let Some(cost) = (self.cost)(variable, class) else { continue };
                let mut picks = picks.clone();
                if cost != Cost::default() {
                    picks.push((variable, class));
                }
                self.go(paid.plus(cost), *child, picks);
            }
        }
        None
    }
}
