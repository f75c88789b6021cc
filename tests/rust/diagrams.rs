//! Decision diagrams against all cases one by one, over a few made-up variables.

use crate::logic::{any_formula, any_space, by_hand, switches, values};
use lepre::logic::diagram::{Cost, Diagrams, Node};
use lepre::logic::{Formula, Space, Truth};
use lepre_tests::agreement::Numbers;
use std::collections::{BTreeMap, BTreeSet};

const CLASSES: [u8; 4] = [2, 3, 4, 2];
/// Three ends: formulas give two, pairs of them a third.
const ENDS: u32 = 3;

/// All cases, from a lowest class on: with 1 those of which all is known, with 0 all others too.
fn cases(lowest: u8) -> Vec<Vec<u8>> {
    CLASSES.iter().fold(vec![Vec::new()], |cases, count| {
        let longer =
            |case: Vec<u8>| (lowest..=*count).map(move |class| [&case[..], &[class]].concat());
        cases.into_iter().flat_map(longer).collect()
    })
}

/// A diagram made by chance, with the end of every case by hand.
struct Sample {
    diagrams: Diagrams,
    root: Node,
    ends: BTreeMap<Vec<u8>, u32>,
}

impl Sample {
    fn new(numbers: &mut Numbers) -> Self {
        let space = any_space(numbers, &CLASSES);
        let formulas = [(); 2].map(|()| any_formula(numbers, space.atoms().len(), 3));
        let mut diagrams = Diagrams::new(&space);
        let [one, other] = formulas.each_ref().map(|one| diagrams.formula(&space, one).unwrap());
        let root = diagrams.combine(one, other, |one, other| one + other).unwrap();
        let end = |case: &Vec<u8>| {
            let holds = |formula| by_hand(&space, formula, case) == Truth::Yes;
            formulas.iter().map(|formula| u32::from(holds(formula))).sum()
        };
        let ends = cases(1).into_iter().map(|case| (case.clone(), end(&case))).collect();
        Self { diagrams, root, ends }
    }

    /// The cases in which what is known holds, each with its end.
    fn within(&self, known: &[u8]) -> impl Iterator<Item = (&Vec<u8>, u32)> {
        let holds =
            move |case: &[u8]| case.iter().zip(known).all(|(one, of)| *of == 0 || one == of);
        self.ends.iter().filter(move |(case, _)| holds(case)).map(|(case, end)| (case, *end))
    }

    /// Where a node leads in a case of which all is known.
    fn end(&self, node: Node, case: &[u8]) -> Option<u32> {
        end(&self.diagrams, node, case)
    }
}

fn end(diagrams: &Diagrams, node: Node, case: &[u8]) -> Option<u32> {
    let mut node = node;
    while let Some((variable, children)) = diagrams.asks(node) {
        node = children[usize::from(case[usize::from(variable)]) - 1];
    }
    node.as_end()
}

fn each(samples: usize, mut look: impl FnMut(&mut Sample, &mut Numbers)) {
    let mut numbers = Numbers::new(29);
    for _ in 0..samples {
        let mut sample = Sample::new(&mut numbers);
        look(&mut sample, &mut numbers);
    }
}

#[test]
fn every_case_has_its_end() {
    each(200, |sample, _| {
        for (case, expected) in &sample.ends {
            assert_eq!(sample.end(sample.root, case), Some(*expected), "{case:?}");
        }
        for wanted in 0..ENDS {
            let found = sample.diagrams.can_end(sample.root, Node::end(wanted));
            assert_eq!(found, sample.ends.values().any(|end| *end == wanted));
        }
    });
}

#[test]
fn equal_formulas_are_one_node() {
    let mut numbers = Numbers::new(31);
    let mut equal = 0;
    for _ in 0..200 {
        let space = any_space(&mut numbers, &CLASSES);
        let formulas = [(); 2].map(|()| any_formula(&mut numbers, space.atoms().len(), 1));
        let same = cases(1)
            .iter()
            .all(|case| by_hand(&space, &formulas[0], case) == by_hand(&space, &formulas[1], case));
        let mut diagrams = Diagrams::new(&space);
        let nodes = formulas.map(|formula| diagrams.formula(&space, &formula).unwrap());
        assert_eq!(nodes[0] == nodes[1], same);
        equal += usize::from(same);
    }
    assert!(equal > 10, "{equal}");
}

#[test]
fn what_is_known_is_left_out() {
    each(40, |sample, _| {
        for known in cases(0) {
            let restricted = sample.diagrams.restricted(sample.root, &values(&known));
            let ends: BTreeSet<u32> = sample.within(&known).map(|(_, end)| end).collect();
            let only = ends.first().copied().filter(|_| ends.len() == 1);
            assert_eq!(restricted.root.as_end(), only, "{known:?}");
            let asked = restricted.diagrams.support(restricted.root);
            assert!(asked.iter().all(|variable| known[usize::from(*variable)] == 0), "{known:?}");
            for (case, expected) in sample.within(&known) {
                assert_eq!(end(&restricted.diagrams, restricted.root, case), Some(expected));
            }
        }
    });
}

