//! A rulebook by its id, or from its file, or from the folder that a region writes it in.

use crate::failure::{Failure, printable};
use lepre::{Error, Lepre, Rulebook};
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

/// What the file of a rulebook is called in its folder.
pub(crate) const RULEBOOK_FILE: &str = "rulebook.toml";

/// The file that an argument names, if it is no id.
pub(crate) fn rulebook_file(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.is_dir() {
        return Some(path.join(RULEBOOK_FILE));
    }
    let is_toml = path.extension().is_some_and(|extension| extension == "toml");
    // An id has no folders in it.
    (is_toml || name.contains(['/', '\\'])).then(|| path.to_owned())
}

/// A rulebook by its id, or loaded from where the argument says.
pub(crate) fn rulebook<'l>(lepre: &'l Lepre, name: &str) -> Result<Cow<'l, Rulebook>, Failure> {
    match rulebook_file(name) {
        None => Ok(Cow::Borrowed(lepre.rulebook(name).map_err(Error::from)?)),
        Some(file) => load(lepre, &file).map(Cow::Owned),
    }
}

/// A rulebook from its file.
pub(crate) fn load(lepre: &Lepre, file: &Path) -> Result<Rulebook, Failure> {
    let shown = printable(&file.to_string_lossy());
    let toml = fs::read_to_string(file).map_err(|error| Failure::no_file(&shown, &error))?;
    Rulebook::load_with(&shown, &toml, lepre.rulebooks())
        .map_err(|error| Failure::wrong_rulebook(error, toml))
}
