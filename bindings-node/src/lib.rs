//! The Node addon: converts, calls core, converts back. `index.js` gives it
//! its public face; an error crosses as its JSON form in the error's message.
#![deny(unsafe_code)] // `forbid` would refuse the code that `napi` writes

use std::panic;

use lepre::{Options, guarded};
use napi_derive::napi;

/// The loaded rulebooks.
#[napi]
pub struct Lepre(lepre::Lepre);

#[napi]
impl Lepre {
    /// Loads the built-in rulebooks.
    #[napi(constructor)]
    pub fn new() -> napi::Result<Self> {
        // The default hook would print a panic's text on standard error. This
        // library links a standard library of its own: the host's hook stays.
        panic::set_hook(Box::new(|_| ()));
        run(|| Ok(Self(lepre::Lepre::new()?)))
    }

    /// JSON in, JSON out.
    #[napi]
    pub fn decide_json(
        &self,
        check: String,
        case: String,
        rulebook: Option<String>,
        detail: String,
    ) -> napi::Result<String> {
        run(|| {
            let options = Options { rulebook, detail: detail.parse()? };
            self.0.decide_json(&check, &case, &options)
        })
    }
}

/// Does the work; an error or a panic becomes a JavaScript error.
fn run<T>(work: impl FnOnce() -> Result<T, lepre::Error>) -> napi::Result<T> {
    guarded(work).map_err(|report| napi::Error::from_reason(report.to_json()))
}
