//! From facts and decisions to the report.

use super::access::{Read, allowed, channels_of, open_channels};
use super::facts::{Says, Seen};
use super::rank::{Reach, to_ask};
use super::report::{
    CheckRead, ClosedMode, ClosingRule, ModeReason, PersonChoice, RankedMode, RecommendationReport,
    Speaks,
};
use super::shared::above;
use super::{Advisor, Holds, Mode, RecommendationCase};
use crate::decision::{Detail, Finding, Status};
use crate::text::Text;

impl Advisor {
    /// Recommends: the ways in the order of the facts, without those that a check forbids, and
    /// before all the one that the person wishes.
    pub(crate) fn advise<'a>(
        &self,
        case: &RecommendationCase,
        read: &[Read<'a>],
        detail: Detail,
    ) -> RecommendationReport<'a> {
        let seen = self.see(case);
        let reach = Reach::of(&seen);
        let is_open = |mode: &Mode| allowed(read, *mode) != Holds::No;
        let mut open: Vec<Mode> = reach.order().filter(is_open).collect();
        open.sort_by_key(|mode| case.wish != Some(*mode)); // the rest keeps its order
        let telling = Telling { advisor: self, case, seen: &seen, reach, read, detail };
        RecommendationReport {
            ranked: open.iter().zip(1..).map(|(mode, rank)| telling.ranked(*mode, rank)).collect(),
            closed: Mode::ALL
                .iter()
                .filter(|mode| !is_open(mode))
                .map(|m| telling.closed(*m))
                .collect(),
            choice: telling.choice(&open),
            ask: telling.ask(&open),
            checks: read.iter().map(checked).collect(),
        }
    }
}

/// All that there is to tell of.
struct Telling<'t, 'a> {
    advisor: &'t Advisor,
    case: &'t RecommendationCase,
    seen: &'t [Seen<'t>],
    reach: Reach,
    read: &'t [Read<'a>],
    detail: Detail,
}

impl<'a> Telling<'_, 'a> {
    /// What is said only where words are wanted.
    fn full<T>(&self, words: impl FnOnce() -> T) -> Option<T> {
        (self.detail == Detail::Full).then(words)
    }

    fn name(&self, mode: Mode) -> Option<Text> {
        self.full(|| self.advisor.facts.way(mode).map(|way| way.name.clone())).flatten()
    }

    fn ranked(&self, mode: Mode, rank: u32) -> RankedMode {
        RankedMode {
            mode,
            rank,
            fits: self.reach.fits(mode),
            allowed: allowed(self.read, mode),
            channels: open_channels(self.read, mode),
            reasons: self.seen.iter().filter_map(|seen| self.reason(seen, mode)).collect(),
            name: self.name(mode),
            what: self.full(|| self.advisor.facts.way(mode).map(|way| way.what.clone())).flatten(),
        }
    }

    /// What a fact has to say of a way: for the furthest that it suits, against any further one.
    /// One that only informs does so of every way with a part at a distance.
    fn reason(&self, seen: &Seen<'_>, mode: Mode) -> Option<ModeReason> {
        let Says::Known { id, value, text, evidence } = &seen.says else { return None };
        let speaks = match value.suits {
            Some(suits) if mode == suits => Speaks::For,
            Some(suits) if mode > suits => Speaks::Against,
            None if mode > Mode::InPerson => Speaks::Note,
            _ => return None,
        };
        Some(ModeReason {
            id: id.clone(),
            speaks,
            field: seen.fact.field.clone(),
            text: self.full(|| text.clone()),
            evidence: self.full(|| evidence.clone()).unwrap_or_default(),
        })
    }

    fn closed(&self, mode: Mode) -> ClosedMode<'a> {
        let of_it =
            |one: &&Read<'a>| channels_of(mode).contains(&one.channel) && one.allows() == Holds::No;
        let rules = self.read.iter().filter(of_it).flat_map(|one| {
            violated(one).map(|finding| ClosingRule {
                check: one.check,
                channel: one.channel,
                rule: finding.rule,
                message: finding.message,
                remedy: finding.remedy,
                citation: finding.citation,
            })
        });
        ClosedMode { mode, rules: rules.collect(), name: self.name(mode) }
    }

    fn choice(&self, open: &[Mode]) -> PersonChoice {
        let words = &self.advisor.facts.choice;
        let stands = self.case.wish.map(|wish| allowed(self.read, wish));
        let text = match stands {
            _ if open.is_empty() => &words.nothing,
            None => &words.open,
            Some(Holds::Yes) => &words.wished,
            Some(Holds::Unknown) => &words.unsettled,
            Some(Holds::No) => &words.closed,
        };
        let way = self.case.wish.and_then(|wish| self.name(wish));
        let put =
            |text: &str, way: Option<&String>| text.replace("{way}", way.map_or("", |way| way));
        let text = self.full(|| Text {
            it: put(&text.it, way.as_ref().map(|way| &way.it)),
            en: put(&text.en, way.as_ref().map(|way| &way.en)),
        });
        let evidence = self.full(|| self.advisor.person_chooses(self.case)).unwrap_or_default();
        PersonChoice { wish: self.case.wish, stands, text, evidence }
    }

    /// What could change the order, then what the checks ask for; a field that both want, once.
    fn ask(&self, open: &[Mode]) -> Vec<String> {
        let furthest = open.iter().max().copied().unwrap_or(Mode::InPerson);
        let facts = to_ask(self.seen, self.reach, furthest).into_iter().map(str::to_owned);
        let mut fields: Vec<String> = facts.collect();
        let undecided = self.read.iter().filter(|one| one.allows() == Holds::Unknown);
        for field in undecided.flat_map(asked) {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        fields
    }
}

/// What a check still asks for, by the paths of the recommendation.
fn asked(read: &Read<'_>) -> Vec<String> {
    let path = |field: &str| above(&format!("checks.{}.{field}", read.check)).to_owned();
    match &read.decided {
        Ok(decision) => decision.ask.paths().map(path).collect(),
        Err(error) if error.code() == "date_needed" => vec!["date".to_owned()],
        Err(error) if error.code() == "territory_needed" => vec!["territory".to_owned()],
        Err(_) => Vec::new(),
    }
}

/// The rules that a decision found violated.
fn violated<'r, 'a>(read: &'r Read<'a>) -> impl Iterator<Item = &'r Finding<'a>> {
    let findings = read.decided.as_ref().map_or(&[][..], |decision| &decision.findings);
    findings.iter().filter(|finding| finding.status == Status::Violated)
}

fn checked<'a>(read: &Read<'a>) -> CheckRead<'a> {
    CheckRead {
        check: read.check,
        channel: read.channel,
        outcome: read.decided.as_ref().ok().map(|decision| decision.outcome),
        rulebook: read.decided.as_ref().ok().map(|decision| decision.rulebook),
        rules: violated(read).map(|finding| finding.rule).collect(),
        undecided: read.decided.as_ref().err().map(|error| error.code()),
    }
}
