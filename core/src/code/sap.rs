//! Short codes of the SAP: who sends, what happened, which activity, which body.

use super::form::Expected::{Digit as D, Letter as L};
use super::form::{Characters, Expected, FormError};
use std::fmt;
use std::str::FromStr;

/// A code of a fixed form, read from text and written as it is.
macro_rules! code {
    ($(#[$about:meta])* $name:ident, $form:ident: $length:literal) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub(super) Characters<$length>);

        impl $name {
            /// The code, in capitals.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = FormError;

            fn from_str(text: &str) -> Result<Self, FormError> {
                Characters::read(text, &$form).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}

const TWO_DIGITS: [Expected; 2] = [D, D];
const ACTIVITY: [Expected; 3] = [L, D, D];
const BODY: [Expected; 11] = [L, D, D, D, L, D, D, D, D, D, D];

code! {
    /// The system that sent a policy first: two digits. They are no ISTAT codes: `03` is
    /// Bolzano here and Lombardia there.
    ///
    /// ```
    /// let sender: lepre::code::SenderCode = "10".parse()?;
    /// assert_eq!(sender.name(), Some("Lombardia"));
    /// assert_eq!("30".parse::<lepre::code::SenderCode>()?.name(), None); // not listed
    /// # Ok::<(), lepre::code::FormError>(())
    /// ```
    SenderCode, TWO_DIGITS: 2
}

code! {
    /// What happened to a policy last: two digits.
    ///
    /// ```
    /// let event: lepre::code::EventCode = "10".parse()?;
    /// assert_eq!(event.name(), Some("Terminata"));
    /// # Ok::<(), lepre::code::FormError>(())
    /// ```
    EventCode, TWO_DIGITS: 2
}

code! {
    /// The kind of activity of a policy, the same in all of Italy: a letter and two digits.
    /// Only some are known here, as the whole list is not public.
    ///
    /// ```
    /// use lepre::code::ActivityCode;
    ///
    /// assert!("a02".parse::<ActivityCode>()?.is_listed());
    /// assert!(!"B01".parse::<ActivityCode>()?.is_listed()); // well formed, not known here
    /// # Ok::<(), lepre::code::FormError>(())
    /// ```
    ActivityCode, ACTIVITY: 3
}

code! {
    /// An employment centre or another body that proposes policies: the code of its
    /// municipality, a letter (`C` employment centre, `S` operator, `N` national, `X`
    /// other, as samples show) and six digits.
    ///
    /// ```
    /// let body: lepre::code::BodyCode = "H501C001019".parse()?;
    /// assert_eq!(body.as_str(), "H501C001019");
    /// # Ok::<(), lepre::code::FormError>(())
    /// ```
    BodyCode, BODY: 11
}

impl SenderCode {
    /// The senders of the Ministry's table (2019), each with its name.
    pub const LISTED: [(&'static str, &'static str); 24] = [
        ("00", "NCN"),
        ("01", "Abruzzo"),
        ("02", "Basilicata"),
        ("03", "Bolzano"),
        ("04", "Calabria"),
        ("05", "Campania"),
        ("06", "Emilia-Romagna"),
        ("07", "Friuli-Venezia Giulia"),
        ("08", "Lazio"),
        ("09", "Liguria"),
        ("10", "Lombardia"),
        ("11", "Marche"),
        ("12", "Molise"),
        ("13", "Piemonte"),
        ("14", "Puglia"),
        ("15", "Sardegna"),
        ("16", "Sicilia"),
        ("17", "Toscana"),
        ("18", "Trento"),
        ("19", "Umbria"),
        ("20", "Valle d'Aosta"),
        ("21", "Veneto"),
        ("31", "DOL"),
        ("32", "SICAMERA"),
    ];

    /// The name, in Italian, if the sender is listed.
    pub fn name(&self) -> Option<&'static str> {
        name(&Self::LISTED, self.as_str())
    }
}

impl EventCode {
    /// The events of the Ministry's table (2019), each with its name.
    pub const LISTED: [(&'static str, &'static str); 15] = [
        ("01", "Proposta"),
        ("02", "Iniziata"),
        ("03", "Respinta"),
        ("04", "Rifiuto"),
        ("05", "Abbandono"),
        ("06", "Annullamento (prima dell'inizio)"),
        ("07", "Annullamento (dopo l'inizio)"),
        ("08", "Cancellazione"),
        ("09", "Sospesa"),
        ("10", "Terminata"),
        ("11", "Rendicontata"),
        ("12", "Decaduta"),
        ("13", "Esonerata"),
        ("14", "Trasformata"),
        ("15", "Esclusione"),
    ];

    /// The name, in Italian, if the event is listed.
    pub fn name(&self) -> Option<&'static str> {
        name(&Self::LISTED, self.as_str())
    }
}

impl ActivityCode {
    /// The codes that public documents name.
    pub const LISTED: [&'static str; 14] = [
        "A02", "C05", "C06", "C07", "C11", "C12", "D01", "E01", "E02", "E03", "H01", "H02", "H03",
        "N00",
    ];

    /// Whether public documents name it. Another one may be as good.
    pub fn is_listed(&self) -> bool {
        Self::LISTED.contains(&self.as_str())
    }
}

fn name(listed: &[(&str, &'static str)], code: &str) -> Option<&'static str> {
    listed.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}
