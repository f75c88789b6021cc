//! Services by what is known of them.

use super::Catalogue;
use super::service::{Audience, Digitalisable, Presence, Service};

/// What services must have; what is left out does not matter.
///
/// ```
/// use lepre::catalogue::{Catalogue, Presence, Query};
///
/// let catalogue = Catalogue::built_in()?;
/// let query = Query { presence: Some(Presence::InPerson), ..Query::default() };
/// assert_eq!(catalogue.find(&query)[0].code, "M");
/// # Ok::<(), lepre::rulebook::RulebookError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Query<'q> {
    /// How the code begins, whatever the capitals: `F` for `F1`, `F2` and `F3`.
    pub prefix: Option<&'q str>,
    /// Words that must be found in one text of the service, as in [`Catalogue::search`].
    pub text: Option<&'q str>,
    /// Whom they are for.
    pub audience: Option<Audience>,
    /// How an activity or a step of theirs is done.
    pub presence: Option<Presence>,
    /// What a row of the report's tables says of them.
    pub digitalisable: Option<Digitalisable>,
}

impl Catalogue {
    /// The services that a query asks for: in the order of the catalogue, or, where it asks
    /// for words, the best first.
    pub fn find(&self, query: &Query<'_>) -> Vec<&Service> {
        let wanted = |service: &&Service| self.meets(service, query);
        match query.text {
            None => self.services.iter().filter(wanted).collect(),
            Some(text) => {
                let mut found: Vec<&Service> = Vec::new();
                for hit in self.search(text) {
                    if wanted(&hit.service) && !found.iter().any(|one| one.code == hit.service.code)
                    {
                        found.push(hit.service);
                    }
                }
                found
            }
        }
    }

    fn meets(&self, service: &Service, query: &Query<'_>) -> bool {
        let begins = |prefix: &str| {
            let start = service.code.get(..prefix.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        let said = |wanted| self.rows(&service.code).any(|(_, row)| row.digitalisable == wanted);
        query.prefix.is_none_or(begins)
            && query.audience.is_none_or(|audience| service.audience == audience)
            && query.presence.is_none_or(|presence| service.has_presence(presence))
            && query.digitalisable.is_none_or(said)
    }
}
