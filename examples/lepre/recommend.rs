//! What a person at a desk reads of a recommendation: the ways in order, why, and who chooses.

use crate::failure::say;
use crate::notes::Notes;
use crate::page::{BOLD, CYAN, DIM, GREEN, Page, RED, YELLOW, paint};
use crate::report::Report;
use anstyle::Style;
use lepre::Text;
use lepre::case::Channel;
use lepre::recommend::{
    ClosedMode, ClosingRule, Holds, ModeReason, RankedMode, RecommendationCase,
    RecommendationReport, Speaks,
};
use std::io;

impl Report<'_> {
    /// Writes a recommendation.
    pub(crate) fn write_recommendation(
        &self,
        report: &RecommendationReport<'_>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let mut notes = self.notes();
        self.headline(report, page)?;
        self.say_text(&report.choice.text, page)?;
        for one in &report.choice.evidence {
            let source = notes.cite(&one.citation);
            page.paragraph("", &paint(DIM, &source))?;
        }
        if !report.ranked.is_empty() {
            page.heading(self.say("I modi, dal più consigliato", "The ways, the best first"))?;
        }
        for (number, one) in report.ranked.iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            self.way(one, &mut notes, page)?;
        }
        if !report.closed.is_empty() {
            page.heading(self.say("Non permessi dalle regole", "Not allowed by the rules"))?;
            let alike = report.closed.chunk_by(|one, next| one.rules == next.rules);
            alike.into_iter().try_for_each(|ways| self.closed(ways, &mut notes, page))?;
        }
        self.to_ask(&report.ask, page)?;
        page.gap()?;
        notes.write(page)?;
        let mut told = Vec::new();
        for rulebook in report.checks.iter().filter_map(|one| one.rulebook.as_ref()) {
            if !told.contains(&rulebook.id()) {
                told.push(rulebook.id());
                self.edition(rulebook, page)?;
            }
        }
        Ok(())
    }

    /// The first way; or that there is none.
    fn headline(&self, report: &RecommendationReport<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let Some(first) = report.ranked.first() else {
            return page.line(&paint(RED, self.say("NESSUN MODO APERTO", "NO WAY IS OPEN")));
        };
        let label = match report.choice.stands {
            Some(Holds::Yes | Holds::Unknown) => self.say("SCELTO", "CHOSEN"),
            _ => self.say("CONSIGLIATO", "RECOMMENDED"),
        };
        let name = first.name.as_ref().map_or("", |name| name.get(self.language()));
        page.line(&paint(GREEN, &format!("{label}: {name}")))
    }

    fn say_text(&self, text: &Option<Text>, page: &mut Page<'_>) -> io::Result<()> {
        text.as_ref().map_or(Ok(()), |text| page.paragraph("", text.get(self.language())))
    }

    /// A way: whether it suits, what it is, and what speaks for and against it.
    fn way<'n>(
        &self,
        one: &'n RankedMode,
        notes: &mut Notes<'n>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let name = one.name.as_ref().map_or("", |name| name.get(self.language()));
        let (style, fits) = match one.fits {
            Holds::Yes => (GREEN, self.say("adatto", "suitable")),
            Holds::Unknown => (YELLOW, self.say("da verificare", "to be checked")),
            Holds::No => (CYAN, self.say("meno adatto", "less suitable")),
        };
        let name = paint(BOLD, name);
        page.paragraph(&format!("{:>2}. ", one.rank), &format!("{name}: {}", paint(style, fits)))?;
        if let Some(what) = &one.what {
            page.paragraph("    ", &paint(DIM, what.get(self.language())))?;
        }
        one.reasons.iter().try_for_each(|reason| self.reason(reason, notes, page))
    }

    fn reason<'n>(
        &self,
        reason: &'n ModeReason,
        notes: &mut Notes<'n>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let (style, sign): (Style, &str) = match reason.speaks {
            Speaks::For => (GREEN, "+"),
            Speaks::Against => (CYAN, "−"),
            Speaks::Note => (DIM, "·"),
        };
        let text = reason.text.as_ref().map_or("", |text| text.get(self.language()));
        page.paragraph(&format!("    {} ", paint(style, sign)), text)?;
        let Some(first) = reason.evidence.first() else { return Ok(()) };
        let mut source = format!("{}, {}", reason.id, notes.cite(&first.citation));
        for one in &reason.evidence {
            let place = [&one.table, &one.row].into_iter().flatten().cloned().collect::<Vec<_>>();
            let place = format!(", {}", place.join(" "));
            // Several causes of one group stand in rows of one name.
            if one.table.is_some() && !source.ends_with(&place) {
                source += &place;
            }
        }
        page.paragraph("      ", &paint(DIM, &source))
    }

    /// Ways that are not open, and the rules that close them, each once.
    fn closed<'n>(
        &self,
        ways: &'n [ClosedMode<'_>],
        notes: &mut Notes<'n>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let language = self.language();
        let names = ways.iter().filter_map(|way| Some(way.name.as_ref()?.get(language)));
        let names = names.collect::<Vec<_>>().join(", ");
        page.paragraph(&format!("  {} ", paint(RED, "•")), &paint(BOLD, &names))?;
        let rules = ways.first().map_or(&[][..], |way| &way.rules);
        for (number, rule) in rules.iter().enumerate() {
            let same = |other: &&ClosingRule<'_>| other.rule == rule.rule;
            if rules.iter().take(number).any(|before| same(&before)) {
                continue;
            }
            page.paragraph("    ", rule.message.map_or("", |message| message.get(language)))?;
            if let Some(remedy) = rule.remedy {
                let label = paint(DIM, self.say("Che cosa fare:", "What to do:"));
                page.paragraph("    -> ", &format!("{label} {}", remedy.get(language)))?;
            }
            if let Some(citation) = rule.citation {
                let channels = rules.iter().filter(same).map(|other| self.channel(other.channel));
                let channels = channels.collect::<Vec<_>>().join(", ");
                let source = notes.cite(citation);
                page.paragraph(
                    "    ",
                    &paint(DIM, &format!("{} ({channels}), {source}", rule.rule)),
                )?;
            }
        }
        Ok(())
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::InPerson => say(self.language(), "in presenza", "in person"),
            Channel::Phone => say(self.language(), "telefono", "phone"),
            Channel::Video => say(self.language(), "video", "video"),
        }
    }

    /// What could change the order, as questions.
    fn to_ask(&self, ask: &[String], page: &mut Page<'_>) -> io::Result<()> {
        if ask.is_empty() {
            return Ok(());
        }
        page.heading(self.say("Che cosa potrebbe cambiare il consiglio", "What could change it"))?;
        let vocabulary = RecommendationCase::vocabulary();
        for (number, path) in (1..).zip(ask) {
            let field = vocabulary.find(path).and_then(|field| vocabulary.field(field));
            let question = field.map_or("", |field| field.question.get(self.language()));
            let path = paint(DIM, &format!("({path})"));
            page.paragraph(&format!("{number:>3}. "), &format!("{question} {path}"))?;
        }
        Ok(())
    }
}
