//! All faces at once, for some time, with right and wrong inputs: `make soak`.
//!
//! `soak <seconds> [<language>=<command>]...`: each language answers in a process of its own,
//! whatever answers within this one beside them. Reported are the decisions, the errors, the
//! memory after a tenth of the time and at the end, and disagreements with the JSON contract.

use lepre::Lepre;
use lepre_tests::agreement::{
    Asked, Evaluator, HostileCases, Process, RandomCases, all, compare, doors, memory, pairs,
};
use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// More would be a leak: what collects its garbage now and then swings by less.
const MOST_GROWTH: u64 = 64 << 20;

/// Of each lot, so many cases are right and so many are made to break.
const RIGHT: usize = 60;
const WRONG: usize = 40;

/// What one face did.
#[derive(Default)]
struct Done {
    name: String,
    decisions: usize,
    errors: usize,
    disagreements: usize,
    memory_early: u64,
    memory_late: u64,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().ok_or("how many seconds?")?.parse()?;
    let mut processes = Vec::new();
    for argument in arguments {
        let (language, command) = argument.split_once('=').ok_or("<language>=<command>")?;
        for door in doors(language) {
            processes.push(Process::start(language, command, door)?);
        }
    }
    let (lepre, start) = (Lepre::new()?, Instant::now());
    let span = Duration::from_secs(seconds);
    let done: Vec<Done> = std::thread::scope(|scope| {
        let lepre = &lepre;
        let of_process = |(seed, process): (u64, Process)| {
            let (name, id) = (process.name(), process.id());
            scope.spawn(move || {
                soak(lepre, seed, start, span, name, vec![Box::new(process)], || memory(id, true))
            })
        };
        let mut threads: Vec<_> = (1..).zip(processes).map(of_process).collect();
        threads.push(scope.spawn(move || {
            let (name, id) = ("Rust, all evaluators".to_owned(), std::process::id());
            soak(lepre, 0, start, span, name, all(lepre), || memory(id, false))
        }));
        threads.into_iter().map(|thread| thread.join().expect("what went wrong is above")).collect()
    });
    Ok(report(&done, seconds))
}

fn soak(
    lepre: &Lepre,
    seed: u64,
    start: Instant,
    span: Duration,
    name: String,
    mut evaluators: Vec<Box<dyn Evaluator + '_>>,
    memory: impl Fn() -> u64,
) -> Done {
    let mut done = Done { name, ..Done::default() };
    let lot = |(check, rulebook)| {
        let right = RandomCases::new(lepre, check, seed);
        (check, rulebook, right, HostileCases::new(lepre, check, seed))
    };
    let mut lots: Vec<_> = pairs(lepre).into_iter().map(lot).collect();
    while start.elapsed() < span {
        for (check, rulebook, right, wrong) in &mut lots {
            let right = (0..RIGHT).map(|_| right.next_case().to_string());
            let texts = right.chain((0..WRONG).map(|_| wrong.next_text())).collect();
            let asked = Asked::new(lepre, *check, rulebook.as_deref(), texts);
            let (counts, found) = compare(&asked, &mut evaluators);
            found.iter().for_each(|one| println!("{one}\n"));
            done.disagreements += found.len();
            done.errors += counts.iter().map(|count| count.errors).sum::<usize>();
            done.decisions += counts.iter().map(|one| one.answered - one.errors).sum::<usize>();
        }
        if done.memory_early == 0 && start.elapsed() > span / 10 {
            done.memory_early = memory();
        }
    }
    done.memory_late = memory();
    done
}

fn report(done: &[Done], seconds: u64) -> ExitCode {
    println!("{seconds} seconds");
    println!("| face | decisions | errors | memory early | late | disagreements |");
    println!("|---|---:|---:|---:|---:|---:|");
    for one in done {
        let (early, late) = (one.memory_early >> 20, one.memory_late >> 20);
        let Done { name, decisions, errors, disagreements, .. } = one;
        println!("| {name} | {decisions} | {errors} | {early} MB | {late} MB | {disagreements} |");
    }
    let fine = |one: &Done| {
        one.disagreements == 0
            && one.decisions > 0
            && one.errors > 0
            && one.memory_late < one.memory_early + MOST_GROWTH
    };
    ExitCode::from(u8::from(!done.iter().all(fine)))
}
