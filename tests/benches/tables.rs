//! How long a row of a table takes, beside the same rules written by hand.

#[expect(dead_code, reason = "shared with the other benchmark, which prints ratios of its own")]
mod ratios;

use arrow_array::cast::AsArray;
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, BooleanArray, Date32Array, DictionaryArray, RecordBatch, StringArray};
use arrow_buffer::BooleanBuffer;
use criterion::Criterion;
use lepre::table::{Table, TableOptions};
use lepre::{Check, Lepre};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

const ROWS: usize = 1_000_000;

/// The eleven rules that stop a remote service: those of Lombardia, without the others.
const ELEVEN: &str = r#"
id = "eleven"
version = "1"
title = { it = "Undici regole", en = "Eleven rules" }
extends = "lombardia-2022"
removes = [
    "LOM-01", "LOM-02.programme", "LOM-02.psp", "LOM-03", "A-5", "LOM-04.in_person", "LOM-05",
    "LOM-05.law", "A-7", "A-1", "A-2", "LOM-08", "LOM-08.accreditation", "A-14", "A-17", "A-18",
    "psp/email", "psp/firmalom",
]
territory = "Molise"
valid_from = 2022-09-01
"#;

/// A plain generator of numbers: the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// Yes in nine cases of ten; where `nulls`, unknown in one of twenty.
    fn switch(&mut self, nulls: bool) -> ArrayRef {
        let value = |_| {
            let unknown = nulls && self.next(20) == 0;
            (!unknown).then(|| self.next(10) > 0)
        };
        Arc::new(BooleanArray::from((0..ROWS).map(value).collect::<Vec<Option<bool>>>()))
    }

    fn choice(&mut self, names: &[&str]) -> ArrayRef {
        let keys = (0..ROWS).map(|_| self.next(names.len() as u64) as i8);
        let keys = arrow_array::Int8Array::from_iter_values(keys);
        let names = Arc::new(StringArray::from(names.to_vec()));
        Arc::new(DictionaryArray::<Int8Type>::new(keys, names))
    }
}

const SWITCHES: [&str; 9] = [
    "agreement.provider",
    "agreement.person",
    "equipment.device_online",
    "equipment.connection_stable",
    "contact.email_valid",
    "contact.email_personal",
    "platform.password_protected",
    "platform.person_has_credentials",
    "platform.browser_version",
];

fn batch(nulls: bool) -> RecordBatch {
    let mut numbers = Numbers(2_026);
    let mut columns: Vec<(&str, ArrayRef)> =
        SWITCHES.iter().map(|name| (*name, numbers.switch(nulls))).collect();
    columns.push(("channel", numbers.choice(&["video", "phone", "in_person"])));
    columns.push(("service", numbers.choice(&["did_support", "assessment", "psp", "specialist"])));
    columns
        .push(("equipment.device", numbers.choice(&["computer", "smartphone", "tablet", "none"])));
    columns.push(("platform.access", numbers.choice(&["public_link", "registered_user"])));
    let delivery = numbers.choice(&["separate_message", "separate_channel", "same_message"]);
    columns.push(("platform.password_delivery", delivery));
    columns.push(("date", Arc::new(Date32Array::from(vec![19_850; ROWS]))));
    columns.push(("territory", numbers.choice(&["ITF2"])));
    RecordBatch::try_from_iter(columns).expect("the columns are of one length")
}

