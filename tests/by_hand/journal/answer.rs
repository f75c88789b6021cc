//! Answers to questions whose facts may be unknown.

/// Of several answers that must all be yes, the least decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    No,
    Unknown,
    Yes,
}

impl Answer {
    pub(super) fn to(fact: Option<bool>) -> Self {
        match fact {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

/// What a rule decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Severity {
    Blocking,
    Advisory,
}

/// How an event stands to a rule of evidence, and the fields to look at.
#[derive(Debug, Clone)]
pub(super) struct Evidence {
    pub(super) rule: &'static str,
    pub(super) severity: Severity,
    pub(super) answer: Answer,
    pub(super) fields: Vec<String>,
}

impl Evidence {
    pub(super) fn blocking(rule: &'static str, answer: Answer, field: String) -> Self {
        Self { rule, severity: Severity::Blocking, answer, fields: vec![field] }
    }

    pub(super) fn advisory(rule: &'static str, answer: Answer, field: String) -> Self {
        Self { rule, severity: Severity::Advisory, answer, fields: vec![field] }
    }
}
