//! Finding the files of this package, and keeping generated ones fresh.

use std::fs;
use std::path::{Path, PathBuf};

/// A path in the project, from its root.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The files of a folder with an extension, in order.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(project(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_str().unwrap().ends_with(extension))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no {extension} in {folder}");
    files
}

/// Compares a generated file with what it should hold; with `UPDATE=1` writes it.
pub fn assert_fresh(path: &Path, expected: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, expected).unwrap();
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(found == expected, "{} is stale: run `make generated`\n{expected}", path.display());
}
