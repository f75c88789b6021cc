//! Conditions: a byte for the check, then the text.

use super::holds::{is_told, is_told_without_data};
use super::known_case::{holds, variables};
use cel::Program;
use lepre::condition::{Atoms, Classes, compile};
use lepre::logic::diagram::Diagrams;
use lepre::logic::{Formula, Space, Truth, Values};
use lepre::vocabulary::{FieldId, Vocabulary};
use lepre::{Check, Rulebook, case};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// So many cases of each condition.
const CASES: u64 = 6;

pub(super) fn condition(bytes: &[u8]) {
    static VOCABULARIES: LazyLock<[Vocabulary; 5]> =
        LazyLock::new(|| Check::ALL.map(case::vocabulary));
    let Some((choice, text)) = bytes.split_first() else { return };
    let text = match case::text(text) {
        Ok(text) => text,
        Err(error) => return is_told_without_data(&error),
    };
    let choice = usize::from(choice.wrapping_sub(b'0')) % Check::ALL.len();
    let (check, vocabulary) = (Check::ALL[choice], &VOCABULARIES[choice]);
    let mut atoms = Atoms::default();
    let compiled = compile(text, vocabulary, &mut atoms);
    assert_eq!(compiled, compile(text, vocabulary, &mut Atoms::default()), "compiled twice");
    match compiled {
        Err(error) => {
            assert!(!error.code.is_empty() && !error.message.en.is_empty());
            assert!(text.get(error.span.clone()).is_some(), "{error:?} in {text:?}");
            is_refused(check, text, error.code);
        }
        Ok(formula) => {
            let Some((space, classes)) = atoms.space(vocabulary) else { return };
            let negated = compile(&format!("!({text})"), vocabulary, &mut atoms.clone());
            let condition =
                Compiled { text, vocabulary, atoms: &atoms, formula, space, classes: &classes };
            condition.means_one_thing(negated.ok());
        }
    }
}

/// A rulebook with such a condition is refused for the same reason.
fn is_refused(check: Check, text: &str, code: &str) {
    let toml = format!(
        "id = 'fuzz'\nversion = '1'\ntitle = {{ it = 'Prova', en = 'Trial' }}\n\
         territory = 'ITC4'\nvalid_from = 2024-01-01\n[[{check}.rule]]\nid = 'F-1'\n\
         require = {}\nseverity = 'blocking'\nmessage = {{ it = 'Prova', en = 'Trial' }}\n\
         remedy = {{ it = 'Prova', en = 'Trial' }}\n\
         citation = {{ source = 'lombardia-2022', section = 'prova' }}\n",
        serde_json::Value::from(text)
    );
    // Such a text in quotes is TOML too, but for a sign that may not stand there.
    if text.contains('\u{7f}') {
        return;
    }
    let error = Rulebook::load("fuzz.toml", &toml).expect_err("the condition is wrong");
    assert_eq!(error.first().map(|first| first.code), Some(code), "{error}");
    is_told(&error.into());
}

struct Compiled<'c> {
    text: &'c str,
    vocabulary: &'c Vocabulary,
    atoms: &'c Atoms,
    formula: Formula,
    space: Space,
    classes: &'c Classes,
}

impl Compiled<'_> {
    /// Its tree, its diagram, the opposite of its opposite and, where all is known, CEL.
    fn means_one_thing(&self, negated: Option<Formula>) {
        let mut diagrams = Diagrams::new(&self.space);
        let diagram = diagrams.formula(&self.space, &self.formula);
        for number in 0..CASES {
            // Every other case knows all.
            let values = self.values(number, number % 2 == 0);
            let truths = self.space.truths(&values);
            let truth = self.formula.truth(&truths);
            if let Some(negated) = &negated {
                assert_eq!(negated.truth(&truths), truth.not(), "{}", self.text);
            }
            if let Ok(node) = diagram {
                let end = diagrams.restricted(node, &values).root.as_end();
                // A diagram knows what a tree may leave open, never the other way round.
                let known = end.map(|end| if end == 1 { Truth::Yes } else { Truth::No });
                assert!(truth == Truth::Unknown || Some(truth) == known, "{}", self.text);
            }
            if number % 2 == 0
                && let Some(holds) = self.in_cel(&values)
            {
                assert_eq!(truth, Truth::from(holds), "{}", self.text);
            }
        }
    }

    /// What a full CEL interpreter makes of a case in which all is known, where there is one.
    fn in_cel(&self, values: &Values) -> Option<bool> {
        // What it does not depend on, it may still name: that the case leaves out.
        let case = variables(self.fields(), self.vocabulary, self.classes, values)?;
        holds(&Program::compile(self.text).ok()?, &case)
    }

    /// The fields that it speaks of.
    fn fields(&self) -> BTreeSet<FieldId> {
        let mut fields = BTreeSet::new();
        self.formula.atoms(&mut |atom| fields.extend(self.atoms.field(atom)));
        fields
    }

    /// A case, by a number that only serves to have others.
    fn values(&self, number: u64, all: bool) -> Values {
        let mut values = Values::unknown(self.vocabulary.fields().len());
        let mut mixed = number + self.text.len() as u64;
        for field in self.fields() {
            mixed = mixed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040);
            let classes = u64::from(self.classes.count(field).unwrap_or(1));
            let class = match all {
                true => 1 + (mixed >> 33) % classes,
                false => (mixed >> 33) % (classes + 1),
            };
            values.set(field.0, u8::try_from(class).unwrap_or(0));
        }
        values
    }
}
