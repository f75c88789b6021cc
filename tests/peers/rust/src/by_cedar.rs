//! Cedar: each rule forbids, and is a reason of the refusal where it is broken.

use crate::figures::locked;
use crate::subject::Subject;
use cedar_policy::{Authorizer, Context, Entities, EntityUid, PolicyId, PolicySet, Request};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::error::Error;

pub(crate) struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    uid: EntityUid,
    rules: HashMap<PolicyId, String>,
    cases: Vec<Request>,
}

impl Cedar {
    pub(crate) fn new(cases: &[&str]) -> Result<Self, Box<dyn Error>> {
        let policies: PolicySet = include_str!("../eleven.cedar").parse()?;
        let forbidding = policies.policies().filter(|one| one.effect().to_string() == "forbid");
        let id = |one: &cedar_policy::Policy| one.annotation("id").unwrap_or_default().to_owned();
        let rules = forbidding.map(|one| (one.id().clone(), id(one))).collect();
        // Who delivers what to whom is all in the context.
        let uid: EntityUid = r#"Delivery::"this""#.parse()?;
        let cases = cases.iter().map(|case| request(&uid, case)).collect::<Result<_, _>>()?;
        let (authorizer, entities) = (Authorizer::new(), Entities::empty());
        Ok(Self { authorizer, policies, entities, uid, rules, cases })
    }

    fn judge(&self, request: &Request) -> Vec<&str> {
        let response = self.authorizer.is_authorized(request, &self.policies, &self.entities);
        let reasons = response.diagnostics().reason();
        let mut broken: Vec<&str> =
            reasons.filter_map(|id| self.rules.get(id)).map(String::as_str).collect();
        broken.sort_unstable();
        broken
    }
}

/// A day is a value of its own to Cedar, and has to be marked as one.
fn request(uid: &EntityUid, case: &str) -> Result<Request, Box<dyn Error>> {
    let mut case: Value = serde_json::from_str(case)?;
    case["date"] = json!({ "__extn": { "fn": "datetime", "arg": case["date"] } });
    let context = Context::from_json_value(case, None)?;
    Ok(Request::new(uid.clone(), uid.clone(), uid.clone(), context, None)?)
}

impl Subject for Cedar {
    fn name(&self) -> &'static str {
        "cedar-policy"
    }

    fn version(&self) -> String {
        locked("cedar-policy")
    }

    fn broken(&self, place: usize) -> Vec<&str> {
        self.judge(&self.cases[place])
    }

    fn answer(&self, case: &str) -> Result<String, Box<dyn Error>> {
        Ok(serde_json::to_string(&self.judge(&request(&self.uid, case)?))?)
    }
}
