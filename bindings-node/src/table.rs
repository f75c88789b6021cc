//! Tables of cases, in Arrow's own bytes, on a thread of Node's pool.

use std::mem;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;

use arrow_array::RecordBatch;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::ArrowError;
use lepre::table::{CHUNK, Keep, Table, TableOptions, pieces};
use lepre::{Check, guarded};
use napi::bindgen_prelude::{AsyncTask, Uint8Array};
use napi::{Env, Task};
use napi_derive::napi;

use crate::ipc::reader;
use crate::{Lepre, thrown};

/// Tells a table that is being decided to stop.
#[napi]
#[derive(Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

#[napi]
impl Stop {
    /// Not stopped yet.
    #[napi(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// From the next chunk on, nothing is decided any more.
    #[napi]
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The bytes of a table, copied piece by piece so that timers fire between: who handed them
/// over may change them while they are read.
#[napi]
pub struct Bytes(Vec<u8>);

#[napi]
impl Bytes {
    /// None yet, with room for so many.
    #[napi(constructor)]
    pub fn new(length: f64) -> napi::Result<Self> {
        let mut bytes = Vec::new();
        let room = bytes.try_reserve_exact(length as usize);
        room.map_err(|_| napi::Error::from_reason("no room"))?;
        Ok(Self(bytes))
    }

    /// The next of them.
    #[napi]
    pub fn push(&mut self, piece: Uint8Array) {
        self.0.extend_from_slice(&piece);
    }
}

/// What may be chosen besides the table.
#[napi(object)]
#[derive(Debug)]
pub struct Chosen {
    /// The rulebook's id.
    pub rulebook: Option<String>,
    /// Whether every column stands in the answer too.
    pub keep_all: bool,
    /// The columns that do.
    pub keep: Vec<String>,
    /// Whether the answer says what to ask for.
    pub ask: bool,
    /// Whether it has a column for each rule.
    pub rules: bool,
    /// How many share the work.
    pub threads: u32,
}

/// A table to decide.
pub struct Cases {
    lepre: lepre::Lepre,
    check: String,
    bytes: Vec<u8>,
    chosen: TableOptions,
    threads: usize,
    stop: Arc<AtomicBool>,
}

/// Why there is no answer.
enum Failure {
    Wrong(lepre::Error),
    /// Arrow's own messages may hold values.
    Unreadable,
    Stopped,
}

impl From<lepre::Error> for Failure {
    fn from(error: lepre::Error) -> Self {
        Self::Wrong(error)
    }
}

impl From<ArrowError> for Failure {
    fn from(_: ArrowError) -> Self {
        Self::Unreadable
    }
}

impl Cases {
    fn decide(&self, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        let check = Check::from_str(&self.check)?;
        let mut batches = read(|| reader(bytes))?;
        let table = self.lepre.table(check, batches.schema(), self.chosen.clone())?;
        let mut answer = StreamWriter::try_new(Vec::new(), &table.schema())?;
        let mut first_row = 0_usize;
        while let Some(batch) = read(|| batches.next().transpose())? {
            let rows = batch.num_rows();
            // A row takes a bit at least: more of them are claimed than there can be.
            if first_row.saturating_add(rows) > bytes.len().saturating_mul(8) {
                return Err(Failure::Unreadable);
            }
            self.decide_batch(&table, &batch, first_row, &mut answer)?;
            first_row += rows;
        }
        Ok(answer.into_inner()?)
    }

    /// Piece by piece, so that every thread has a chunk to work on.
    fn decide_batch(
        &self,
        table: &Table,
        batch: &RecordBatch,
        first_row: usize,
        answer: &mut StreamWriter<Vec<u8>>,
    ) -> Result<(), Failure> {
        for (row, piece) in pieces(batch, first_row, self.threads.saturating_mul(CHUNK)) {
            if self.stop.load(Ordering::Relaxed) {
                return Err(Failure::Stopped);
            }
            for decided in table.decide_all(&[piece], row, self.threads)? {
                answer.write(&decided)?;
            }
        }
        Ok(())
    }
}

/// Arrow's own failure on strange bytes is no failure of ours.
fn read<T>(part: impl FnOnce() -> Result<T, ArrowError>) -> Result<T, Failure> {
    guarded(|| Ok(part())).map_err(|_| Failure::Unreadable)?.map_err(Failure::from)
}

impl Task for Cases {
    type Output = Vec<u8>;
    type JsValue = Uint8Array;

    fn compute(&mut self) -> napi::Result<Vec<u8>> {
        // Freed here: freeing so many would hold up timers.
        let bytes = mem::take(&mut self.bytes);
        match guarded(|| Ok(self.decide(&bytes))).map_err(thrown)? {
            Ok(answer) => Ok(answer),
            Err(Failure::Wrong(error)) => Err(thrown((&error).into())),
            Err(Failure::Unreadable) => Err(napi::Error::from_reason("unreadable")),
            Err(Failure::Stopped) => Err(napi::Error::from_reason("stopped")),
        }
    }

    fn resolve(&mut self, _: Env, answer: Vec<u8>) -> napi::Result<Uint8Array> {
        Ok(answer.into())
    }
}

#[napi]
impl Lepre {
    /// Arrow in, a stream or a file; a stream out.
    #[napi(ts_return_type = "Promise<Uint8Array>")]
    pub fn decide_table(
        &self,
        check: String,
        bytes: &mut Bytes,
        chosen: Chosen,
        stop: &Stop,
    ) -> AsyncTask<Cases> {
        let Chosen { rulebook, keep_all, keep, ask, rules, threads } = chosen;
        let keep = if keep_all { Keep::Everything } else { Keep::These(keep) };
        let most = available_parallelism().map_or(1, usize::from);
        AsyncTask::new(Cases {
            lepre: self.0.clone(),
            check,
            bytes: mem::take(&mut bytes.0),
            chosen: TableOptions { rulebook, keep, ask, rules },
            threads: usize::try_from(threads).unwrap_or(1).clamp(1, most),
            stop: Arc::clone(&stop.0),
        })
    }
}
