//! For each of many, all the others.

use super::{Diagrams, Node, TooLarge};

impl Diagrams {
    /// For each diagram, that all the others hold: those before it and those after it, so that
    /// the work grows with their number and not with its square.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn others(&mut self, nodes: &[Node]) -> Result<Vec<Node>, TooLarge> {
        let mut after = Vec::with_capacity(nodes.len());
        let mut joined = Node::YES;
        for node in nodes.iter().rev() {
            after.push(joined);
            joined = self.combine(joined, *node, u32::min)?;
        }
        let mut before = Node::YES;
        let mut others = Vec::with_capacity(nodes.len());
        for (node, after) in nodes.iter().zip(after.into_iter().rev()) {
            others.push(self.combine(before, after, u32::min)?);
            before = self.combine(before, *node, u32::min)?;
        }
        Ok(others)
    }
}
