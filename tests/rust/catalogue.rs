//! The catalogue: complete, found by whatever words, and refused where it is wrong.

use crate::folder::project;
use lepre::Language;
use lepre::case::LepCode;
use lepre::catalogue::{Audience, Catalogue, Digitalisable, Force, LetterStatus, Presence, Query};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn catalogue() -> Catalogue {
    Catalogue::built_in().unwrap()
}

/// The built-in files, in the order of the catalogue, and the tables.
fn texts() -> (Vec<(String, String)>, (String, String)) {
    let read = |name: String| {
        let text = fs::read_to_string(project("core/catalogue").join(&name)).unwrap();
        (name, text)
    };
    let catalogue = catalogue();
    let services = catalogue.services().iter().map(|one| read(format!("{}.toml", one.code)));
    (services.collect(), read("tables.toml".to_owned()))
}

#[test]
fn the_counts_are_those_of_the_sources() {
    let catalogue = catalogue();
    let activities = [
        ("A", 6),
        ("B", 4),
        ("C", 2),
        ("D", 4),
        ("E", 7),
        ("F1", 6),
        ("F2", 5),
        ("F3", 6),
        ("G", 11),
        ("G1", 0),
        ("G2", 0),
        ("H", 2),
        ("I", 2),
        ("J", 2),
        ("K", 5),
        ("L", 4),
        ("M", 2),
        ("N", 5),
        ("O", 7),
        ("P", 0),
        ("Q", 0),
        ("R", 0),
        ("S", 0),
    ];
    let found: Vec<(&str, usize)> = catalogue
        .services()
        .iter()
        .map(|service| (service.code.as_str(), service.activities.len()))
        .collect();
    assert_eq!(found, activities);
    assert_eq!(found.iter().map(|(_, count)| count).sum::<usize>(), 80);
    let topics: usize = catalogue.services().iter().map(|service| service.topics.len()).sum();
    let parts = catalogue.services().iter().filter(|one| one.part_of.as_deref() == Some("G"));
    assert_eq!((topics, parts.count()), (5, 2));
    let rows: Vec<usize> = catalogue.tables().iter().map(|table| table.rows.len()).collect();
    assert_eq!(rows, [14, 12, 6]);
    let ids: BTreeSet<&str> = catalogue
        .services()
        .iter()
        .flat_map(|service| service.activities.iter().map(|activity| activity.id.as_str()))
        .collect();
    assert!(ids.contains("F1-03") && ids.len() == 80);
}

#[test]
fn the_status_of_each_letter_is_told() {
    let of = |status| -> Vec<String> {
        let catalogue = catalogue();
        let with = catalogue.services().iter().filter(|service| service.status == status);
        with.map(|service| service.code.clone()).collect()
    };
    assert_eq!(of(LetterStatus::Confirmed), ["E", "F1", "F2", "H", "J", "O", "S"]);
    assert_eq!(of(LetterStatus::Unverified), ["G1", "G2", "P", "Q", "R"]);
    assert_eq!(of(LetterStatus::Inferred).len(), 11);
}

#[test]
fn the_check_service_and_the_catalogue_know_the_same_codes_and_steps() {
    let vocabulary = lepre::case::vocabulary(lepre::Check::Service);
    let names = |path: &str| match &vocabulary.field(vocabulary.find(path).unwrap()).unwrap().kind {
        lepre::vocabulary::FieldType::Choice(names) => names.clone(),
        other => panic!("{other:?}"),
    };
    let catalogue = catalogue();
    let codes: Vec<String> = catalogue.services().iter().map(|one| one.code.clone()).collect();
    assert_eq!(names("service"), codes);
    let steps = &catalogue.service("M").unwrap().steps;
    assert_eq!(names("step"), steps.iter().map(|step| step.name.clone()).collect::<Vec<_>>());
    assert_eq!(serde_json::to_value(LepCode::F1).unwrap(), "F1");
}

