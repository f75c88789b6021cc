//! Decision diagrams: a formula as a graph in which every path is a case.
//!
//! A node asks for one variable and has a child for each of its classes: that a choice has
//! one value, and that thresholds imply one another, is built in. Diagrams are reduced (no
//! node asks what does not matter) and ordered (every path asks in the same order), so that
//! two formulas are equal if and only if they are the same node.
//!
//! This is our own: crates for diagrams know variables of two values, in which classes would
//! have to be encoded and their constraints added by hand, and none of them keeps its nodes
//! apart from a manager of its own.
//!
//! ```
//! use lepre::logic::diagram::{Diagrams, Node};
//! use lepre::logic::{AtomDef, Formula, Space, Values};
//!
//! let mut space = Space::new(vec![2, 3]);
//! let online = space.atom(AtomDef { variable: 0, classes: 1 << 2 }).unwrap();
//! let tablet = space.atom(AtomDef { variable: 1, classes: 1 << 3 }).unwrap();
//! let either = Formula::any([Formula::atom(online), Formula::atom(tablet)]);
//!
//! let mut diagrams = Diagrams::new(&space);
//! let node = diagrams.formula(&space, &either)?;
//! let mut values = Values::unknown(2);
//! values.set(0, 2);
//! assert_eq!(diagrams.restricted(node, &values).root, Node::YES);
//! # Ok::<(), lepre::logic::diagram::TooLarge>(())
//! ```

mod cheapest;
mod count;
mod others;
mod restrict;

pub use cheapest::{Cost, Pick, Ways};
pub use count::Shares;
pub use restrict::Restricted;

use super::{Formula, Space};
use smallvec::SmallVec;
use std::collections::HashMap;

/// A node, by its number; the first ones are the ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(u32);

impl Node {
    /// How many ends there can be.
    const ENDS: u32 = 16;
    /// The end "no".
    pub const NO: Self = Self(0);
    /// The end "yes".
    pub const YES: Self = Self(1);

    /// The end of a number below 16; of any other, the last.
    pub const fn end(number: u32) -> Self {
        Self(if number < Self::ENDS { number } else { Self::ENDS - 1 })
    }

    /// The number of an end; `None` of a node that asks.
    pub fn as_end(self) -> Option<u32> {
        (self.0 < Self::ENDS).then_some(self.0)
    }
}

/// A node that asks for a variable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Inner {
    variable: u16,
    /// A child for each class, from class 1 on.
    children: SmallVec<[Node; 3]>,
}

/// The formulas have more nodes, or take more work, than anyone would wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected rules whose diagram has at most {} nodes", Diagrams::MOST_NODES)]
pub struct TooLarge;

/// Diagrams over the variables of a space, which share their nodes.
#[derive(Debug, Clone)]
pub struct Diagrams {
    /// How many classes each variable has.
    classes: Vec<u8>,
    nodes: Vec<Inner>,
    known: HashMap<Inner, Node>,
    /// How many pairs of nodes were joined so far.
    work: usize,
}

impl Diagrams {
    /// More nodes than this are refused.
    pub const MOST_NODES: usize = 1 << 20;
    /// More joined pairs of nodes than this are refused.
    pub const MOST_WORK: usize = 1 << 25;

    /// No diagrams yet.
    pub fn new(space: &Space) -> Self {
        Self {
            classes: space.classes().to_vec(),
            nodes: Vec::new(),
            known: HashMap::new(),
            work: 0,
        }
    }

    /// How many nodes there are, ends apart.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are no nodes but ends.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The variable that a node asks for, and its children; `None` of an end.
    pub fn asks(&self, node: Node) -> Option<(u16, &[Node])> {
        let place = node.0.checked_sub(Node::ENDS)?;
        let inner = self.nodes.get(place as usize)?;
        Some((inner.variable, &inner.children))
    }

    /// How many classes a variable has.
    pub fn classes(&self, variable: u16) -> u8 {
        self.classes.get(usize::from(variable)).copied().unwrap_or(1).max(1)
    }

