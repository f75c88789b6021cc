//! From a case to facts: what each says, how far that suits to go, and where it stands.

use super::table::{Fact, Made, Value};
use super::{Advisor, Evidence, Mode, RecommendationCase};
use crate::catalogue::{Digitalisable, Presence, Service};
use crate::rulebook::Citation;
use crate::survey::{Effectiveness, Kind, Row, Table};
use crate::text::Text;
use serde::Serialize;

/// A fact, as the case has it.
pub(super) struct Seen<'a> {
    pub(super) fact: &'a Fact,
    pub(super) says: Says<'a>,
}

/// What a fact says.
pub(super) enum Says<'a> {
    /// It has a value that the table speaks of; the id ends with it.
    Known { id: String, value: &'a Value, text: Text, evidence: Vec<Evidence> },
    /// It is not known; this is the field to ask for.
    Unknown(&'a str),
    /// It has no bearing: the table says nothing of its value.
    Nothing,
}

/// What a field comes to.
enum Told {
    Value(String),
    Unknown,
    Nothing,
}

impl Told {
    fn of(name: Option<String>) -> Self {
        name.map_or(Self::Unknown, Self::Value)
    }
}

impl Advisor {
    /// Every fact of the table, in its order.
    pub(super) fn see(&self, case: &RecommendationCase) -> Vec<Seen<'_>> {
        let json = serde_json::to_value(case).unwrap_or_default();
        let all = self.facts.all().iter();
        all.map(|fact| Seen { fact, says: self.says(fact, case, &json) }).collect()
    }

    fn says<'a>(
        &'a self,
        fact: &'a Fact,
        case: &RecommendationCase,
        json: &serde_json::Value,
    ) -> Says<'a> {
        let told = match fact.made {
            None => Told::of(plain(json, &fact.field)),
            Some(Made::Digitalisable) => self.digitalisable(case),
            Some(Made::Presence) => self.presence(case),
            Some(Made::Months) => self.months(case),
            Some(Made::Strength) => self.strength(case),
        };
        let name = match told {
            Told::Value(name) => name,
            Told::Unknown => return Says::Unknown(&fact.field),
            Told::Nothing => return Says::Nothing,
        };
        let Some(value) = fact.value(&name) else { return Says::Nothing };
        let (id, evidence) = match fact.made {
            Some(Made::Digitalisable) => self.rows(case, &name),
            _ => (fact.id.clone(), self.evidence(fact, case, &name)),
        };
        let figures = evidence.iter().find_map(|one| one.figures.as_ref());
        let text = filled(value.text(), figures);
        Says::Known { id: format!("{id}.{name}"), value, text, evidence }
    }

    fn service(&self, case: &RecommendationCase) -> Option<&Service> {
        self.catalogue.service(&name(&case.service?)?)
    }

    /// The most cautious answer of the report's tables on the service.
    fn digitalisable(&self, case: &RecommendationCase) -> Told {
        let Some(code) = case.service.as_ref().and_then(name) else { return Told::Unknown };
        let answers = self.catalogue.rows(&code).map(|(_, row)| row.digitalisable);
        let most_cautious = answers.min_by_key(|answer| caution(*answer));
        most_cautious.and_then(|answer| name(&answer)).map_or(Told::Nothing, Told::Value)
    }

    /// The rows that give that answer; the id is that of the provision of the first.
    fn rows(&self, case: &RecommendationCase, answer: &str) -> (String, Vec<Evidence>) {
        let code = case.service.as_ref().and_then(name).unwrap_or_default();
        let giving = self.catalogue.rows(&code);
        let giving: Vec<_> =
            giving.filter(|(_, row)| name(&row.digitalisable).as_deref() == Some(answer)).collect();
        let provision = giving.first().map_or("", |(table, _)| &table.provision);
        let evidence = giving.iter().map(|(table, row)| {
            let number = table.rows.iter().position(|one| one == *row).map_or(0, |place| place + 1);
            Evidence {
                citation: table.citation.clone(),
                table: Some(table.id.clone()),
                row: Some(number.to_string()),
                what: Some(row.name.clone()),
                figures: None,
            }
        });
        (format!("{provision}.service"), evidence.collect())
    }

    /// Whether the step is one with the person present; of a service that has such a step and
    /// others, the step must be known.
    fn presence(&self, case: &RecommendationCase) -> Told {
        let Some(service) = self.service(case) else { return Told::Nothing };
        let here = |presence| presence == Presence::InPerson;
        if !service.in_person_step() {
            return Told::Nothing;
        }
        let Some(step) = case.step.as_ref().and_then(name) else { return Told::Unknown };
        match service.steps.iter().find(|known| known.name == step) {
            Some(step) if here(step.presence) => Told::of(name(&step.presence)),
            _ => Told::Nothing,
        }
    }

    /// Whether the months are over after which the band is another.
    fn months(&self, case: &RecommendationCase) -> Told {
        let Some(band) = case.band.as_ref().and_then(name) else { return Told::Nothing };
        let bands = self.survey.table("bands").into_iter().flat_map(Table::iter);
        let months = bands.filter(|row| row.text("band") == band);
        let Some(most) = months.filter_map(|row| row.number("months_to_next")).next() else {
            return Told::Nothing;
        };
        match case.months_without_job {
            None => Told::Unknown,
            Some(months) if months >= most => Told::Value("past".to_owned()),
            Some(_) => Told::Nothing,
        }
    }

    /// How strong the way of identifying the person is.
    fn strength(&self, case: &RecommendationCase) -> Told {
        let Some(way) = case.identification.as_ref().and_then(name) else { return Told::Unknown };
        let ways = self.survey.table("identification").into_iter().flat_map(Table::iter);
        let strength = ways.filter(|row| row.text("way") == way).map(|row| row.text("strength"));
        let rated = strength.filter(|strength| !strength.is_empty()).last();
        Told::Value(rated.unwrap_or("unrated").to_owned())
    }

    /// Where it stands that a fact speaks for what it does.
    fn evidence(&self, fact: &Fact, case: &RecommendationCase, value: &str) -> Vec<Evidence> {
        let citation = fact.citation().clone();
        let value = match fact.made {
            Some(Made::Strength) => case.identification.as_ref().and_then(name),
            _ => None,
        }
        .unwrap_or_else(|| value.to_owned());
        let row = fact.row.as_deref().map(|row| row.replace("{value}", &value));
        // How an ability is known stands in a table of its own.
        let source = case.digital.source.as_ref().filter(|_| fact.field == "digital.ability");
        let source = source.and_then(name);
        let place = match (&fact.table, row) {
            (Some(table), Some(row)) => Some((table.as_str(), row)),
            _ => source.map(|source| ("digital_skill_sources", source)),
        };
        match place {
            Some((table, row)) => {
                let causes = self.causes(&citation, table, &row);
                std::iter::once(self.row(citation, table, &row)).chain(causes).collect()
            }
            None => vec![Evidence { citation, table: None, row: None, what: None, figures: None }],
        }
    }

    /// Why a distance works less well for a frail group, where the report says so.
    fn causes(&self, citation: &Citation, table: &str, group: &str) -> Vec<Evidence> {
        const CAUSES: &str = "frail_causes";
        let causes = self.survey.table(CAUSES).filter(|_| table == "frail_targets");
        let of_group = causes.into_iter().flat_map(Table::iter);
        let of_group = of_group.filter(|row| row.text("target") == group);
        let cause = |row: Row<'_>| Evidence {
            citation: citation.clone(),
            table: Some(CAUSES.to_owned()),
            row: Some(group.to_owned()),
            what: row.words("text"),
            figures: None,
        };
        of_group.map(cause).collect()
    }

    /// Where it stands that the person chooses; after so many months, in other countries too.
    pub(super) fn person_chooses(&self, case: &RecommendationCase) -> Vec<Evidence> {
        let citation = self.facts.choice.citation().clone();
        let chapters = Evidence { citation, table: None, row: None, what: None, figures: None };
        let timetable = self.survey.table("timetable_nl").into_iter().flat_map(Table::iter);
        let from = timetable.filter(|row| row.text("event") == CHOICE);
        let from = from.filter_map(|row| row.number("from_month")).next();
        let reached = from.is_some_and(|from| case.months_without_job.is_some_and(|m| m >= from));
        let mut evidence = vec![chapters];
        if reached {
            let source = evidence.iter().map(|one| one.citation.source.clone()).collect();
            let citation = Citation { source, section: "cap. 3.7".to_owned() };
            evidence.push(self.row(citation, "timetable_nl", CHOICE));
        }
        evidence
    }

    /// A row of the survey, named by its first column of texts.
    pub(super) fn row(&self, citation: Citation, table: &str, row: &str) -> Evidence {
        let found = self.survey.table(table).and_then(|table| {
            let key = table.columns().iter().find(|column| column.kind == Kind::Text)?.name;
            table.iter().find(|one| one.text(key) == row)
        });
        let words = |column| found.and_then(|row| row.words(column));
        Evidence {
            citation,
            table: Some(table.to_owned()),
            row: Some(row.to_owned()),
            what: words("name").or_else(|| words("text")),
            figures: (table == "frail_targets").then(|| self.survey.effectiveness(row)).flatten(),
        }
    }
}

