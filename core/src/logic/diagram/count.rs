//! How many cases end where, and how likely that is.

use super::{Diagrams, Node};
use std::collections::{BTreeMap, HashMap};

/// For each end, which share of something it has.
pub type Shares = [f64; Node::ENDS as usize];

impl Diagrams {
    /// How likely each end is, where `weight` says how likely a class of a variable is: those
    /// of one variable together are 1.
    pub fn shares(&self, root: Node, weight: impl Fn(u16, u8) -> f64) -> Shares {
        let mut shares: HashMap<Node, Shares> = HashMap::new();
        for node in self.upwards(root) {
            shares.insert(node, self.share(node, &shares, &weight));
        }
        shares.get(&root).copied().unwrap_or_else(|| certain(root))
    }

    /// That of one node, given those of its children.
    fn share(
        &self,
        node: Node,
        known: &HashMap<Node, Shares>,
        weight: &impl Fn(u16, u8) -> f64,
    ) -> Shares {
        let Some((variable, children)) = self.asks(node) else { return certain(node) };
        let mut sum = Shares::default();
        for (class, child) in (1u8..).zip(children) {
            let share = known.get(child).copied().unwrap_or_else(|| certain(*child));
            add(&mut sum, &share, weight(variable, class));
        }
        sum
    }

    /// How much each variable that matters tells of the end: by how much its answer is expected
    /// to lessen what is not known, in bits.
    pub fn gains(&self, root: Node, weight: impl Fn(u16, u8) -> f64) -> BTreeMap<u16, f64> {
        let upwards = self.upwards(root);
        let mut shares: HashMap<Node, Shares> = HashMap::new();
        for node in &upwards {
            shares.insert(*node, self.share(*node, &shares, &weight));
        }
        let of = |node: Node| shares.get(&node).copied().unwrap_or_else(|| certain(node));
        // How likely it is to come by a node.
        let mut reached: HashMap<Node, f64> = HashMap::from([(root, 1.0)]);
        let mut through: BTreeMap<u16, (Shares, BTreeMap<u8, Shares>)> = BTreeMap::new();
        for node in upwards.iter().rev() {
            let here = reached.get(node).copied().unwrap_or_default();
            let Some((variable, children)) = self.asks(*node) else { continue };
            let (all, by_class) = through.entry(variable).or_default();
            add(all, &of(*node), here);
            for (class, child) in (1u8..).zip(children) {
                add(by_class.entry(class).or_default(), &of(*child), here);
                *reached.entry(*child).or_default() += here * weight(variable, class);
            }
        }
        let total = of(root);
        let gain = |(variable, (all, by_class)): (u16, (Shares, BTreeMap<u8, Shares>))| {
            let after = by_class.iter().map(|(class, asked)| {
                // What does not come by this variable is the same for each of its classes.
                let mut shares = total;
                add(&mut shares, &all, -1.0);
                add(&mut shares, asked, 1.0);
                weight(variable, *class) * entropy(&shares)
            });
            (variable, entropy(&total) - after.sum::<f64>())
        };
        through.into_iter().map(gain).collect()
    }

    /// How many cases of these variables end where; `None` where that is more than can be
    /// counted. The diagram must ask for no other variable.
    pub fn count(&self, root: Node, variables: &[u16]) -> Option<[u128; Node::ENDS as usize]> {
        let all = variables.iter().try_fold(1u128, |all, variable| {
            all.checked_mul(u128::from(self.classes(*variable)))
        })?;
        let mut counts: HashMap<Node, [u128; Node::ENDS as usize]> = HashMap::new();
        // Each node stands for all cases: a child gets its part of them.
        let at_end = |node: Node| {
            let mut counts = [0; Node::ENDS as usize];
            let end = node.as_end().and_then(|end| counts.get_mut(end as usize));
            end.into_iter().for_each(|count| *count = all);
            counts
        };
        for node in self.upwards(root) {
            let Some((variable, children)) = self.asks(node) else { continue };
            let classes = u128::from(self.classes(variable));
            let mut sum = [0u128; Node::ENDS as usize];
            for child in children {
                let part = counts.get(child).copied().unwrap_or_else(|| at_end(*child));
                // Every count below this node is still a multiple of its classes.
                sum.iter_mut().zip(part).for_each(|(sum, part)| *sum += part / classes);
            }
            counts.insert(node, sum);
        }
        Some(counts.get(&root).copied().unwrap_or_else(|| at_end(root)))
    }
}

/// All of an end.
fn certain(node: Node) -> Shares {
    let mut shares = Shares::default();
    let end = node.as_end().and_then(|end| shares.get_mut(end as usize));
    end.into_iter().for_each(|share| *share = 1.0);
    shares
}

fn add(sum: &mut Shares, shares: &Shares, weight: f64) {
    sum.iter_mut().zip(shares).for_each(|(sum, share)| *sum += weight * share);
}

/// How much is not known of the end, in bits.
fn entropy(shares: &Shares) -> f64 {
    let known = shares.iter().filter(|share| **share > 0.0);
    known.map(|share| -share * share.log2()).sum()
}
