//! What is left of a diagram where some variables are known.

use super::{Diagrams, Node, TooLarge};
use crate::logic::Values;
use smallvec::SmallVec;
use std::collections::{BTreeSet, HashMap};

/// A diagram of its own, over what is not known.
#[derive(Debug, Clone)]
pub struct Restricted {
    /// Its nodes.
    pub diagrams: Diagrams,
    /// Where it begins.
    pub root: Node,
}

impl Diagrams {
    /// What is left of a diagram where the known variables have their classes.
    pub fn restricted(&self, node: Node, values: &Values) -> Restricted {
        let mut diagrams = Self {
            classes: self.classes.clone(),
            nodes: Vec::new(),
            known: HashMap::new(),
            work: 0,
        };
        let mut done = HashMap::new();
        // It has no more nodes than the diagram that it is made from.
        let root = self.restrict(node, values, &mut diagrams, &mut done).unwrap_or(Node::NO);
        Restricted { diagrams, root }
    }

    fn restrict(
        &self,
        node: Node,
        values: &Values,
        into: &mut Self,
        done: &mut HashMap<Node, Node>,
    ) -> Result<Node, TooLarge> {
        let Some((variable, children)) = self.asks(node) else { return Ok(node) };
        if let Some(known) = done.get(&node) {
            return Ok(*known);
        }
        let class = usize::from(values.class(variable));
        let restricted = match class.checked_sub(1).and_then(|place| children.get(place)) {
            Some(child) => self.restrict(*child, values, into, done)?,
            None => {
                let mut left = SmallVec::new();
                for child in children {
                    left.push(self.restrict(*child, values, into, done)?);
                }
                into.node(variable, left)?
            }
        };
        done.insert(node, restricted);
        Ok(restricted)
    }

    /// Whether a diagram may come to an end, whatever the variables say that are not known:
    /// a diagram of its own over those that are, with the ends "yes" and "no".
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn possible(&self, node: Node, end: Node, values: &Values) -> Result<Restricted, TooLarge> {
        let mut diagrams = Self {
            classes: self.classes.clone(),
            nodes: Vec::new(),
            known: HashMap::new(),
            work: 0,
        };
        let mut done: HashMap<Node, Node> = HashMap::new();
        let at_end = |node: Node| if node == end { Node::YES } else { Node::NO };
        for node in self.upwards(node) {
            let Some((variable, children)) = self.asks(node) else { continue };
            let below = children
                .iter()
                .map(|child| done.get(child).copied().unwrap_or_else(|| at_end(*child)));
            let below: SmallVec<[Node; 3]> = below.collect();
            let made = match values.class(variable) {
                0 => below
                    .into_iter()
                    .try_fold(Node::NO, |any, child| diagrams.combine(any, child, u32::max))?,
                _ => diagrams.node(variable, below)?,
            };
            done.insert(node, made);
        }
        let root = done.get(&node).copied().unwrap_or_else(|| at_end(node));
        Ok(Restricted { diagrams, root })
    }

    /// A diagram where one variable has a class.
    pub fn fixed(&mut self, node: Node, variable: u16, class: u8) -> Node {
        self.fix(node, variable, class, &mut HashMap::new()).unwrap_or(Node::NO)
    }

    fn fix(
        &mut self,
        node: Node,
        variable: u16,
        class: u8,
        done: &mut HashMap<Node, Node>,
    ) -> Result<Node, TooLarge> {
        let Some((asked, children)) = self.asks(node) else { return Ok(node) };
        if asked > variable {
            return Ok(node);
        }
        if asked == variable {
            return Ok(self.child(node, variable, class));
        }
        if let Some(known) = done.get(&node) {
            return Ok(*known);
        }
        let children: SmallVec<[Node; 3]> = children.iter().copied().collect();
        let mut left = SmallVec::new();
        for child in children {
            left.push(self.fix(child, variable, class, done)?);
        }
        let fixed = self.node(asked, left)?;
        done.insert(node, fixed);
        Ok(fixed)
    }

    /// The variables on which a diagram depends: reduced as it is, those that it asks for.
    pub fn support(&self, node: Node) -> BTreeSet<u16> {
        let mut support = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if let Some((variable, children)) = self.asks(node).filter(|_| seen.insert(node)) {
                support.insert(variable);
                open.extend_from_slice(children);
            }
        }
        support
    }

    /// Whether a diagram has a case that comes to an end.
    pub fn can_end(&self, root: Node, end: Node) -> bool {
        let leads = |node: &Node| self.asks(*node).is_some_and(|(_, all)| all.contains(&end));
        root == end || self.upwards(root).iter().any(leads)
    }

    /// The nodes that can be reached from one, each after all that it leads to.
    pub(super) fn upwards(&self, root: Node) -> Vec<Node> {
        // Whatever a node leads to was made before it, and has a lower number.
        let mut found = BTreeSet::new();
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if let Some((_, children)) = self.asks(node).filter(|_| found.insert(node)) {
                open.extend_from_slice(children);
            }
        }
        found.into_iter().collect()
    }
}
