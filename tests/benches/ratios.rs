//! The medians that criterion left on disk, as a table of ratios.

use std::env;
use std::fs;
use std::path::PathBuf;

/// Prints, for each case, LEPRE's median beside the hand-written one and their ratio.
pub(crate) fn print(cases: &[&str]) {
    println!("\n{:<45} {:>10} {:>10} {:>7}", "median", "lepre", "by hand", "ratio");
    for (kind, aim) in [("typed", 3.0), ("json", 1.5)] {
        for case in cases {
            let ours = median(&format!("{kind}/{case}/lepre"));
            let theirs = median(&format!("{kind}/{case}/by hand"));
            let (Some(ours), Some(theirs)) = (ours, theirs) else { continue };
            let name = format!("{kind}: {case}");
            println!(
                "{name:<45} {ours:>7.0} ns {theirs:>7.0} ns {:>7.2}  (aim {aim})",
                ours / theirs
            );
        }
    }
    if let Some(load) = median("load/lepre") {
        println!(
            "{:<45} {:>7.0} us {:>21}",
            "load and compile the built-in rulebooks",
            load / 1e3,
            "(aim 2000)"
        );
    }
}

pub(crate) fn median(benchmark: &str) -> Option<f64> {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target =
        target.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target")));
    let folder = benchmark.replace('/', "_");
    let estimates =
        fs::read_to_string(target.join("criterion").join(folder).join("new/estimates.json"))
            .ok()?;
    let estimates: serde_json::Value = serde_json::from_str(&estimates).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}
