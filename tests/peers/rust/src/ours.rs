//! LEPRE, on the eleven rules alone and with all that it says of a delivery in Lombardia.

use crate::figures::locked;
use crate::subject::Subject;
use arrow_array::cast::AsArray;
use arrow_array::types::Int16Type;
use arrow_array::{RecordBatch, StringArray};
use arrow_ipc::reader::FileReader;
use lepre::case::DeliveryCase;
use lepre::table::{Table, TableOptions};
use lepre::{Check, Detail, Lepre, Options, Status};
use std::error::Error;
use std::fs::File;
use std::path::Path;

pub(crate) fn load() -> Result<Lepre, Box<dyn Error>> {
    Ok(Lepre::with_files([("eleven.toml", include_str!("../../eleven.toml"))])?)
}

pub(crate) struct Ours<'l> {
    lepre: &'l Lepre,
    name: &'static str,
    options: Options,
    cases: Vec<DeliveryCase>,
}

impl<'l> Ours<'l> {
    /// As little as the others say: which rules are broken.
    pub(crate) fn eleven(lepre: &'l Lepre, cases: &[&str]) -> Result<Self, Box<dyn Error>> {
        Self::new(lepre, cases, "LEPRE", "eleven", Detail::Codes)
    }

    /// As it is used: advice, words and citations too.
    pub(crate) fn whole(lepre: &'l Lepre, cases: &[&str]) -> Result<Self, Box<dyn Error>> {
        Self::new(lepre, cases, "LEPRE, full answer", "lombardia-2022", Detail::Full)
    }

    fn new(
        lepre: &'l Lepre,
        cases: &[&str],
        name: &'static str,
        rulebook: &str,
        detail: Detail,
    ) -> Result<Self, Box<dyn Error>> {
        let options = Options { rulebook: Some(rulebook.to_owned()), detail, receipt: false };
        let cases =
            cases.iter().map(|case| serde_json::from_str(case)).collect::<Result<_, _>>()?;
        Ok(Self { lepre, name, options, cases })
    }
}

impl Subject for Ours<'_> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn version(&self) -> String {
        locked("lepre")
    }

    fn broken(&self, place: usize) -> Vec<&str> {
        let Ok(decision) = self.lepre.decide(&self.cases[place], &self.options) else {
            return vec!["an error"];
        };
        let violated = decision.findings.iter().filter(|one| one.status == Status::Violated);
        violated.map(|one| one.rule).collect()
    }

    fn answer(&self, case: &str) -> Result<String, Box<dyn Error>> {
        Ok(self.lepre.decide_json("delivery", case, &self.options)?)
    }

    fn ids(&self, answer: &str) -> Result<Vec<String>, Box<dyn Error>> {
        violated(answer)
    }
}

/// The broken rules in the JSON of a decision.
pub(crate) fn violated(answer: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let decision: serde_json::Value = serde_json::from_str(answer)?;
    let findings = decision["findings"].as_array().ok_or("an answer has findings")?;
    let violated = findings.iter().filter(|one| one["status"] == "violated");
    Ok(violated.filter_map(|one| one["rule"].as_str()).map(str::to_owned).collect())
}

/// A million cases as a table.
pub(crate) struct Tables {
    table: Table,
    batches: Vec<RecordBatch>,
}

impl Tables {
    pub(crate) fn read(lepre: &Lepre, file: &Path) -> Result<Self, Box<dyn Error>> {
        let reader = FileReader::try_new(File::open(file)?, None)?;
        let options = TableOptions { rulebook: Some("eleven".to_owned()), ..Default::default() };
        let table = lepre.table(Check::Delivery, reader.schema(), options)?;
        Ok(Self { table, batches: reader.collect::<Result<_, _>>()? })
    }

    pub(crate) fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// Decides them all on this thread.
    pub(crate) fn decide(&self) -> usize {
        self.table.decide_all(&self.batches, 0, 1).map_or(0, |answers| answers.len())
    }

    /// Its first rows are the cases.
    pub(crate) fn expect_the_same(
        &self,
        ours: &dyn Subject,
        cases: usize,
    ) -> Result<(), Box<dyn Error>> {
        let answers = self.table.decide_all(&self.batches, 0, 1)?;
        let first = answers.first().ok_or("the table is empty")?;
        let lists = first.column_by_name("violated").ok_or("it has no such column")?;
        for place in 0..cases {
            let ids = lists.as_list::<i32>().value(place);
            let ids = ids.as_dictionary::<Int16Type>().downcast_dict::<StringArray>();
            let ids: Vec<&str> = ids.into_iter().flatten().flatten().collect();
            if ids != ours.broken(place) {
                return Err(format!("row {place} of the table differs: {ids:?}").into());
            }
        }
        Ok(())
    }
}
