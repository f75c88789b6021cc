//! What every language door has in common.

use crate::error::Error;
use crate::error::ErrorReport;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does a binding's work. An error becomes the report that crosses the border; so does a
/// panic, which no input should cause and no host language could catch.
///
/// # Errors
/// The report of the error, or [`ErrorReport::internal`].
///
/// ```
/// use lepre::error::ErrorKind;
///
/// let failed = lepre::guarded(|| -> Result<(), lepre::Error> { panic!("never") }).unwrap_err();
/// assert_eq!(failed.kind, ErrorKind::Internal);
/// ```
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, ErrorReport> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(ErrorReport::from(&error)),
        Err(_) => Err(ErrorReport::internal()),
    }
}