/// The eleven rules on packed bits, without unknowns: whether each row keeps them all, and
/// which it breaks, as the offsets and elements of lists.
fn by_hand(batch: &RecordBatch) -> (Vec<u64>, Vec<i32>, Vec<i16>) {
    let bits = |name: &str| -> Vec<u64> {
        let array = batch.column_by_name(name).expect("it is there").as_boolean();
        array.values().bit_chunks().iter_padded().collect()
    };
    let is = |name: &str, wanted: &[&str]| -> Vec<u64> {
        let array = batch.column_by_name(name).expect("it is there").as_dictionary::<Int8Type>();
        let names = array.values().as_string::<i32>();
        let table: Vec<bool> =
            names.iter().map(|name| name.is_some_and(|name| wanted.contains(&name))).collect();
        let keys = array.keys().values();
        let bits = BooleanBuffer::collect_bool(ROWS, |row| table[keys[row] as usize]);
        bits.bit_chunks().iter_padded().collect()
    };
    let switches = SWITCHES.map(bits);
    let video = is("channel", &["video"]);
    let phone = is("channel", &["phone"]);
    let did = is("service", &["did_support"]);
    let device = is("equipment.device", &["computer", "smartphone", "tablet"]);
    let link = is("platform.access", &["public_link"]);
    let separate = is("platform.password_delivery", &["separate_message", "separate_channel"]);
    let mut outcome = Vec::with_capacity(ROWS / 64 + 1);
    let (mut offsets, mut broken) = (vec![0], Vec::with_capacity(2 * ROWS));
    for word in 0..ROWS.div_ceil(64) {
        let [provider, person, online, stable, valid, personal, protected, credentials, browser] =
            std::array::from_fn(|switch| switches[switch][word]);
        let (video, phone, did) = (video[word], phone[word], did[word]);
        let (link, remote) = (link[word], video | phone);
        let rules = [
            !remote | (provider & person),
            !phone | did,
            !(remote & !(phone & did)) | video,
            !video | (device[word] & online),
            !video | stable,
            !video | valid,
            !video | personal,
            !(video & link) | protected,
            !(video & link & protected) | separate[word],
            !(video & !link) | credentials,
            !video | browser,
        ];
        outcome.push(rules.iter().fold(u64::MAX, |all, rule| all & rule));
        for row in 0..64.min(ROWS - 64 * word) {
            for (number, rule) in (0i16..).zip(rules) {
                if rule >> row & 1 == 0 {
                    broken.push(number);
                }
            }
            offsets.push(broken.len() as i32);
        }
    }
    (outcome, offsets, broken)
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .without_plots()
        .configure_from_args();
    let lepre = Lepre::with_files([("eleven.toml", ELEVEN)]).expect("the rules are right");
    let names = ["all known", "with unknowns"];
    for (name, batch) in names.into_iter().zip([batch(false), batch(true)]) {
        let table = lepre
            .table(Check::Delivery, batch.schema(), TableOptions::default())
            .expect("the columns are fields");
        let run = |table: &Table, threads| {
            table
                .decide_all(std::slice::from_ref(&batch), 0, threads)
                .expect("the values are right")
        };
        criterion.bench_function(&format!("tables/{name}/lepre"), |bench| {
            bench.iter(|| run(black_box(&table), 1));
        });
        criterion.bench_function(&format!("tables/{name}/lepre, two threads"), |bench| {
            bench.iter(|| run(black_box(&table), 2));
        });
        criterion.bench_function(&format!("tables/{name}/by hand"), |bench| {
            bench.iter(|| by_hand(black_box(&batch)));
        });
    }
    // Addresses as texts, each of which is looked at.
    let addresses = (0..ROWS).map(|number| format!("persona.{number}@posta.example.it"));
    let addresses: ArrayRef = Arc::new(StringArray::from_iter_values(addresses));
    let all = batch(false);
    let schema = all.schema();
    let place = schema.index_of("contact.email_valid").expect("it is there");
    let columns =
        schema.fields().iter().zip(all.columns()).enumerate().map(|(number, (field, array))| {
            match number == place {
                true => ("contact.email".to_owned(), Arc::clone(&addresses)),
                false => (field.name().clone(), Arc::clone(array)),
            }
        });
    let with_addresses = RecordBatch::try_from_iter(columns).expect("they are of one length");
    let table = lepre
        .table(Check::Delivery, with_addresses.schema(), TableOptions::default())
        .expect("the columns are fields");
    criterion.bench_function("tables/addresses/lepre", |bench| {
        bench.iter(|| table.decide_all(std::slice::from_ref(&with_addresses), 0, 1));
    });
    println!("\n{:<45} {:>9} {:>9} {:>7}", "ns a row", "lepre", "by hand", "ratio");
    for name in names {
        let of = |who: &str| ratios::median(&format!("tables/{name}/{who}"));
        let each = |nanoseconds: f64| nanoseconds / ROWS as f64;
        if let (Some(ours), Some(theirs)) = (of("lepre"), of("by hand")) {
            println!("{name:<45} {:>9.2} {:>9.2} {:>7.2}", each(ours), each(theirs), ours / theirs);
        }
    }
    if let Some(ours) = ratios::median("tables/addresses/lepre") {
        println!("{:<45} {:>9.2}", "with addresses as texts", ours / ROWS as f64);
    }
}
