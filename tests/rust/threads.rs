//! One handle for many threads, from its very first use.
//!
//! There is nothing here for loom to explore: the library has no `unsafe`, no atomics and no
//! blocking protocol of its own. What threads share is written once, and the second test names
//! all of it.

use crate::conformance::vectors;
use crate::folder::project;
use crate::journals::journal_vectors;
use lepre::reason::Likelihoods;
use lepre::{Detail, Lepre, Options, RepairOptions};
use lepre_tests::agreement::Vector;
use std::fs;
use std::path::Path;
use std::sync::Barrier;

const THREADS: usize = 16;

/// All that a handle says of a vector: the decision, what to ask, what would help.
fn answers(lepre: &Lepre, vector: &Vector) -> [String; 3] {
    let (check, case) = (vector.check.as_str(), vector.case.to_string());
    let options = vector.options(Detail::Codes);
    let said =
        |answer: Result<String, lepre::Error>| answer.unwrap_or_else(|error| error.to_json());
    [
        said(lepre.decide_json(check, &case, &options)),
        said(lepre.ask_json(check, &case, &options, &Likelihoods::default())),
        said(lepre.repair_json(check, &case, &options, &RepairOptions::default())),
    ]
}

#[test]
fn sixteen_threads_get_what_one_gets() {
    let vectors: Vec<Vector> = vectors().into_iter().map(|(_, vector)| vector).step_by(7).collect();
    let journals: Vec<_> = journal_vectors().into_iter().map(|(_, one)| one).step_by(5).collect();
    let report = |lepre: &Lepre, case: &serde_json::Value| {
        let answer = lepre.report_json(&case.to_string(), &Options::default());
        answer.unwrap_or_else(|error| error.to_json())
    };
    let alone = Lepre::new().unwrap();
    let expected: Vec<_> = vectors.iter().map(|vector| answers(&alone, vector)).collect();
    let reports: Vec<_> = journals.iter().map(|one| report(&alone, &one.case)).collect();
    // What is made at first use is not made yet: all threads come to it at once.
    let (shared, start) = (Lepre::new().unwrap(), Barrier::new(THREADS));
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (shared, start, vectors, expected) = (&shared, &start, &vectors, &expected);
            let (journals, reports) = (&journals, &reports);
            scope.spawn(move || {
                start.wait();
                // Each begins somewhere else, so that they meet at different places.
                for place in (0..vectors.len()).map(|place| (place + thread * 37) % vectors.len()) {
                    let vector = &vectors[place];
                    assert_eq!(answers(shared, vector), expected[place], "{}", vector.name);
                }
                for (one, expected) in journals.iter().zip(reports) {
                    assert_eq!(&report(shared, &one.case), expected, "{}", one.name);
                }
            });
        }
    });
}

/// What threads can share in the library, by file.
const SHARED: [(&str, &str); 3] = [
    ("handle/reason.rs", "outcomes of rulebooks that decide together, by their places"),
    ("handle/recommend.rs", "the table of recommendations, read at first use"),
    ("rulebook/marks.rs", "the marks of rules, made at first use"),
];

fn sharing(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sharing(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let words = [
            "Atomic",
            "Mutex",
            "Lock",
            "OnceCell",
            "RefCell",
            "Cell<",
            "static mut",
            "thread_local",
        ];
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        if code.into_iter().any(|line| words.iter().any(|word| line.contains(word))) {
            let inside = path.strip_prefix(project("core/src")).unwrap();
            found.push(inside.to_str().unwrap().replace('\\', "/"));
        }
    }
}

#[test]
fn all_that_threads_share_is_known() {
    let mut found = Vec::new();
    sharing(&project("core/src"), &mut found);
    found.sort();
    assert_eq!(found, SHARED.map(|(file, _)| file));
}
