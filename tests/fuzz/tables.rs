//! Tables of cases, as the other tests make and read them, who need more of it.

#[allow(dead_code)]
#[path = "../agreement/rows.rs"]
pub(crate) mod rows;
#[allow(dead_code)]
#[path = "../agreement/columns.rs"]
pub(crate) mod columns;
