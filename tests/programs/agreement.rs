//! Every reading of the rules on a million random cases: `make agreement`.
//!
//! `agreement <cases> [<language>=<command>]...`: a command starts a process that answers as
//! `lepre_tests::agreement::Process` says, through the face of that language.

use lepre::Lepre;
use lepre_tests::agreement::{
    Asked, Evaluator, Process, RandomCases, all, asked_vectors, compare, doors, pairs,
};
use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;

/// So many are asked together; an odd number, so that words are filled in every way.
const TOGETHER: usize = 997;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let cases: usize = arguments.next().ok_or("how many cases?")?.parse()?;
    let lepre = Lepre::new()?;
    let mut evaluators = all(&lepre);
    for argument in arguments {
        let (language, command) = argument.split_once('=').ok_or("<language>=<command>")?;
        for door in doors(language) {
            evaluators.push(Box::new(Process::start(language, command, door)?));
        }
    }
    let (mut answered, mut disagreements) = (BTreeMap::<String, usize>::new(), 0);
    let mut run = |asked: &Asked<'_>, evaluators: &mut Vec<Box<dyn Evaluator + '_>>| {
        let (counts, found) = compare(asked, evaluators);
        for count in counts {
            *answered.entry(count.evaluator).or_default() += count.answered;
        }
        found.iter().for_each(|one| println!("{one}\n"));
        disagreements += found.len();
    };
    asked_vectors(&lepre).for_each(|asked| run(&asked, &mut evaluators));
    let pairs = pairs(&lepre);
    for (seed, (check, rulebook)) in (1..).zip(&pairs) {
        let mut random = RandomCases::new(&lepre, *check, seed);
        for lot in (0..cases.div_ceil(pairs.len())).step_by(TOGETHER) {
            let size = TOGETHER.min(cases.div_ceil(pairs.len()) - lot);
            let texts = (0..size).map(|_| random.next_case().to_string()).collect();
            run(&Asked::new(&lepre, *check, rulebook.as_deref(), texts), &mut evaluators);
        }
    }
    println!(
        "{cases} random cases and all vectors; answered, and compared with the JSON contract:"
    );
    answered.iter().for_each(|(evaluator, count)| println!("{count:>9} {evaluator}"));
    println!("{disagreements} disagreements");
    Ok(ExitCode::from(u8::from(disagreements > 0)))
}