#[test]
fn an_end_is_possible_where_some_case_has_it() {
    each(40, |sample, numbers| {
        let wanted = numbers.below(ENDS as usize) as u32;
        let known: Vec<u8> = CLASSES.iter().map(|_| numbers.below(2) as u8).collect();
        let possible =
            sample.diagrams.possible(sample.root, Node::end(wanted), &values(&known)).unwrap();
        for case in sample.ends.keys() {
            let told: Vec<u8> = case.iter().zip(&known).map(|(one, known)| one * known).collect();
            let expected = sample.within(&told).any(|(_, end)| end == wanted);
            assert_eq!(end(&possible.diagrams, possible.root, case), Some(u32::from(expected)));
        }
    });
}

#[test]
fn one_variable_is_fixed_and_another_matters() {
    each(60, |sample, _| {
        let support = sample.diagrams.support(sample.root);
        for (variable, count) in (0u16..).zip(CLASSES) {
            let place = usize::from(variable);
            let with = |case: &[u8], class: u8| {
                let mut case = case.to_vec();
                case[place] = class;
                case
            };
            let matters = sample.ends.iter().any(|(case, end)| sample.ends[&with(case, 1)] != *end);
            assert_eq!(support.contains(&variable), matters);
            for class in 1..=count {
                let fixed = sample.diagrams.fixed(sample.root, variable, class);
                for case in sample.ends.keys() {
                    let expected = sample.ends[&with(case, class)];
                    assert_eq!(sample.end(fixed, case), Some(expected), "{case:?}");
                }
            }
        }
    });
}

#[test]
fn of_each_all_the_others() {
    let mut numbers = Numbers::new(37);
    for _ in 0..60 {
        let space = any_space(&mut numbers, &CLASSES);
        let formulas: Vec<Formula> =
            (0..4).map(|_| any_formula(&mut numbers, space.atoms().len(), 1)).collect();
        let mut diagrams = Diagrams::new(&space);
        let nodes: Vec<Node> =
            formulas.iter().map(|one| diagrams.formula(&space, one).unwrap()).collect();
        let others = diagrams.others(&nodes).unwrap();
        assert_eq!(others.len(), nodes.len());
        for (place, found) in others.into_iter().enumerate() {
            let rest = formulas.iter().enumerate().filter(|(other, _)| *other != place);
            let rest = Formula::all(rest.map(|(_, formula)| formula.clone()));
            assert_eq!(found, diagrams.formula(&space, &rest).unwrap());
        }
    }
}

/// How likely each class of each variable is.
fn weights(numbers: &mut Numbers) -> Vec<Vec<f64>> {
    let of = |count: &u8| {
        let parts: Vec<f64> = (0..*count).map(|_| (1 + numbers.below(5)) as f64).collect();
        let sum: f64 = parts.iter().sum();
        parts.into_iter().map(|part| part / sum).collect()
    };
    CLASSES.iter().map(of).collect()
}

/// How likely each end is in the cases that `within` picks, which are taken for all.
fn likely(
    sample: &Sample,
    weights: &[Vec<f64>],
    within: impl Fn(&[u8]) -> bool,
) -> BTreeMap<u32, f64> {
    let mut likely = BTreeMap::new();
    for (case, end) in sample.ends.iter().filter(|(case, _)| within(case)) {
        let parts = case.iter().zip(weights).map(|(class, of)| of[usize::from(*class) - 1]);
        *likely.entry(*end).or_insert(0.0) += parts.product::<f64>();
    }
    let all: f64 = likely.values().sum();
    likely.values_mut().for_each(|share| *share /= all);
    likely
}

fn entropy(likely: &BTreeMap<u32, f64>) -> f64 {
    likely.values().map(|share| -share * share.log2()).sum()
}

#[test]
fn shares_and_gains_are_those_of_all_cases() {
    each(60, |sample, numbers| {
        let weights = weights(numbers);
        let weight =
            |variable: u16, class: u8| weights[usize::from(variable)][usize::from(class) - 1];
        let all = likely(sample, &weights, |_| true);
        let shares = sample.diagrams.shares(sample.root, weight);
        for (end, share) in (0..).zip(shares) {
            let expected = all.get(&end).copied().unwrap_or_default();
            assert!((share - expected).abs() < 1e-9, "{share} {expected}");
        }
        let gains = sample.diagrams.gains(sample.root, weight);
        let asked: BTreeSet<u16> = gains.keys().copied().collect();
        assert_eq!(asked, sample.diagrams.support(sample.root));
        for (variable, gain) in gains {
            let place = usize::from(variable);
            let after = (1..=CLASSES[place]).map(|class| {
                let left = likely(sample, &weights, |case| case[place] == class);
                weight(variable, class) * entropy(&left)
            });
            let expected = entropy(&all) - after.sum::<f64>();
            assert!((gain - expected).abs() < 1e-9, "{gain} {expected}");
        }
    });
}

