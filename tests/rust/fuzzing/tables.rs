//! Tables from which fuzzing starts: as Arrow writes them, and as bytes that make some.

use arrow_array::types::Int8Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, DictionaryArray, RecordBatch, StringArray, StructArray,
    TimestampMicrosecondArray,
};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{DataType, Field};
use std::sync::Arc;

fn batch() -> RecordBatch {
    let text =
        |text: &str| Arc::new(StringArray::from(vec![Some(text), Some(text), None])) as ArrayRef;
    let channel: DictionaryArray<Int8Type> =
        [Some("video"), None, Some("phone")].into_iter().collect();
    let person = BooleanArray::from(vec![Some(true), None, Some(false)]);
    let agreement = StructArray::from(vec![(
        Arc::new(Field::new("person", DataType::Boolean, true)),
        Arc::new(person) as Arc<dyn Array>,
    )]);
    // Midnight of 1 January 2024.
    let midnight = TimestampMicrosecondArray::from(vec![1_704_067_200_000_000; 3]);
    RecordBatch::try_from_iter_with_nullable([
        ("date", Arc::new(midnight) as ArrayRef, true),
        ("territory", text("ITC4"), true),
        ("channel", Arc::new(channel), true),
        ("agreement", Arc::new(agreement), true),
        ("contact.email", text("persona@example.it"), true),
        ("persona", text("1"), true),
    ])
    .unwrap()
}

/// A stream and a file.
pub(super) fn written() -> [Vec<u8>; 2] {
    let batch = batch();
    let mut stream = StreamWriter::try_new(Vec::new(), &batch.schema()).unwrap();
    stream.write(&batch).unwrap();
    let mut file = FileWriter::try_new(Vec::new(), &batch.schema()).unwrap();
    file.write(&batch).unwrap();
    [stream.into_inner().unwrap(), file.into_inner().unwrap()]
}

/// Bytes without meaning, the same ones at every run: enough of them to make tables.
pub(super) fn noise() -> impl Iterator<Item = Vec<u8>> {
    let mut state = 2_026_u64;
    std::iter::repeat_with(move || {
        let mut byte = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_041);
            (state >> 33) as u8
        };
        (0..300).map(|_| byte()).collect()
    })
}
