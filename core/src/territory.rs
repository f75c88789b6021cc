//! The authorities whose rulebooks apply: 19 regions, two autonomous provinces, the State.

use crate::from_text::from_text;
use crate::text::{Text, did_you_mean, nearest};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A territory with its own employment services, known by its NUTS-2 code (2021).
///
/// Reading accepts the NUTS-2 code, the ISTAT code of the region, the ISO 3166-2 code or
/// the Italian name, whatever the capitals. Trentino-Alto Adige (`04`, `IT-32`) has two
/// authorities, so those codes and that name are refused as ambiguous.
///
/// ```
/// use lepre::Territory;
/// assert_eq!("03".parse(), Ok(Territory::Lombardia));
/// assert_eq!("IT-25".parse(), Ok(Territory::Lombardia));
/// assert_eq!("valle d'aosta".parse(), Ok(Territory::ValleDAosta));
/// assert_eq!(Territory::Lombardia.code(), "ITC4");
/// assert!("04".parse::<Territory>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[expect(missing_docs, reason = "the variants are the names of the territories")]
pub enum Territory {
    #[serde(rename = "IT")]
    Italia,
    #[serde(rename = "ITC1")]
    Piemonte,
    #[serde(rename = "ITC2")]
    ValleDAosta,
    #[serde(rename = "ITC3")]
    Liguria,
    #[serde(rename = "ITC4")]
    Lombardia,
    #[serde(rename = "ITH1")]
    Bolzano,
    #[serde(rename = "ITH2")]
    Trento,
    #[serde(rename = "ITH3")]
    Veneto,
    #[serde(rename = "ITH4")]
    FriuliVeneziaGiulia,
    #[serde(rename = "ITH5")]
    EmiliaRomagna,
    #[serde(rename = "ITI1")]
    Toscana,
    #[serde(rename = "ITI2")]
    Umbria,
    #[serde(rename = "ITI3")]
    Marche,
    #[serde(rename = "ITI4")]
    Lazio,
    #[serde(rename = "ITF1")]
    Abruzzo,
    #[serde(rename = "ITF2")]
    Molise,
    #[serde(rename = "ITF3")]
    Campania,
    #[serde(rename = "ITF4")]
    Puglia,
    #[serde(rename = "ITF5")]
    Basilicata,
    #[serde(rename = "ITF6")]
    Calabria,
    #[serde(rename = "ITG1")]
    Sicilia,
    #[serde(rename = "ITG2")]
    Sardegna,
}

/// A territory with its codes and its name.
type Row = (Territory, &'static str, &'static str, &'static str, &'static str);

/// Each territory with its NUTS-2 code, ISTAT code, ISO 3166-2 code and Italian name, in the
/// order of the enumeration. The provinces have no region code of their own at ISTAT: `21` and
/// `22` are the ones in common use.
const TABLE: [Row; 22] = [
    (Territory::Italia, "IT", "00", "IT", "Italia"),
    (Territory::Piemonte, "ITC1", "01", "IT-21", "Piemonte"),
    (Territory::ValleDAosta, "ITC2", "02", "IT-23", "Valle d'Aosta"),
    (Territory::Liguria, "ITC3", "07", "IT-42", "Liguria"),
    (Territory::Lombardia, "ITC4", "03", "IT-25", "Lombardia"),
    (Territory::Bolzano, "ITH1", "21", "IT-BZ", "Provincia autonoma di Bolzano"),
    (Territory::Trento, "ITH2", "22", "IT-TN", "Provincia autonoma di Trento"),
    (Territory::Veneto, "ITH3", "05", "IT-34", "Veneto"),
    (Territory::FriuliVeneziaGiulia, "ITH4", "06", "IT-36", "Friuli-Venezia Giulia"),
    (Territory::EmiliaRomagna, "ITH5", "08", "IT-45", "Emilia-Romagna"),
    (Territory::Toscana, "ITI1", "09", "IT-52", "Toscana"),
    (Territory::Umbria, "ITI2", "10", "IT-55", "Umbria"),
    (Territory::Marche, "ITI3", "11", "IT-57", "Marche"),
    (Territory::Lazio, "ITI4", "12", "IT-62", "Lazio"),
    (Territory::Abruzzo, "ITF1", "13", "IT-65", "Abruzzo"),
    (Territory::Molise, "ITF2", "14", "IT-67", "Molise"),
    (Territory::Campania, "ITF3", "15", "IT-72", "Campania"),
    (Territory::Puglia, "ITF4", "16", "IT-75", "Puglia"),
    (Territory::Basilicata, "ITF5", "17", "IT-77", "Basilicata"),
    (Territory::Calabria, "ITF6", "18", "IT-78", "Calabria"),
    (Territory::Sicilia, "ITG1", "19", "IT-82", "Sicilia"),
    (Territory::Sardegna, "ITG2", "20", "IT-88", "Sardegna"),
];

