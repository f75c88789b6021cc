//! What fuzzing starts from and what it found, on stable: `tests/fuzz`.
//!
//! With `FUZZ_SEEDS=FOLDER` what it starts from is written there, for `make fuzz`.

mod dictionaries;
mod seeds;
mod tables;

use crate::folder::{assert_fresh, project};
use crate::fuzz_doors::{DOORS, run};
use std::path::PathBuf;
use std::{fs, thread};

/// As little as a thread has on a phone; here without optimisation, which takes more.
const STACK: usize = 1 << 20;

/// Hands inputs to their doors, each in a small stack.
fn all_hold(inputs: Vec<(&'static str, String, Vec<u8>)>) {
    let on_a_small_stack = thread::Builder::new().stack_size(STACK).spawn(move || {
        let fails = |(door, _, bytes): &(&str, _, Vec<u8>)| {
            std::panic::catch_unwind(|| run(door, bytes)).is_err()
        };
        let failed: Vec<_> = inputs.into_iter().filter(fails).collect();
        let names: Vec<_> =
            failed.iter().map(|(door, name, _)| format!("{door}: {name}")).collect();
        assert!(names.is_empty(), "{names:#?}");
    });
    on_a_small_stack.unwrap().join().unwrap();
}

#[test]
fn what_fuzzing_found_holds() {
    let mut inputs = Vec::new();
    for (door, _) in DOORS {
        for entry in fs::read_dir(project("tests/fuzz/corpus").join(door)).unwrap() {
            let path = entry.unwrap().path();
            inputs.push((door, path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    all_hold(inputs);
}

#[test]
fn what_fuzzing_starts_from_holds() {
    let seeds = seeds::seeds();
    if let Some(folder) = std::env::var_os("FUZZ_SEEDS").map(PathBuf::from) {
        for (number, seed) in seeds.iter().enumerate() {
            let folder = folder.join(seed.door);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{number:04}")), &seed.bytes).unwrap();
        }
        return;
    }
    all_hold(seeds.into_iter().map(|seed| (seed.door, seed.name, seed.bytes)).collect());
}

#[test]
fn dictionaries_are_fresh() {
    for (door, _) in DOORS {
        if let Some(words) = dictionaries::dictionary(door) {
            assert_fresh(&project(&format!("tests/fuzz/dictionaries/{door}.dict")), &words);
        }
    }
}
