//! The vectors that a rulebook judges, as scenarios that `lepre rulebook test` reads:
//! `make conditions`.

use lepre::Lepre;
use lepre_tests::agreement::scenarios;
use serde_json::json;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let id = std::env::args().nth(1).ok_or("the id of a rulebook")?;
    let lepre = Lepre::new()?;
    let scenarios = scenarios(&lepre, lepre.rulebook(&id)?);
    println!("{}", json!({ "scenario": scenarios }));
    Ok(())
}
