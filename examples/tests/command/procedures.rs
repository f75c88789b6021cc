//! Procedures, shown.

use crate::lepre;
use lepre::Lepre;
use lepre_command::Exit;
use serde_json::Value;

#[test]
fn the_list_of_procedures_in_both_languages() {
    for language in ["it", "en"] {
        let ran = lepre(&["procedure", "list", "--lang", language], b"");
        insta::assert_snapshot!(format!("procedure-list.{language}"), ran.all());
    }
}

#[test]
fn the_list_of_procedures_as_json() {
    let ran = lepre(&["procedure", "list", "--format", "json"], b"");
    let list: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let ids: Vec<_> = list.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["psp/email", "psp/firmalom", "delivery/agile", "session/remote"]);
    assert_eq!(list[0]["rulebook"], "lombardia-2022");
}

#[test]
fn every_procedure_as_a_table_and_as_a_diagram() {
    for procedure in ["psp/email", "psp/firmalom"] {
        for language in ["it", "en"] {
            let show = ["procedure", "show", procedure, "--lang", language];
            let name = format!("{}.{language}", procedure.replace('/', "-"));
            insta::assert_snapshot!(format!("procedure.{name}"), lepre(&show, b"").all());
            let diagram = lepre(&[&show[..], &["--format", "mermaid"]].concat(), b"");
            insta::assert_snapshot!(format!("procedure.{name}.mermaid"), diagram.all());
        }
    }
}

#[test]
fn a_diagram_has_a_box_for_each_step_and_an_arrow_for_each_order() {
    let lepre_ = Lepre::new().unwrap();
    let rulebook = lepre_.rulebook("lombardia-2022").unwrap();
    for procedure in rulebook.procedures() {
        let ran = lepre(&["procedure", "show", procedure.id(), "--format", "mermaid"], b"");
        assert!(ran.out.starts_with("flowchart TD\n"));
        let steps = procedure.steps();
        for step in steps {
            assert!(ran.out.contains(&format!("\n    {}[\"", step.name)), "{}", ran.out);
            for need in &step.after {
                let arrow = format!("\n    {} --> {}\n", steps[*need].name, step.name);
                assert!(ran.out.contains(&arrow), "{arrow}");
            }
        }
        let arrows: usize = steps.iter().map(|step| step.after.len()).sum();
        assert_eq!(ran.out.matches(" --> ").count(), arrows);
    }
}

#[test]
fn a_procedure_as_json_holds_every_step_and_rule() {
    let ran = lepre(&["procedure", "show", "psp/email", "--format", "json"], b"");
    let shown: Value = serde_json::from_str(&ran.out).unwrap();
    let lepre = Lepre::new().unwrap();
    let procedure = lepre.rulebook("lombardia-2022").unwrap().procedure("psp/email").unwrap();
    let steps = shown["steps"].as_array().unwrap();
    assert_eq!(steps.len(), procedure.steps().len());
    for (shown, step) in steps.iter().zip(procedure.steps()) {
        assert_eq!(shown["name"], step.name);
        assert_eq!(shown["provision"]["id"], step.provision.id);
        assert_eq!(shown["action"]["it"], step.action.it);
        assert_eq!(shown["rules"].as_array().unwrap().len(), step.rules().len());
    }
    assert_eq!(shown["agreement"]["id"], "LOM-22");
    assert_eq!(steps[1]["after"], serde_json::json!(["prepare"]));
    assert_eq!(steps[0]["restarts"], true);
}

#[test]
fn an_unknown_procedure_is_an_error_with_the_nearest() {
    let ran = lepre(&["procedure", "show", "psp/emial", "--lang", "en"], b"");
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Input, ""));
    assert!(ran.err.contains("did you mean `psp/email`?"), "{}", ran.err);
    let ran = lepre(&["procedure", "show", "psp/emial", "--format", "json"], b"");
    let error: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(error["error"]["code"], "unknown_procedure");
}