    /// The node that asks for a variable; itself a child where all children are the same.
    fn node(&mut self, variable: u16, children: SmallVec<[Node; 3]>) -> Result<Node, TooLarge> {
        match children.as_slice() {
            [first, others @ ..] if others.iter().all(|child| child == first) => Ok(*first),
            _ => {
                let inner = Inner { variable, children };
                if let Some(known) = self.known.get(&inner) {
                    return Ok(*known);
                }
                if self.nodes.len() >= Self::MOST_NODES {
                    return Err(TooLarge);
                }
                let node = Node(Node::ENDS + self.nodes.len() as u32);
                self.nodes.push(inner.clone());
                self.known.insert(inner, node);
                Ok(node)
            }
        }
    }

    /// The diagram that asks for one variable, and ends by its class.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn variable(&mut self, variable: u16, end: impl Fn(u8) -> Node) -> Result<Node, TooLarge> {
        let children = (1..=self.classes(variable)).map(end);
        self.node(variable, children.collect())
    }

    /// The diagram of a formula, with the ends "yes" and "no": its truth where every variable
    /// is known.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn formula(&mut self, space: &Space, formula: &Formula) -> Result<Node, TooLarge> {
        match formula {
            Formula::Constant(value) => Ok(if *value { Node::YES } else { Node::NO }),
            Formula::Literal { atom, negated } => {
                let Some(about) = space.atoms().get(usize::from(atom.0)).copied() else {
                    return Ok(Node::NO);
                };
                let holds = |class: u8| (about.truth(class) == super::Truth::Yes) != *negated;
                let end = |class| if holds(class) { Node::YES } else { Node::NO };
                self.variable(about.variable, end)
            }
            Formula::All(parts) => self.parts(space, parts, Node::YES, u32::min),
            Formula::Any(parts) => self.parts(space, parts, Node::NO, u32::max),
        }
    }

    fn parts(
        &mut self,
        space: &Space,
        parts: &[Formula],
        neutral: Node,
        join: fn(u32, u32) -> u32,
    ) -> Result<Node, TooLarge> {
        parts.iter().try_fold(neutral, |joined, part| {
            let part = self.formula(space, part)?;
            self.combine(joined, part, join)
        })
    }

    /// The diagram whose end is that of both, joined.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn combine(
        &mut self,
        one: Node,
        other: Node,
        join: fn(u32, u32) -> u32,
    ) -> Result<Node, TooLarge> {
        self.combine_known(one, other, join, &mut HashMap::new())
    }

    fn combine_known(
        &mut self,
        one: Node,
        other: Node,
        join: fn(u32, u32) -> u32,
        done: &mut HashMap<(Node, Node), Node>,
    ) -> Result<Node, TooLarge> {
        if let (Some(one), Some(other)) = (one.as_end(), other.as_end()) {
            return Ok(Node::end(join(one, other)));
        }
        if let Some(known) = done.get(&(one, other)) {
            return Ok(*known);
        }
        self.work += 1;
        if self.work > Self::MOST_WORK {
            return Err(TooLarge);
        }
        let asked = |node: Node| self.asks(node).map_or(u16::MAX, |(variable, _)| variable);
        let variable = asked(one).min(asked(other));
        let mut children = SmallVec::new();
        for class in 1..=self.classes(variable) {
            let (one, other) =
                (self.child(one, variable, class), self.child(other, variable, class));
            children.push(self.combine_known(one, other, join, done)?);
        }
        let node = self.node(variable, children)?;
        done.insert((one, other), node);
        Ok(node)
    }

    /// Where a node leads for a class of a variable: itself, where it does not ask for that.
    fn child(&self, node: Node, variable: u16, class: u8) -> Node {
        match self.asks(node) {
            Some((asked, children)) if asked == variable => {
                let place = usize::from(class).checked_sub(1);
                place.and_then(|place| children.get(place)).copied().unwrap_or(node)
            }
            _ => node,
        }
    }
}
