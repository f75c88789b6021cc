//! Tables of cases, decided row by row.

use super::Lepre;
use crate::case;
use crate::check::Check;
use crate::error::Error;
use crate::rulebook::CheckRules;
use crate::table::{Table, TableOptions};
use arrow_schema::SchemaRef;
use std::sync::Arc;

impl Lepre {
    /// Prepares to decide the cases of a table, given the columns that its batches have.
    ///
    /// # Errors
    /// [`Error::Input`] where a column is no field and is not kept, or two are called alike;
    /// [`Error::Select`] where there is no such rulebook.
    ///
    /// ```
    /// use arrow_array::{BooleanArray, RecordBatch, StringArray};
    /// use lepre::table::TableOptions;
    /// use lepre::{Check, Lepre};
    /// use std::sync::Arc;
    ///
    /// let batch = RecordBatch::try_from_iter([
    ///     ("territory", Arc::new(StringArray::from(vec!["ITC4", "ITC4"])) as _),
    ///     ("date", Arc::new(StringArray::from(vec!["2024-05-10", "2024-05-10"])) as _),
    ///     ("channel", Arc::new(StringArray::from(vec![Some("phone"), None])) as _),
    ///     ("agreement.person", Arc::new(BooleanArray::from(vec![false, true])) as _),
    /// ])?;
    /// let lepre = Lepre::new()?;
    /// let table = lepre.table(Check::Delivery, batch.schema(), TableOptions::default())?;
    /// let answer = table.decide(&batch)?;
    /// assert_eq!(answer.num_rows(), 2);
    /// assert_eq!(answer.schema().field(0).name(), "outcome");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn table(
        &self,
        check: Check,
        schema: SchemaRef,
        options: TableOptions,
    ) -> Result<Table, Error> {
        let joined = self.joined.iter().find(|(joined, _)| *joined == check);
        let joined = joined.map_or(&[][..], |(_, places)| places);
        // That of the rules is at hand; to read it off the schema anew takes long.
        let vocabulary = self.rulebooks.iter().find_map(|rulebook| rulebook.check(check));
        let vocabulary = vocabulary.map(CheckRules::shared_vocabulary);
        let vocabulary = vocabulary.unwrap_or_else(|| case::vocabulary(check).into());
        Table::new((Arc::clone(&self.rulebooks), joined), vocabulary, check, schema, options)
    }
}