/// Other names in use, already folded.
const ALIASES: [(Territory, &str); 8] = [
    (Territory::ValleDAosta, "valle d aosta vallee d aoste"),
    (Territory::ValleDAosta, "vallee d aoste"),
    (Territory::Bolzano, "bolzano"),
    (Territory::Bolzano, "alto adige"),
    (Territory::Bolzano, "bolzano bozen"),
    (Territory::Trento, "trento"),
    (Territory::Trento, "trentino"),
    (Territory::FriuliVeneziaGiulia, "friuli venezia giulia"),
];

/// Names of the region that has two authorities, already folded.
const AMBIGUOUS: [&str; 5] =
    ["04", "it 32", "trentino alto adige", "trentino alto adige sudtirol", "itd"];

/// A text that names no single territory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TerritoryError {
    /// Trentino-Alto Adige: the region has two authorities.
    #[error(
        "expected one authority, found a region that has two: ITH1 (Bolzano) and ITH2 (Trento)"
    )]
    Ambiguous,
    /// No territory is called so.
    #[error("expected a NUTS-2, ISTAT or ISO 3166-2 code or the Italian name of a territory")]
    Unknown {
        /// The nearest name, if one is near.
        nearest: Option<&'static str>,
    },
}

impl Territory {
    /// Every territory, the State first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(territory, ..)| territory)
    }

    /// The NUTS-2 code; `IT` for the State.
    pub fn code(self) -> &'static str {
        self.row().map_or("", |(_, code, ..)| code)
    }

    /// The region's two-digit ISTAT code; `21` and `22` for the two provinces, `00` for the State.
    pub fn istat(self) -> &'static str {
        self.row().map_or("", |(_, _, istat, ..)| istat)
    }

    /// The ISO 3166-2 code: `IT-25`; `IT` for the State.
    pub fn iso(self) -> &'static str {
        self.row().map_or("", |(_, _, _, iso, _)| iso)
    }

    /// The Italian name.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |(.., name)| name)
    }

    /// Whether an act of this territory governs another: the State's governs all.
    ///
    /// ```
    /// use lepre::Territory;
    /// assert!(Territory::Italia.covers(Territory::Lombardia));
    /// assert!(!Territory::Lombardia.covers(Territory::Italia));
    /// ```
    pub fn covers(self, other: Self) -> bool {
        self == Self::Italia || self == other
    }

    fn row(self) -> Option<Row> {
        TABLE.get(self as usize).copied()
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(), self.code())
    }
}

impl FromStr for Territory {
    type Err = TerritoryError;

    fn from_str(text: &str) -> Result<Self, TerritoryError> {
        if let Some((territory, ..)) = TABLE.iter().find(|(_, code, ..)| *code == text) {
            return Ok(*territory);
        }
        let folded = fold(text);
        if AMBIGUOUS.contains(&folded.as_str()) {
            return Err(TerritoryError::Ambiguous);
        }
        let named = TABLE.iter().find(|(_, code, istat, iso, name)| {
            let codes = [fold(code), fold(iso), fold(name)];
            folded == *istat || codes.contains(&folded)
        });
        let alias = || ALIASES.iter().find(|(_, alias)| folded == *alias).map(|(found, _)| *found);
        named.map(|(found, ..)| *found).or_else(alias).ok_or_else(|| TerritoryError::Unknown {
            nearest: nearest(text, TABLE.map(|(.., name)| name)),
        })
    }
}

/// Small letters, plain vowels, single spaces: `Vallée  d'Aoste` is `vallee d aoste`.
fn fold(text: &str) -> String {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à' | 'á' => 'a',
            'è' | 'é' | 'ê' => 'e',
            'ü' => 'u',
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'de> Deserialize<'de> for Territory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "the code or the name of a territory")
    }
}

impl JsonSchema for Territory {
    fn schema_name() -> Cow<'static, str> {
        "Territory".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "maxLength": 100,
            "examples": ["ITC4", "03", "Lombardia"],
            "x-choices": TABLE.map(|(_, code, ..)| code),
        })
    }
}

impl TerritoryError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ambiguous => "ambiguous_territory",
            Self::Unknown { .. } => "unknown_territory",
        }
    }

    /// What is wrong, in both languages.
    pub fn message(&self) -> Text {
        let it = match self {
            Self::Ambiguous => {
                "attesa una sola amministrazione, trovata una regione che ne ha due: ITH1 (Bolzano) e ITH2 (Trento)"
            }
            Self::Unknown { .. } => {
                "atteso il codice NUTS-2, ISTAT o ISO 3166-2 o il nome italiano di un territorio"
            }
        };
        Text::new(it, self.to_string())
    }

    /// What to do about it.
    pub fn help(&self) -> Option<Text> {
        match self {
            Self::Ambiguous => Some(Text::new(
                "indicare `ITH1` per Bolzano o `ITH2` per Trento",
                "give `ITH1` for Bolzano or `ITH2` for Trento",
            )),
            Self::Unknown { nearest } => nearest.map(did_you_mean),
        }
    }
}
