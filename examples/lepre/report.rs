//! What a person at a desk reads of a decision: what it is, why, and what to do.

use crate::failure::say;
use crate::notes::Notes;
use crate::page::{BLUE, CYAN, DIM, GREEN, Page, RED, YELLOW, paint};
use anstyle::Style;
use lepre::decision::{Edition, Fields};
use lepre::rulebook::{RulebookError, Source};
use lepre::{Decision, Finding, Language, Lepre, Outcome, Rulebook, Severity, Status};
use std::io;

/// So many digits of a fingerprint tell two rulebooks apart.
const FINGERPRINT_DIGITS: usize = 12;

/// Writes decisions in one language.
pub(crate) struct Report<'r> {
    lepre: &'r Lepre,
    language: Language,
    sources: Vec<Source>,
}

impl<'r> Report<'r> {
    /// Nothing written so far.
    ///
    /// # Errors
    /// None in a released version of the library.
    pub(crate) fn new(lepre: &'r Lepre, language: Language) -> Result<Self, RulebookError> {
        Ok(Self { lepre, language, sources: lepre.sources()? })
    }

    /// Writes a decision.
    pub(crate) fn write(&self, decision: &Decision<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let mut notes = self.notes();
        self.outcome(decision, page)?;
        let of = |wanted: fn(&Finding<'_>) -> bool| {
            decision.findings.iter().filter(|finding| wanted(finding)).collect::<Vec<_>>()
        };
        let stops = of(|finding| finding.status == Status::Violated);
        let open = of(|finding| {
            finding.status == Status::Unknown && finding.severity != Severity::Advisory
        });
        let advice = of(|finding| finding.severity == Severity::Advisory);
        self.findings(self.stops(decision.outcome), RED, &stops, decision, &mut notes, page)?;
        self.ask(&decision.ask, page)?;
        let depends = self.say("Che cosa dipende dalle risposte", "What depends on the answers");
        self.findings(depends, YELLOW, &open, decision, &mut notes, page)?;
        self.findings(self.say("Avvisi", "Advice"), CYAN, &advice, decision, &mut notes, page)?;
        page.gap()?;
        notes.write(page)?;
        self.edition(&decision.rulebook, page)?;
        decision.with.iter().try_for_each(|joined| self.edition(joined, page))
    }

