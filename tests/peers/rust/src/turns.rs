//! Programs timed in turns: whatever else the machine does meets all of them.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Goes through the cases once; what it returns only keeps the compiler from leaving it out.
pub(crate) type Program<'p> = Box<dyn Fn() -> usize + 'p>;

/// How long each program took to go through the cases once, for every round. In a round each
/// has its turn, and goes through them as often as fills the time.
pub(crate) fn in_turns(programs: Vec<Program<'_>>, time: Duration) -> Vec<Vec<Duration>> {
    let rounds = std::env::var("PEERS_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let passes: Vec<u32> = programs
        .iter()
        .map(|program| {
            let once = timed(program, 1).min(timed(program, 1));
            (time.as_nanos() / once.as_nanos().max(1)) as u32 + 1
        })
        .collect();
    let mut took = vec![Vec::new(); programs.len()];
    for _ in 0..rounds.unwrap_or(21) {
        for ((program, passes), took) in programs.iter().zip(&passes).zip(&mut took) {
            took.push(timed(program, *passes) / *passes);
        }
    }
    took
}

fn timed(program: &Program<'_>, passes: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..passes {
        black_box(program());
    }
    start.elapsed()
}