#[test]
fn cases_are_counted() {
    each(60, |sample, _| {
        let counts = sample.diagrams.count(sample.root, &[0, 1, 2, 3]).unwrap();
        for (end, count) in (0..).zip(counts) {
            let expected = sample.ends.values().filter(|one| **one == end).count();
            assert_eq!(count, expected as u128);
        }
    });
    // As many as a number of 128 bits holds, and one more.
    let diagrams = Diagrams::new(&Space::new(vec![2; 128]));
    let variables: Vec<u16> = (0..128).collect();
    assert_eq!(diagrams.count(Node::YES, &variables[..127]).unwrap()[1], 1 << 127);
    assert_eq!(diagrams.count(Node::YES, &variables), None);
}

#[test]
fn ways_are_the_cheapest_first() {
    each(60, |sample, numbers| {
        let now: Vec<u8> =
            CLASSES.iter().map(|count| 1 + numbers.below(usize::from(*count)) as u8).collect();
        let prices: Vec<u64> = CLASSES.iter().map(|_| 1 + numbers.below(4) as u64).collect();
        // The last class of the third cannot be had, and is not what it is now.
        let cost = |variable: u16, class: u8| {
            let place = usize::from(variable);
            let is_now = now[place] == class;
            let assumptions = u64::from(class == 1 && place == 1);
            match (is_now, variable, class) {
                (true, ..) => Some(Cost::default()),
                (_, 2, 4) => None,
                _ => Some(Cost { changes: prices[place], assumptions }),
            }
        };
        let whole = |case: &[u8]| {
            (0u16..).zip(case).try_fold(Cost::default(), |all, (variable, class)| {
                let one = cost(variable, *class)?;
                let changes = all.changes + one.changes;
                Some(Cost { changes, assumptions: all.assumptions + one.assumptions })
            })
        };
        let wanted = numbers.below(ENDS as usize) as u32;
        let ways: Vec<_> = sample.diagrams.ways(sample.root, Node::end(wanted), cost).collect();
        let costs: Vec<Cost> = ways.iter().map(|(cost, _)| *cost).collect();
        assert!(costs.is_sorted(), "{costs:?}");
        let reached = sample.ends.iter().filter(|(_, end)| **end == wanted);
        let least = reached.filter_map(|(case, _)| whole(case)).min();
        assert_eq!(costs.first().copied(), least);
        for (paid, picks) in &ways {
            let mut case = now.clone();
            picks.iter().for_each(|(variable, class)| case[usize::from(*variable)] = *class);
            assert_eq!(sample.ends[&case], wanted);
            assert_eq!(whole(&case), Some(*paid), "{picks:?}");
        }
    });
}

#[test]
fn of_ways_that_cost_the_same_the_one_begun_first_comes_first() {
    let (space, atoms) = switches(3);
    let [first, second, third] = [0, 1, 2].map(|place: usize| atoms[place].clone());
    let formula = Formula::any([Formula::all([first, third]), second]);
    let mut diagrams = Diagrams::new(&space);
    let root = diagrams.formula(&space, &formula).unwrap();
    let cost = |variable: u16, class: u8| {
        let changes = [1, 2, 1][usize::from(variable)] * u64::from(class - 1);
        Some(Cost { changes, assumptions: 0 })
    };
    let ways = diagrams.ways(root, Node::YES, cost).map(|(_, picks)| picks);
    let expected = [vec![(1, 2)], vec![(0, 2), (2, 2)], vec![(0, 2), (1, 2)]];
    assert_eq!(ways.collect::<Vec<_>>(), expected);
}

#[test]
fn ends_are_sixteen_and_nodes_are_counted() {
    for number in [0, 1, 14, 15] {
        assert_eq!(Node::end(number).as_end(), Some(number));
    }
    assert_eq!([16, 17, u32::MAX].map(|number| Node::end(number).as_end()), [Some(15); 3]);
    assert_eq!((Node::NO, Node::YES), (Node::end(0), Node::end(1)));
    let mut diagrams = Diagrams::new(&Space::new(vec![2, 3]));
    assert_eq!((diagrams.len(), diagrams.is_empty()), (0, true));
    assert_eq!(diagrams.asks(Node::end(15)), None);
    assert_eq!([0, 1, 2].map(|variable| diagrams.classes(variable)), [2, 3, 1]);
    let same = diagrams.variable(1, |_| Node::YES).unwrap();
    assert_eq!((same, diagrams.len()), (Node::YES, 0));
    let one = diagrams.variable(1, |class| Node::end(u32::from(class))).unwrap();
    assert_eq!((diagrams.len(), diagrams.is_empty()), (1, false));
    assert_eq!(diagrams.asks(one), Some((1, &[1, 2, 3].map(Node::end)[..])));
    assert_eq!(diagrams.variable(1, |class| Node::end(u32::from(class))), Ok(one));
    assert_eq!(diagrams.len(), 1);
}