    /// No findings so far, with their sources.
    pub(crate) fn notes<'n>(&'n self) -> Notes<'n> {
        Notes::new(&self.sources, self.language)
    }

    pub(crate) fn say<'t>(&self, it: &'t str, en: &'t str) -> &'t str {
        say(self.language, it, en)
    }

    /// The outcome, and a sentence.
    fn outcome(&self, decision: &Decision<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let (style, name) = called(decision.outcome, self.language);
        page.line(&paint(style, name))?;
        page.paragraph("", &self.sentence(decision))
    }

    fn sentence(&self, decision: &Decision<'_>) -> String {
        let advice = decision.findings.iter().any(|finding| finding.severity == Severity::Advisory);
        let fixed = match (decision.outcome, decision.ask.len()) {
            (Outcome::Admissible, _) if advice => self.say(
                "Si può procedere così, tenendo conto degli avvisi.",
                "You may proceed in this way, minding the advice.",
            ),
            (Outcome::Admissible, _) => {
                self.say("Si può procedere così.", "You may proceed in this way.")
            }
            (Outcome::Inadmissible, _) => {
                self.say("Così non si può procedere.", "You may not proceed in this way.")
            }
            (Outcome::Undetermined, 1) => self.say(
                "Non si può ancora decidere: manca una risposta.",
                "It cannot be decided yet: one answer is missing.",
            ),
            (Outcome::Undetermined, missing) => {
                return match self.language {
                    Language::It => {
                        format!("Non si può ancora decidere: mancano {missing} risposte.")
                    }
                    Language::En => {
                        format!("It cannot be decided yet: {missing} answers are missing.")
                    }
                };
            }
            (Outcome::OutOfScope, _) => self.say(
                "L'atto non regola questo caso: non lo ammette e non lo vieta.",
                "The act does not govern this case: it neither admits nor forbids it.",
            ),
        };
        fixed.to_owned()
    }

    /// The heading of the rules that are broken.
    fn stops(&self, outcome: Outcome) -> &str {
        match outcome {
            Outcome::OutOfScope => self.say("Perché non lo regola", "Why it does not"),
            // Whether the act governs the case is not known yet.
            Outcome::Undetermined => self.say("Che cosa lo impedirebbe", "What would stop it"),
            _ => self.say("Che cosa lo impedisce", "What stops it"),
        }
    }

    fn findings<'f>(
        &self,
        heading: &str,
        style: Style,
        findings: &[&'f Finding<'f>],
        decision: &Decision<'_>,
        notes: &mut Notes<'f>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        page.heading(heading)?;
        for (number, finding) in findings.iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            // What else is asked stands in a list of its own.
            let unknown = finding.status == Status::Unknown;
            let asked = |path: &&str| decision.ask.paths().any(|asked| asked == *path);
            let open = finding.fields.paths().filter(|path| unknown && !asked(path));
            let open: Vec<_> = open.map(|path| self.question(path, &decision.ask)).collect();
            self.finding(style, finding, &open, notes, page)?;
        }
        Ok(())
    }

    /// A rule: what it asks, what is open, what to do, where it stands.
    pub(crate) fn finding<'f, F>(
        &self,
        style: Style,
        finding: &Finding<'f, F>,
        open: &[String],
        notes: &mut Notes<'f>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        if let Some(message) = &finding.message {
            page.paragraph(&format!("  {} ", paint(style, "•")), message.get(self.language))?;
        }
        for question in open {
            page.paragraph("    ?  ", question)?;
        }
        if let Some(remedy) = &finding.remedy {
            let label = self.say("Che cosa fare:", "What to do:");
            page.paragraph(
                "    -> ",
                &format!("{} {}", paint(DIM, label), remedy.get(self.language)),
            )?;
        }
        if let Some(citation) = finding.citation {
            let source = notes.cite(citation);
            page.paragraph("    ", &paint(DIM, &format!("{}, {source}", finding.rule)))?;
        }
        Ok(())
    }

    /// What must be asked, each thing once.
    pub(crate) fn ask(&self, ask: &Fields<'_>, page: &mut Page<'_>) -> io::Result<()> {
        if ask.is_empty() {
            return Ok(());
        }
        page.heading(self.say("Da chiedere", "Still to ask"))?;
        for (number, path) in (1..).zip(ask.paths()) {
            page.paragraph(&format!("{number:>3}. "), &self.question(path, ask))?;
        }
        Ok(())
    }

    /// The question for a field, and the field: one of the vocabulary that `fields` are of.
    fn question(&self, path: &str, fields: &Fields<'_>) -> String {
        let vocabulary = fields.vocabulary();
        let field = vocabulary.find(path).and_then(|field| vocabulary.field(field));
        let question = field.map_or("", |field| field.question.get(self.language));
        format!("{question} {}", paint(DIM, &format!("({path})")))
    }

    /// The rulebook that gave an answer.
    pub(crate) fn rulebook(&self, edition: &Edition<'_>) -> Option<&'r Rulebook> {
        self.lepre.rulebook(edition.id()).ok()
    }

    /// The language of this report.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Which rulebook decided, so that the same answer can be had again.
    pub(crate) fn edition(&self, rulebook: &Edition<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let digits = rulebook.fingerprint.get(..FINGERPRINT_DIGITS).unwrap_or_default();
        let fingerprint = self.say("impronta", "fingerprint");
        let line = format!("{} {}, {fingerprint} {digits}", rulebook.id, rulebook.version);
        page.line(&paint(DIM, &line))
    }
}

/// What an outcome is called, and in which colour.
pub(crate) fn called(outcome: Outcome, language: Language) -> (Style, &'static str) {
    match outcome {
        Outcome::Admissible => (GREEN, say(language, "AMMISSIBILE", "ADMISSIBLE")),
        Outcome::Inadmissible => (RED, say(language, "NON AMMISSIBILE", "INADMISSIBLE")),
        Outcome::Undetermined => (YELLOW, say(language, "DA COMPLETARE", "UNDETERMINED")),
        Outcome::OutOfScope => (BLUE, say(language, "FUORI AMBITO", "OUT OF SCOPE")),
    }
}
