//! Ten million decisions by one handle on sixteen threads: `make threads`.
//!
//! Each answer is held to what one thread alone gets, and the memory of the process is told at the
//! start and at each tenth.

use lepre::{Check, Detail, Lepre, Options};
use lepre_tests::agreement::{HostileCases, RandomCases, memory};
use std::error::Error;
use std::process::ExitCode;
use std::sync::Barrier;

const THREADS: usize = 16;
const ROUNDS: usize = 10;

/// Decisions keep nothing: what grows by more than this is kept.
const MOST_GROWTH: u64 = 4 << 20;

/// A case, as it is asked, and what is answered.
struct Asked {
    check: Check,
    text: String,
    answer: String,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let decisions: usize = std::env::args().nth(1).ok_or("how many decisions?")?.parse()?;
    let lepre = Lepre::new()?;
    let asked = asked(&lepre);
    let each = decisions / ROUNDS / THREADS;
    // The threads stay: to make new ones takes memory of its own.
    let (begin, end) = (Barrier::new(THREADS + 1), Barrier::new(THREADS + 1));
    let (mut start, mut grown) = (0, 0);
    let wrong: usize = std::thread::scope(|scope| {
        let (lepre, asked, begin, end) = (&lepre, asked.as_slice(), &begin, &end);
        let work = |thread: usize| {
            move || {
                let round = |_| {
                    begin.wait();
                    let wrong = decide(lepre, asked, thread * 37, each);
                    end.wait();
                    wrong
                };
                (0..=ROUNDS).map(round).sum::<usize>()
            }
        };
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(work(thread))).collect();
        // The first round is not counted: buffers are made.
        for round in 0..=ROUNDS {
            begin.wait();
            end.wait();
            let now = memory(std::process::id(), false);
            start = if round == 0 { now } else { start };
            grown = now.saturating_sub(start);
            println!("{:>9} decisions {:>6.2} MB", round * each * THREADS, now as f64 / 1e6);
        }
        threads.into_iter().map(|one| one.join().unwrap_or(each)).sum()
    });
    println!(
        "{} decisions on {THREADS} threads, {wrong} wrong; memory grew by {:.2} MB",
        ROUNDS * each * THREADS,
        grown as f64 / 1e6
    );
    Ok(ExitCode::from(u8::from(wrong > 0 || grown > MOST_GROWTH)))
}

/// Right and wrong cases of every check, and what one thread gets.
fn asked(lepre: &Lepre) -> Vec<Asked> {
    let of_check = |check: Check| {
        let (mut right, mut wrong) =
            (RandomCases::new(lepre, check, 7), HostileCases::new(lepre, check, 7));
        let right: Vec<_> = (0..1_500).map(|_| right.next_case().to_string()).collect();
        let texts = right.into_iter().chain((0..100).map(|_| wrong.next_text()));
        texts
            .map(|text| Asked { check, answer: answer(lepre, check, &text), text })
            .collect::<Vec<_>>()
    };
    Check::ALL.into_iter().flat_map(of_check).collect()
}

fn answer(lepre: &Lepre, check: Check, text: &str) -> String {
    let options = Options { detail: Detail::Codes, ..Options::default() };
    let answer = lepre.decide_json(check.name(), text, &options);
    answer.unwrap_or_else(|error| error.code().to_owned())
}

/// Decides so many cases, from one place on; how many come out otherwise than alone.
fn decide(lepre: &Lepre, asked: &[Asked], from: usize, each: usize) -> usize {
    let cases = asked.iter().cycle().skip(from).take(each);
    cases.filter(|one| answer(lepre, one.check, &one.text) != one.answer).count()
}
