//! Conditions over facts that may be unknown, and the list of findings.

use super::decision::{Decision, Finding, Outcome, Rulebook, Severity, Status};
use super::fields::Fields;

/// Whether a rule applies to the case.
#[derive(Clone, Copy)]
pub(super) enum When {
    Never,
    Always,
    /// It depends on these fields, unknown so far.
    Open(Fields),
}

impl When {
    #[inline]
    pub(super) fn is(fact: Option<bool>, field: Fields) -> Self {
        match fact {
            Some(true) => Self::Always,
            Some(false) => Self::Never,
            None => Self::Open(field),
        }
    }

    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Open(a), Self::Open(b)) => Self::Open(a | b),
            (open @ Self::Open(_), Self::Always) => open,
            (Self::Always, other) => other,
        }
    }
}

/// Whether the case does what a rule requires.
#[derive(Clone, Copy)]
pub(super) enum Need {
    Met,
    /// These fields stand against it.
    Broken(Fields),
    /// It depends on these fields, unknown so far.
    Open(Fields),
}

impl Need {
    #[inline]
    pub(super) fn is(fact: Option<bool>, field: Fields) -> Self {
        match fact {
            Some(true) => Self::Met,
            Some(false) => Self::Broken(field),
            None => Self::Open(field),
        }
    }

    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Broken(a), Self::Broken(b)) => Self::Broken(a | b),
            (broken @ Self::Broken(_), _) | (_, broken @ Self::Broken(_)) => broken,
            (Self::Open(a), Self::Open(b)) => Self::Open(a | b),
            (open @ Self::Open(_), Self::Met) => open,
            (Self::Met, other) => other,
        }
    }
}

/// The findings so far, and what they come to.
#[derive(Default)]
pub(super) struct Findings {
    list: Vec<Finding<'static>>,
    ask: Fields,
    out_of_scope: bool,
    scope_open: bool,
    broken: bool,
    open: bool,
}

impl Findings {
    #[inline]
    pub(super) fn scope(&mut self, rule: &'static str, when: When, need: Need) {
        if let Some((status, fields)) = weigh(when, need) {
            match status {
                Status::Unknown => self.scope_open = true,
                _ => self.out_of_scope = true,
            }
            self.push(rule, status, Severity::Scope, fields);
        }
    }

    #[inline]
    pub(super) fn blocking(&mut self, rule: &'static str, when: When, need: Need) {
        if let Some((status, fields)) = weigh(when, need) {
            match status {
                Status::Unknown => self.open = true,
                _ => self.broken = true,
            }
            self.push(rule, status, Severity::Blocking, fields);
        }
    }

    /// An advice speaks only where it certainly applies.
    #[inline]
    pub(super) fn advisory(&mut self, rule: &'static str, when: When, need: Need) {
        let (status, fields) = match (when, need) {
            (When::Always, Need::Broken(fields)) => (Status::Advice, fields),
            (When::Always, Need::Open(fields)) => (Status::Unknown, fields),
            _ => return,
        };
        self.push(rule, status, Severity::Advisory, fields);
    }

    fn push(&mut self, rule: &'static str, status: Status, severity: Severity, fields: Fields) {
        if status == Status::Unknown && severity != Severity::Advisory {
            self.ask = self.ask | fields;
        }
        self.list.push(Finding { rule, status, severity, fields });
    }

    pub(super) fn is_out_of_scope(&self) -> bool {
        self.out_of_scope
    }

    pub(super) fn decision(mut self) -> Decision<'static> {
        let outcome = if self.out_of_scope {
            self.list.retain(|finding| finding.status == Status::Violated);
            self.ask = Fields::default();
            Outcome::OutOfScope
        } else if self.scope_open {
            Outcome::Undetermined
        } else if self.broken {
            Outcome::Inadmissible
        } else if self.open {
            Outcome::Undetermined
        } else {
            Outcome::Admissible
        };
        Decision {
            outcome,
            rulebook: Rulebook { id: "lombardia-2022", version: "1.2.0" },
            findings: self.list,
            ask: self.ask,
        }
    }
}

/// What a binding rule finds, if anything.
#[inline]
fn weigh(when: When, need: Need) -> Option<(Status, Fields)> {
    match (when, need) {
        (When::Never, _) | (_, Need::Met) => None,
        (When::Always, Need::Broken(fields)) => Some((Status::Violated, fields)),
        (When::Always, Need::Open(fields)) | (When::Open(fields), Need::Broken(_)) => {
            Some((Status::Unknown, fields))
        }
        (When::Open(a), Need::Open(b)) => Some((Status::Unknown, a | b)),
    }
}
