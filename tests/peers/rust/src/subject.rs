//! What is compared: something that tells which of the eleven rules a case breaks.

use std::error::Error;

/// What a decision starts from and ends with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    /// What the engine takes, made beforehand; a list of ids.
    Object,
    /// JSON text, both.
    Json,
}

impl Column {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Json => "json",
        }
    }
}

/// An engine with the rules and the cases that it was made ready for.
pub(crate) trait Subject {
    /// What it is called in the table.
    fn name(&self) -> &'static str;

    /// Of which version.
    fn version(&self) -> String;

    /// The rules that the case of this number breaks, sorted.
    fn broken(&self, place: usize) -> Vec<&str>;

    /// The same from JSON text, as JSON text.
    fn answer(&self, case: &str) -> Result<String, Box<dyn Error>>;

    /// The ids in such an answer.
    fn ids(&self, answer: &str) -> Result<Vec<String>, Box<dyn Error>> {
        Ok(serde_json::from_str(answer)?)
    }
}

/// A comparison is worth something only between equal answers. The first of the subjects is
/// what the others have to say; the shortest case on which one says otherwise is the error.
pub(crate) fn expect_the_same(
    subjects: &[Box<dyn Subject + '_>],
    cases: &[&str],
) -> Result<(), Box<dyn Error>> {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by_key(|place| cases[*place].len());
    for place in order {
        let expected = subjects[0].broken(place);
        for subject in subjects {
            let (broken, case) = (subject.broken(place), cases[place]);
            let read = subject.ids(&subject.answer(case)?)?;
            if broken != expected || read != expected {
                let name = subject.name();
                return Err(format!(
                    "{name} says {broken:?}, of the text {read:?}, LEPRE {expected:?}: {case}"
                )
                .into());
            }
        }
    }
    Ok(())
}
