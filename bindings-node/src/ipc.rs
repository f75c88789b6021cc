//! Arrow's own bytes, as batches.

use std::io::Cursor;

use arrow_array::RecordBatchReader;
use arrow_ipc::reader::{FileReader, StreamReader, read_footer_length};
use arrow_ipc::{Block, root_as_footer};
use arrow_schema::ArrowError;

/// With these a file begins, and never a stream.
const MAGIC: &[u8] = b"ARROW1";

/// What reads a stream or a file.
pub(crate) fn reader(bytes: &[u8]) -> Result<Box<dyn RecordBatchReader + '_>, ArrowError> {
    let cursor = Cursor::new(bytes);
    Ok(if bytes.starts_with(MAGIC) {
        check_claims(bytes)?;
        Box::new(FileReader::try_new(cursor, None)?)
    } else {
        Box::new(StreamReader::try_new(cursor, None)?)
    })
}

/// A file says at its end where each block lies, and the reader makes room for what is said
/// before it looks: no block may go beyond the bytes that there are.
fn check_claims(bytes: &[u8]) -> Result<(), ArrowError> {
    let wrong = || ArrowError::IpcError("a file that claims more than it has".to_owned());
    let (rest, end) = bytes.split_last_chunk::<10>().ok_or_else(wrong)?;
    let start = rest.len().checked_sub(read_footer_length(*end)?).ok_or_else(wrong)?;
    let footer = rest.get(start..).and_then(|footer| root_as_footer(footer).ok());
    let footer = footer.ok_or_else(wrong)?;
    let blocks = footer.dictionaries().into_iter().chain(footer.recordBatches()).flatten();
    let within = |block: &Block| {
        let lengths = [block.offset(), block.metaDataLength().into(), block.bodyLength()];
        let end = lengths
            .into_iter()
            .try_fold(0_usize, |end, length| end.checked_add(usize::try_from(length).ok()?));
        end.is_some_and(|end| end <= bytes.len())
    };
    if blocks.into_iter().all(within) { Ok(()) } else { Err(wrong()) }
}