/// The row of the Dutch timetable from which on the person may choose.
const CHOICE: &str = "choice";

/// The lower, the more cautious.
fn caution(answer: Digitalisable) -> u8 {
    match answer {
        Digitalisable::No => 0,
        Digitalisable::Blended => 1,
        Digitalisable::Partly => 2,
        Digitalisable::Yes => 3,
    }
}

/// The furthest way that a known fact speaks for.
pub(super) fn suits(says: &Says<'_>) -> Option<Mode> {
    match says {
        Says::Known { value, .. } => value.suits,
        _ => None,
    }
}

/// The name of a choice.
fn name<T: Serialize>(choice: &T) -> Option<String> {
    serde_json::to_value(choice).ok()?.as_str().map(str::to_owned)
}

/// The value of a field as the table has it.
fn plain(case: &serde_json::Value, path: &str) -> Option<String> {
    match path.split('.').try_fold(case, |value, key| value.get(key))? {
        serde_json::Value::Bool(value) => Some(if *value { "yes" } else { "no" }.to_owned()),
        serde_json::Value::String(name) => Some(name.clone()),
        _ => None,
    }
}

/// A text with its figures put in.
fn filled(text: Text, figures: Option<&Effectiveness>) -> Text {
    let Some(figures) = figures else { return text };
    let fill = |text: String, point: &str| {
        text.replace("{mean}", &format!("{:.1}", figures.mean()).replace('.', point))
            .replace("{forms}", &figures.forms.to_string())
            .replace("{lowest}", &figures.lowest.to_string())
            .replace("{highest}", &figures.highest.to_string())
    };
    Text { it: fill(text.it, ","), en: fill(text.en, ".") }
}
