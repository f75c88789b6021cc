//! The kernel: one program read in two directions, and the formulas that it was made from.

use super::answer::{Answer, Asked, Evaluator, Reading, outcome};
use lepre::logic::{Facts, Truth, Values, Word};
use lepre::rulebook::CheckRules;
use std::marker::PhantomData;

/// A reading of the rules of one rulebook, as an evaluator of cases.
#[derive(Debug, Default)]
pub struct Kernel<R>(pub R);

impl<R: Reading> Evaluator for Kernel<R> {
    fn name(&self) -> String {
        self.0.name()
    }

    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>> {
        let mut answers = vec![None; asked.texts.len()];
        let Some(rules) = asked.rules() else { return answers };
        let (places, values): (Vec<_>, Vec<_>) = asked.values(rules).into_iter().unzip();
        let of_rule = |rule| self.0.truths(rules, rule, &values);
        let by_rule: Vec<Vec<Option<Truth>>> = (0..rules.rules().len()).map(of_rule).collect();
        for (number, place) in places.into_iter().enumerate() {
            let truths: Vec<_> = by_rule.iter().map(|of_rule| of_rule[number]).collect();
            answers[place] =
                Some(Answer { outcome: outcome(rules, &truths), truths, ..Answer::default() });
        }
        answers
    }

    fn exact(&self) -> bool {
        self.0.exact()
    }
}

/// The program across its clauses, a case at a time.
#[derive(Debug, Default)]
pub struct Across;

impl Reading for Across {
    fn name(&self) -> String {
        "across the clauses".to_owned()
    }

    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>> {
        cases.iter().map(|values| Some(rules.program().judge(values).truth(rule))).collect()
    }
}

/// The tree of the formula, as it was read.
#[derive(Debug, Default)]
pub struct Tree;

impl Reading for Tree {
    fn name(&self) -> String {
        "the tree".to_owned()
    }

    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>> {
        let kept = rules.rules()[rule].kept();
        let space = rules.program().space();
        cases.iter().map(|values| Some(kept.truth(&space.truths(values)))).collect()
    }
}

/// The program down the cases, as many at a time as the word has bits.
#[derive(Debug, Default)]
pub struct Down<W>(PhantomData<W>);

impl<W: Word> Reading for Down<W> {
    fn name(&self) -> String {
        format!("{} at a time", W::LANES)
    }

    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>> {
        let space = rules.program().space();
        let words = cases.chunks(W::LANES).flat_map(|chunk| {
            let mut facts = Facts::<W>::unknown(space.atoms().len());
            for (lane, values) in chunk.iter().enumerate() {
                space.learn(&mut facts, lane, values);
            }
            let answers = rules.program().evaluate(&facts);
            (0..chunk.len()).map(move |lane| Some(answers.truth(rule, lane))).collect::<Vec<_>>()
        });
        words.collect()
    }
}
