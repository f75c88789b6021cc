//! Tables in Arrow's own bytes, a stream or a file, read as the Node face reads them.

#[path = "../../../bindings-node/src/ipc.rs"]
mod node;

use super::LEPRE;
use super::holds::is_told;
use super::row::fields;
use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use lepre::table::{Keep, TableOptions};
use lepre::{Check, guarded};
use node::reader;

pub(super) fn ipc(bytes: &[u8]) {
    // What Arrow makes of strange bytes is not ours to judge.
    let Ok(Some(batches)) = guarded(|| Ok(batches(bytes).ok())) else { return };
    let Some(first) = batches.first() else { return };
    let schema = first.schema();
    for check in Check::ALL {
        let is_field = |name: &str| fields(check).iter().any(|field| field.path == name);
        let names = schema.fields().iter().map(|field| field.name());
        let others = names.filter(|name| !is_field(name)).cloned().collect();
        for keep in [Keep::These(others), Keep::Everything, Keep::Nothing] {
            let options = TableOptions { keep, ask: true, ..TableOptions::default() };
            let table = match LEPRE.table(check, schema.clone(), options) {
                Ok(table) => table,
                Err(error) => {
                    is_told(&error);
                    continue;
                }
            };
            for batch in &batches {
                match table.decide(batch) {
                    Ok(answer) => {
                        assert_eq!(answer.num_rows(), batch.num_rows());
                        assert_eq!(answer.schema(), table.schema());
                    }
                    Err(error) => is_told(&error),
                }
            }
        }
    }
}

fn batches(bytes: &[u8]) -> Result<Vec<RecordBatch>, ArrowError> {
    let mut batches = Vec::new();
    let mut rows = 0_usize;
    for batch in reader(bytes)? {
        let batch = batch?;
        rows = rows.saturating_add(batch.num_rows());
        // A row takes a bit at least: more of them are claimed than there can be.
        if rows > bytes.len().saturating_mul(8) {
            break;
        }
        batches.push(batch);
    }
    Ok(batches)
}
