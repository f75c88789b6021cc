//! From the raw procedures of a rulebook to compiled ones.

use super::extend::{Inherited, merged};
use super::load::Loading;
use super::procedure::{Procedure, Step};
use super::raw::RawProvision;
use super::raw_procedure::{RawProcedure, RawStep};
use super::shared::Subject;
use super::{CheckRules, Severity};
use crate::journal::{AGREEMENT_GIVEN, AGREEMENT_WITHDRAWN};
use crate::text::{Text, did_you_mean, nearest};
use std::collections::HashSet;
use std::ops::Range;
use toml::Spanned;

impl Loading<'_, '_> {
    pub(super) fn procedures(
        &mut self,
        raw: Vec<RawProcedure>,
        from: Option<&Inherited>,
    ) -> Vec<Procedure> {
        let mut ids = HashSet::new();
        let mut procedures = Vec::with_capacity(raw.len());
        for procedure in raw {
            if !ids.insert(procedure.id.get_ref().clone()) {
                let message = Text::new(
                    "attesa una procedura dal nome nuovo",
                    "expected a procedure with a name not yet used",
                );
                self.report(procedure.id.span(), "duplicate_procedure", message);
            }
            procedures.extend(self.procedure(procedure));
        }
        let inherited = from.into_iter().flat_map(|from| {
            from.rulebook.procedures().iter().filter(|one| from.keeps(one.id())).cloned()
        });
        merged(inherited.collect(), procedures, Procedure::id)
    }

    fn procedure(&mut self, raw: RawProcedure) -> Option<Procedure> {
        self.not_empty(&raw.id, "id");
        self.wording(&raw.title, &raw.id.span(), "title");
        if raw.step.is_empty() {
            let message = Text::new("atteso almeno un passo", "expected at least one step");
            self.report(raw.id.span(), "no_step", message);
        }
        let agreement = raw.agreement.map(|agreement| self.provision(agreement));
        self.names(&raw.step);
        let (evidence, ranges) = self.evidence(&raw.step)?;
        let mut steps: Vec<Step> = Vec::with_capacity(raw.step.len());
        for (raw, rules) in raw.step.into_iter().zip(ranges) {
            let step = self.step(raw, rules, &evidence, &steps);
            steps.push(step);
        }
        Some(Procedure { id: raw.id.into_inner(), title: raw.title, agreement, steps, evidence })
    }

    /// The names of the steps, each of which must be new.
    fn names(&mut self, steps: &[RawStep]) {
        let mut seen = HashSet::from([AGREEMENT_GIVEN, AGREEMENT_WITHDRAWN]);
        for step in steps {
            self.not_empty(&step.name, "name");
            self.wording(&step.action, &step.name.span(), "action");
            if !seen.insert(step.name.get_ref()) {
                let message = Text::new(
                    "atteso un passo dal nome nuovo",
                    "expected a step with a name not yet used",
                );
                self.report(step.name.span(), "duplicate_step", message);
            }
        }
    }

    /// The rules of all steps compiled together, and which of them are each step's own.
    fn evidence(&mut self, steps: &[RawStep]) -> Option<(CheckRules, Vec<Range<usize>>)> {
        let mut ranges = Vec::new();
        let mut rules = Vec::new();
        for step in steps {
            let first = rules.len();
            for rule in &step.rule {
                if rule.severity == Severity::Scope {
                    let message = Text::new(
                        "attesa una regola `blocking` o `advisory`: un passo non ha ambito",
                        "expected a rule that is `blocking` or `advisory`: a step has no scope",
                    );
                    self.report(rule.id.span(), "scope_of_step", message);
                }
                rules.push(rule.clone());
            }
            ranges.push(first..rules.len());
        }
        let vocabulary = self.shared.vocabulary(Subject::Event);
        Some((self.rules(vocabulary, rules, None)?, ranges))
    }

    /// One step, after those `before` it in the file. What it must wait for stands there
    /// too: so there can be no circle, and whoever reads from above reads a possible order.
    fn step(
        &mut self,
        raw: RawStep,
        rules: Range<usize>,
        evidence: &CheckRules,
        before: &[Step],
    ) -> Step {
        let instead_of = raw.instead_of.as_ref().and_then(|name| self.earlier(name, before));
        let stands_in_for = instead_of.and_then(|step| before.get(step));
        if let (Some(name), Some(other)) = (&raw.instead_of, stands_in_for)
            && (other.instead_of.is_some() || !raw.after.is_empty() || raw.restarts)
        {
            let message = Text::new(
                "atteso un passo originale, di cui questo prende il posto, senza `after` né `restarts`",
                "expected an original step, whose place this one takes, without `after` or `restarts`",
            );
            self.report(name.span(), "stand_in", message);
        }
        let after: Vec<usize> = match stands_in_for {
            Some(other) => other.after.clone(),
            None => raw.after.iter().filter_map(|name| self.earlier(name, before)).collect(),
        };
        let mut upstream = after.clone();
        let further = after.iter().filter_map(|step| before.get(*step));
        upstream.extend(further.flat_map(|step| step.upstream.clone()));
        upstream.sort_unstable();
        upstream.dedup();
        let begins_anew = |step: &usize| before.get(*step).is_some_and(|step| step.restarts);
        let restarts = raw.restarts || stands_in_for.is_some_and(|step| step.restarts);
        Step {
            under_agreement: restarts || upstream.iter().any(begins_anew),
            blocking: evidence.outputs_of(&rules, Severity::Blocking),
            rules,
            after,
            upstream,
            instead_of,
            restarts,
            actor: raw.actor,
            name: raw.name.into_inner(),
            action: raw.action,
            provision: self.provision(RawProvision {
                id: raw.id,
                message: raw.message,
                remedy: raw.remedy,
                citation: raw.citation,
            }),
        }
    }

    /// The number of an earlier step.
    fn earlier(&mut self, name: &Spanned<String>, before: &[Step]) -> Option<usize> {
        let found = before.iter().position(|step| step.name == *name.get_ref());
        if found.is_none() {
            let message = Text::new(
                format!("atteso un passo che viene prima, trovato \"{}\"", name.get_ref()),
                format!("expected a step that comes earlier, found \"{}\"", name.get_ref()),
            );
            self.report(name.span(), "unknown_step", message);
            let known = before.iter().map(|step| step.name.as_str());
            self.help(nearest(name.get_ref(), known).map(did_you_mean));
        }
        // Whoever waits for a step waits for it or for what was done in its stead.
        found.map(|step| before.get(step).and_then(|step| step.instead_of).unwrap_or(step))
    }
}