#[test]
fn each_provision_on_services_is_where_it_belongs() {
    let catalogue = catalogue();
    let carried = |code: &str, id: &str| {
        assert!(catalogue.service(code).unwrap().provisions.iter().any(|one| one == id), "{code}");
    };
    for service in catalogue.services() {
        carried(&service.code, "LEP-01");
    }
    for (id, codes) in [
        ("LEP-02", &["A"][..]),
        ("LEP-03", &["B"]),
        ("LEP-04", &["C"]),
        ("LEP-05", &["D"]),
        ("LEP-06", &["E"]),
        ("LEP-07", &["F1", "F2", "F3"]),
        ("LEP-08", &["G", "G1", "G2"]),
        ("LEP-09", &["H", "I", "J"]),
        ("LEP-10", &["K"]),
        ("LEP-11", &["L"]),
        ("LEP-12", &["M"]),
        ("LEP-13", &["N"]),
        ("LEP-14", &["O"]),
    ] {
        codes.iter().for_each(|code| carried(code, id));
    }
    // "REP-01", "REP-02" and "REP-03" are the tables; what is not digitalisable agrees with
    // what the services ask.
    let tables: Vec<&str> = catalogue.tables().iter().map(|one| one.provision.as_str()).collect();
    assert_eq!(tables, ["REP-01", "REP-02", "REP-03"]);
    let answers = |number: usize, answer| {
        let rows = &catalogue.tables()[number].rows;
        rows.iter().filter(|row| row.digitalisable == answer).count()
    };
    let of = |number| {
        use Digitalisable::{Blended, No, Partly, Yes};
        [Yes, Partly, Blended, No].map(|answer| answers(number, answer))
    };
    assert_eq!((of(0), of(1), of(2)), ([8, 4, 2, 0], [7, 1, 1, 3], [3, 0, 3, 0]));
}

#[test]
fn services_are_found_by_what_is_known_of_them() {
    let catalogue = catalogue();
    let codes = |query: Query<'_>| -> Vec<String> {
        catalogue.find(&query).into_iter().map(|service| service.code.clone()).collect()
    };
    assert_eq!(codes(Query { prefix: Some("f"), ..Query::default() }), ["F1", "F2", "F3"]);
    assert_eq!(codes(Query { prefix: Some("G"), ..Query::default() }), ["G", "G1", "G2"]);
    let audience = |audience| codes(Query { audience: Some(audience), ..Query::default() });
    assert_eq!(audience(Audience::NaspiRecipient), ["G", "G1", "G2"]);
    assert_eq!(audience(Audience::Employer), ["P", "Q", "R", "S"]);
    let presence = |presence| codes(Query { presence: Some(presence), ..Query::default() });
    assert_eq!(presence(Presence::InPerson), ["M"]);
    let not = Query { digitalisable: Some(Digitalisable::No), ..Query::default() };
    assert_eq!(codes(not), ["M", "N"]);
    let both = Query { text: Some("ricerca"), prefix: Some("G"), ..Query::default() };
    assert_eq!(codes(both)[0], "G2");
    assert_eq!(codes(Query::default()).len(), 23);
    assert!(catalogue.service("f1").is_some() && catalogue.service("Z").is_none());
}

#[test]
fn a_path_names_all_that_comes_before_in_order_and_tells_law_from_advice() {
    let catalogue = catalogue();
    for target in catalogue.services() {
        let path = catalogue.path(&target.code).unwrap();
        assert_eq!(path.last().unwrap().service.code, target.code);
        let place: BTreeMap<&str, usize> = path
            .iter()
            .enumerate()
            .map(|(number, step)| (step.service.code.as_str(), number))
            .collect();
        assert_eq!(place.len(), path.len(), "a service stands twice");
        for step in &path {
            for before in &step.service.after {
                assert!(place[before.service.as_str()] < place[step.service.code.as_str()]);
            }
        }
        assert_eq!(by_law(&catalogue, &target.code), {
            let law = path.iter().filter(|step| step.force == Some(Force::Law));
            law.map(|step| step.service.code.clone()).collect::<BTreeSet<_>>()
        });
        assert!(path.iter().all(|step| step.before.is_empty() == step.force.is_none()));
    }
    assert_eq!(by_law(&catalogue, "D"), BTreeSet::from(["B".to_owned()]));
    assert_eq!(by_law(&catalogue, "G2"), BTreeSet::from(["G".to_owned()]));
    assert!(catalogue.path("Z").is_none());
}

/// What can be reached by law alone.
fn by_law(catalogue: &Catalogue, code: &str) -> BTreeSet<String> {
    let after = &catalogue.service(code).unwrap().after;
    let law = after.iter().filter(|before| before.force == Force::Law);
    law.flat_map(|before| {
        let mut further = by_law(catalogue, &before.service);
        further.insert(before.service.clone());
        further
    })
    .collect()
}

