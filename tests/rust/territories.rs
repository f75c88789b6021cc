//! Territories (`NAT-06`): 19 regions, two autonomous provinces and the State, each under all
//! its codes and its name.

use lepre::Territory;
use lepre::territory::TerritoryError;
use std::collections::HashSet;

/// The provision that this is.
const PROVISION: &str = "NAT-06";

/// NUTS-2, ISTAT, ISO 3166-2 and the name, written from the lists.
const LIST: [(&str, &str, &str, &str); 22] = [
    ("IT", "00", "IT", "Italia"),
    ("ITC1", "01", "IT-21", "Piemonte"),
    ("ITC2", "02", "IT-23", "Valle d'Aosta"),
    ("ITC4", "03", "IT-25", "Lombardia"),
    ("ITH1", "21", "IT-BZ", "Bolzano"),
    ("ITH2", "22", "IT-TN", "Trento"),
    ("ITH3", "05", "IT-34", "Veneto"),
    ("ITH4", "06", "IT-36", "Friuli Venezia Giulia"),
    ("ITC3", "07", "IT-42", "Liguria"),
    ("ITH5", "08", "IT-45", "Emilia-Romagna"),
    ("ITI1", "09", "IT-52", "Toscana"),
    ("ITI2", "10", "IT-55", "Umbria"),
    ("ITI3", "11", "IT-57", "Marche"),
    ("ITI4", "12", "IT-62", "Lazio"),
    ("ITF1", "13", "IT-65", "Abruzzo"),
    ("ITF2", "14", "IT-67", "Molise"),
    ("ITF3", "15", "IT-72", "Campania"),
    ("ITF4", "16", "IT-75", "Puglia"),
    ("ITF5", "17", "IT-77", "Basilicata"),
    ("ITF6", "18", "IT-78", "Calabria"),
    ("ITG1", "19", "IT-82", "Sicilia"),
    ("ITG2", "20", "IT-88", "Sardegna"),
];

#[test]
fn every_territory_is_read_under_each_of_its_names() {
    let mut seen = HashSet::new();
    for (nuts, istat, iso, name) in LIST {
        let territory: Territory = nuts.parse().unwrap();
        let lower = [nuts, iso, name].map(str::to_lowercase);
        let upper = name.to_uppercase();
        let others = [istat, iso, name, &upper, &lower[0], &lower[1], &lower[2]];
        for other in others {
            assert_eq!(other.parse(), Ok(territory), "{PROVISION}: {other}");
        }
        assert_eq!((territory.code(), territory.istat(), territory.iso()), (nuts, istat, iso));
        assert!(seen.insert(territory));
    }
    assert_eq!(seen.len(), Territory::all().count());
}

#[test]
fn the_region_with_two_authorities_is_ambiguous_and_the_error_names_both() {
    for name in ["04", "IT-32", "Trentino-Alto Adige", "TRENTINO ALTO ADIGE/SÜDTIROL", "itd"] {
        let error = name.parse::<Territory>().unwrap_err();
        assert_eq!(error, TerritoryError::Ambiguous, "{name}");
        for choice in ["ITH1", "Bolzano", "ITH2", "Trento"] {
            assert!(error.message().it.contains(choice) && error.message().en.contains(choice));
        }
    }
    for nothing in ["", "23", "IT-99", "ITC5", "Padania", "4", "025"] {
        assert!(
            matches!(nothing.parse::<Territory>(), Err(TerritoryError::Unknown { .. })),
            "{nothing}"
        );
    }
}
