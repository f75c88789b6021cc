//! A table of all the cases that have no mistake: one with a mistake would refuse the others.

use super::answer::{Answer, Asked, Evaluator, told};
use super::columns::{Way, table};
use super::rows::{Said, said};
use lepre::Lepre;
use lepre::case;
use lepre::table::TableOptions;
use serde_json::Value;

/// What comes of a case without a rulebook: in a table its row says so.
const OF_SELECTION: [&str; 5] = [
    "territory_needed",
    "date_needed",
    "no_rulebook_for_territory",
    "no_rulebook_for_date",
    "other_territory",
];

/// A table, held in a way that changes from one to the next.
#[derive(Debug)]
pub struct Arrow<'l>(pub &'l Lepre);

impl Evaluator for Arrow<'_> {
    fn name(&self) -> String {
        "Arrow".to_owned()
    }

    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>> {
        let mut answers = vec![None; asked.texts.len()];
        let case = |place: &usize| -> Value {
            serde_json::from_str(&asked.texts[*place]).expect("the contract has read it")
        };
        let places = |may_be: &dyn Fn(Option<&str>) -> bool| -> Vec<usize> {
            let all = asked.expected.iter().enumerate();
            let some = all.filter(|(_, expected)| may_be(expected.error.as_deref()));
            some.map(|(place, _)| place).collect()
        };
        let decided = places(&|error| error.is_none());
        for (number, way) in Way::ALL.into_iter().enumerate() {
            // Every fourth case in each way, so that tables are of odd lengths too.
            let places: Vec<_> = decided.iter().skip(number).step_by(Way::ALL.len()).collect();
            let cases: Vec<Value> = places.iter().copied().map(case).collect();
            if cases.is_empty() {
                continue;
            }
            let found = self.decided(asked, &cases, way);
            let found = found.unwrap_or_else(|error| panic!("right cases are refused: {error}"));
            for (place, said) in places.into_iter().zip(found) {
                answers[*place] = Some(answer(asked, said));
            }
        }
        for place in places(&|error| error.is_some_and(|code| OF_SELECTION.contains(&code))) {
            // Whoever cannot choose a rulebook is told only that; a table tells of mistakes first.
            let Ok(found) = self.decided(asked, &[case(&place)], Way::Plain) else { continue };
            answers[place] = found.into_iter().next().map(|said| answer(asked, said));
        }
        answers
    }
}

impl Arrow<'_> {
    fn decided(
        &self,
        asked: &Asked<'_>,
        cases: &[Value],
        way: Way,
    ) -> Result<Vec<Said>, lepre::Error> {
        let vocabulary = case::vocabulary(asked.check);
        let batch = table(vocabulary.fields(), cases, way);
        let options =
            TableOptions { rulebook: asked.rulebook.clone(), ask: true, ..TableOptions::default() };
        let table = self.0.table(asked.check, batch.schema(), options)?;
        Ok(said(&table.decide(&batch)?))
    }
}

fn answer(asked: &Asked<'_>, said: Said) -> Answer {
    let Some(outcome) = said.outcome else {
        return Answer { error: said.error, ..Answer::default() };
    };
    let truths = asked.rules().map_or(Vec::new(), |rules| {
        let is = |list: &[String], rule: &str| list.iter().any(|one| one == rule);
        told(rules, &outcome, |rule| is(&said.violated, rule), |rule| is(&said.unknown, rule))
    });
    Answer { outcome: Some(outcome), truths, ask: Some(said.ask), ..Answer::default() }
}
