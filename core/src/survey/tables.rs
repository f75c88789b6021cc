//! Which tables there are: the one declaration of their names, titles and columns.

use super::{Cell, Column, Kind, Table};
use crate::text::Text;

/// A table as it is declared. Columns are parted by blanks; one of whole numbers ends with `#`.
pub(super) struct Declared {
    pub(super) name: &'static str,
    /// Empty where it encodes none.
    provision: &'static str,
    section: &'static str,
    it: &'static str,
    en: &'static str,
    columns: &'static str,
}

impl Declared {
    pub(super) fn columns(&self) -> Vec<Column> {
        let column = |declared: &'static str| match declared.strip_suffix('#') {
            Some(name) => Column { name, kind: Kind::Number },
            None => Column { name: declared, kind: Kind::Text },
        };
        self.columns.split_whitespace().map(column).collect()
    }

    pub(super) fn table(&self, rows: Vec<Vec<Cell>>) -> Table {
        let title = Text::new(self.it, self.en);
        let provision = (!self.provision.is_empty()).then_some(self.provision);
        let Self { name, section, .. } = *self;
        Table { name, provision, section, title, columns: self.columns(), rows }
    }
}

/// Those that are counted from others.
pub(super) const TOTALS: Declared = Declared {
    name: "totals",
    provision: "REP-09",
    section: "allegati alla sezione «Le esperienze italiane»",
    it: "Quanti questionari segnano ogni casella",
    en: "How many forms have a mark in each cell",
    columns: "section item column forms#",
};
pub(super) const DIFFERENCES: Declared = Declared {
    name: "differences",
    provision: "REP-09",
    section: "cap. 2",
    it: "I totali del rapporto che non seguono dai questionari",
    en: "The totals of the report that do not follow from the forms",
    columns: "table item column reported recomputed explanation_en explanation_it reading_en \
              reading_it",
};

/// Those that are read, each with its file.
macro_rules! tables {
    ($($name:literal $provision:literal $section:literal
        $columns:literal $it:literal $en:literal)*) => {
        pub(super) const READ: [Declared; [$($name),*].len()] = [$(
            Declared {
                name: $name,
                provision: $provision,
                section: $section,
                it: $it,
                en: $en,
                columns: $columns,
            }
        ),*];

        /// The files that LEPRE brings along.
        pub(super) fn built_in() -> [(&'static str, &'static str); READ.len()] {
            [$(($name, include_str!(concat!("../../survey/", $name, ".csv")))),*]
        }
    };
}

tables! {
    "administrations" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration name territory order#"
        "Le amministrazioni che hanno risposto" "The administrations that answered"
    "answers" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration question raw value"
        "Se i servizi a distanza sono gestiti direttamente o da operatori"
        "Whether remote services are run directly or by operators"
    "authorisations" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration entry kind services number date subject_en note"
        "Gli atti che autorizzano gli operatori" "The acts that authorise operators"
    "band_channels" "REP-05" "cap. 3.7"
        "band channel weight use_en use_it"
        "I canali di ogni fascia" "The channels of each band"
    "bands" "REP-05" "cap. 3.7"
        "band order# name_en name_it users_en users_it months_to_next# next_band"
        "Le fasce di persone" "The bands of users"
    "blended_phases" "REP-05" "cap. 3.7"
        "phase mode name_en name_it"
        "Che cosa si fa in presenza e che cosa a distanza"
        "Which phases are in person and which remote"
    "business_services" "" "cap. 3.13"
        "service order# name_en name_it"
        "I servizi alle imprese in Europa" "Services to firms in Europe"
    "countries" "REP-05" "cap. 3"
        "country name_en name_it"
        "I Paesi considerati" "The countries considered"
    "country_marks" "REP-05" "cap. 3"
        "mark country in_legend note"
        "Le sigle dei Paesi nel rapporto" "The report's marks of countries"
    "digital_skill_sources" "REP-07" "cap. 3.7"
        "source order# name_en name_it"
        "Come si accerta la capacità digitale" "How digital skill is established"
    "entries" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration section entries#"
        "Quante voci ha ogni elenco" "How many entries each list has"
    "european_services" "" "cap. 3.6"
        "service order# name_en name_it"
        "I servizi offerti in Europa" "Services offered in Europe"
    "explanations" "REP-09" "cap. 2.1 e 2.4"
        "explanation text_en text_it"
        "Che cosa del rapporto spiega una differenza"
        "What the report says that can explain a difference"
    "frail_causes" "REP-06" "cap. 2.8 e allegati alla sezione «Le esperienze italiane»"
        "target theme origin text_en text_it"
        "Perché l'efficacia è bassa" "Why effectiveness is low"
    "frail_columns" "REP-06" "cap. 2.8.1"
        "column# administration confidence cells_equal# numbers_equal# unmatched why"
        "Di chi è ogni colonna della tavola T2-4" "Whose each column of table T2-4 is"
    "frail_targets" "REP-06" "cap. 2.8"
        "target order# name_en name_it"
        "I gruppi fragili" "The frail groups"
    "identification" "REP-08" "cap. 2.2, 2.7.1 e 3.5"
        "way order# name_en name_it strength basis chapter used_in"
        "I modi di identificare una persona" "Ways to identify a person"
    "items" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "section item order# name_en name_it"
        "Le righe delle tavole" "The rows of the tables"
    "marks" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration section item column raw value note"
        "Ogni casella dei questionari" "Every cell of the forms"
    "mixed_models" "REP-05" "cap. 3.7"
        "order# step from_month# to_month# mode text_en text_it"
        "Come si comincia in altri Paesi" "How it starts in other countries"
    "other_items" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration section item label_en label_it summary_item"
        "Che cosa dicono le righe «altro»" "What the rows \"other\" say"
    "practice_countries" "REP-05" "cap. 3"
        "table id country mark note"
        "Quale Paese ha che cosa" "Which country has what"
    "readings" "REP-09" "cap. 2"
        "table item column text_en text_it"
        "Come si può leggere una differenza" "How a difference can be read"
    "remarks" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration section entry item theme text_en"
        "Le risposte libere, in breve (in inglese)" "The free answers, in short"
    "services" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "administration delivery entry service_en lep"
        "I servizi elencati (in inglese)" "The services listed"
    "summary" "REP-09" "cap. 2"
        "table item column raw value percentage footnote"
        "I totali del rapporto" "The report's own totals"
    "themes" "REP-09" "allegati alla sezione «Le esperienze italiane»"
        "theme name_en name_it"
        "I temi delle risposte libere" "The themes of the free answers"
    "timetable_nl" "REP-05" "cap. 3.7"
        "order# event from_month# to_month# text_en text_it"
        "Il calendario olandese, per mesi di disoccupazione"
        "The Dutch timetable, by months of unemployment"
}