#[test]
fn every_page_says_what_there_is_to_say() {
    let catalogue = catalogue();
    for service in catalogue.services() {
        for language in [Language::It, Language::En] {
            let page = catalogue.page(&service.code, language).unwrap();
            assert!(page.starts_with(&format!(
                "# {} {}\n",
                service.code,
                service.name.get(language)
            )));
            for detail in service.details() {
                assert!(page.contains(detail.get(language)), "{}", service.code);
            }
            assert!(!page.contains("\n\n\n") && page.ends_with('\n') && !page.ends_with("\n\n"));
        }
    }
    insta::assert_snapshot!("page.F2.it", catalogue.page("f2", Language::It).unwrap());
    insta::assert_snapshot!("page.M.en", catalogue.page("M", Language::En).unwrap());
}

/// All of it as one picture: whatever changes in the data, shows.
#[test]
fn the_whole_catalogue() {
    insta::assert_snapshot!("whole", serde_json::to_string_pretty(&catalogue()).unwrap());
}

#[test]
fn what_comes_of_services_is_named() {
    let catalogue = catalogue();
    let outputs = |code: &str| -> Vec<String> {
        let service = catalogue.service(code).unwrap();
        service.outputs.iter().map(|output| output.name.clone()).collect()
    };
    assert_eq!(outputs("B"), ["did", "profilo", "registrazione", "sap"]);
    let traineeship = ["convenzione", "progetto_formativo", "dossier", "attestazione"];
    assert_eq!(outputs("F2"), traineeship);
    assert_eq!(outputs("G1"), ["appuntamento", "tutor", "programma"]);
}

#[test]
fn every_text_is_in_both_languages() {
    let catalogue = catalogue();
    let mut seen = 0;
    for service in catalogue.services() {
        let reasons = service.after.iter().map(|before| &before.why);
        for text in service.details().chain(reasons).chain([&service.name, &service.purpose]) {
            assert!(!text.it.contains("  ") && !text.en.contains("  "), "{text:?}");
            assert_ne!(text.it, text.en);
            seen += 1;
        }
    }
    assert!(seen > 180);
}

/// What the catalogue says of itself with one text of a file replaced.
fn broken(file: &str, from: &str, to: &str) -> String {
    let (mut services, mut tables) = texts();
    let all = services.iter_mut().chain([&mut tables]);
    for (name, text) in all {
        if name == file {
            assert!(text.contains(from), "{file} has no {from:?}");
            *text = text.replacen(from, to, 1);
        }
    }
    let services: Vec<(&str, &str)> =
        services.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let error = Catalogue::load(&services, (&tables.0, &tables.1)).map(|_| ()).unwrap_err();
    error.diagnostics.iter().map(|one| format!("{one} [{}]\n", one.code)).collect()
}

#[test]
fn a_wrong_edit_is_refused_with_its_place() {
    let edits = [
        broken("D.toml", "service = \"B\"", "service = \"BB\""),
        broken(
            "B.toml",
            "[[after]]",
            "[[after]]\nservice = \"D\"\nforce = \"law\"\nit = \"Prova.\"\nen = \"Test.\"\ncitation = { source = \"lep-2018\", section = \"Prova\" }\n\n[[after]]",
        ),
        broken("F1.toml", "id = \"F1-03\"", "id = \"F1-02\""),
        broken("F1.toml", "id = \"F1-03\"", "id = \"F2-33\""),
        broken("F1.toml", "code = \"F1\"", "code = \"E\""),
        broken("A.toml", "name.en = ", "name.de = "),
        broken(
            "F1.toml",
            "en = \"Coaching, motivation included, to develop what the professional goal requires.\"\n",
            "",
        ),
        broken(
            "F1.toml",
            "en = \"Coaching, motivation included, to develop what the professional goal requires.\"",
            "en = \" \"",
        ),
        broken("B.toml", "presence", "presense"),
        broken("H.toml", "audience = \"everyone\"", "audience = \"all\""),
        broken("M.toml", "name = \"verification\"", "name = \"enrolment\""),
        broken("D.toml", "[[after]]\nservice = \"B\"", "[[after]]\nservice = \"C\""),
        broken("A.toml", "id = \"A-01\"", "id = \"A-+1\""),
        broken("M.toml", "source = \"l-68-1999\"", "source = \"l-68-1998\""),
        broken("tables.toml", "services = [\"A\", ", "services = [\"AA\", "),
        broken("tables.toml", "digitalisable = \"yes\"", "digitalisable = \"si\""),
    ];
    insta::assert_snapshot!("wrong_edits", edits.join("---\n"));
}
