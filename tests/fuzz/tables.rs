//! Tables of cases, as the other tests make and read them, who need more of it.

#[allow(dead_code)]
#[path = "../rust/tables/answers.rs"]
pub(crate) mod answers;
#[allow(dead_code)]
#[path = "../rust/tables/columns.rs"]
pub(crate) mod columns;
