//! A full CEL interpreter, given the rulebook's own text: a rule is broken where it applies and
//! what it requires does not hold.

use crate::figures::locked;
use crate::subject::Subject;
use cel::{Context, Env, Program, Value};
use serde_json::Map;
use std::error::Error;
use std::sync::Arc;

const LOMBARDIA: &str = include_str!("../../../../core/rulebooks/lombardia-2022.toml");

pub(crate) struct Cel {
    env: Arc<Env>,
    rules: Vec<(String, Program)>,
    cases: Vec<Context<'static, 'static>>,
}

impl Cel {
    pub(crate) fn new(cases: &[&str]) -> Result<Self, Box<dyn Error>> {
        let rulebook: toml::Table = LOMBARDIA.parse()?;
        let rules = rulebook["delivery"]["rule"].as_array().ok_or("there are no rules")?;
        let env = Arc::new(Env::stdlib());
        let mut compiled = Vec::new();
        for rule in rules.iter().filter(|rule| rule["severity"].as_str() == Some("blocking")) {
            let text = |key: &str| rule[key].as_str().ok_or("a rule lacks a text");
            let condition = format!("({}) && !({})", text("when")?, text("require")?);
            compiled.push((text("id")?.to_owned(), env.compile(&condition)?));
        }
        let cases = cases.iter().map(|case| context(&env, case)).collect::<Result<_, _>>()?;
        Ok(Self { env, rules: compiled, cases })
    }

    fn judge(&self, context: &Context<'_, '_>) -> Vec<&str> {
        let broken =
            |(_, rule): &&(String, Program)| matches!(rule.execute(context), Ok(Value::Bool(true)));
        self.rules.iter().filter(broken).map(|(id, _)| id.as_str()).collect()
    }
}

/// Each group of fields is a variable.
fn context(env: &Arc<Env>, case: &str) -> Result<Context<'static, 'static>, Box<dyn Error>> {
    let fields: Map<String, serde_json::Value> = serde_json::from_str(case)?;
    let mut context = Context::with_env(Arc::clone(env));
    for (name, value) in fields {
        context.add_variable_from_value(name, cel::to_value(value)?);
    }
    Ok(context)
}

impl Subject for Cel {
    fn name(&self) -> &'static str {
        "cel"
    }

    fn version(&self) -> String {
        locked("cel")
    }

    fn broken(&self, place: usize) -> Vec<&str> {
        self.judge(&self.cases[place])
    }

    fn answer(&self, case: &str) -> Result<String, Box<dyn Error>> {
        Ok(serde_json::to_string(&self.judge(&context(&self.env, case)?))?)
    }
}
