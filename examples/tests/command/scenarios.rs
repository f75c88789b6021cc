//! `lepre rulebook test` and `lepre rulebook scenarios`.

use crate::lepre;
use lepre_command::Exit;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("lepre-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("scenarios")).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, text: &str) -> &Self {
        fs::write(self.0.join(name), text).unwrap();
        self
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const RULEBOOK: &str = include_str!("../../../core/rulebooks/it-rdc-2022.toml");
const WRONG: &str = "[[scenario]]\nname = 'Di persona'\ncheck = 'delivery'\n\
    case = { channel = 'in_person' }\noutcome = 'inadmissible'\nviolated = ['NAT-04']\nask = []\n";

#[test]
fn generated_scenarios_pass_beside_their_rulebook() {
    let folder = Folder::new("pass");
    folder.put("rulebook.toml", RULEBOOK);
    for language in ["it", "en"] {
        let made = lepre(&["rulebook", "scenarios", folder.path(), "--lang", language], b"");
        assert_eq!((made.exit, made.err.as_str()), (Exit::Admissible, ""));
        insta::assert_snapshot!(format!("scenarios.{language}"), made.all());
        folder.put("scenarios/first.toml", &made.out);
        let ran =
            lepre(&["rulebook", "test", folder.path(), "--complete", "--lang", language], b"");
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""), "{}", ran.out);
        insta::assert_snapshot!(format!("scenarios.pass.{language}"), ran.all());
    }
    // The file of the rulebook will do, and its scenarios elsewhere.
    let file = format!("{}/rulebook.toml", folder.path());
    assert_eq!(lepre(&["rulebook", "test", &file], b"").exit, Exit::Admissible);
    let one = format!("{}/scenarios/first.toml", folder.path());
    assert_eq!(lepre(&["rulebook", "test", "it-rdc-2022", &one], b"").exit, Exit::Admissible);
    let only = lepre(&["rulebook", "scenarios", &file, "--check", "psp"], b"");
    assert_eq!((only.exit, only.out.as_str()), (Exit::Admissible, ""));
}

#[test]
fn failures_come_first_and_what_is_missing_is_told() {
    let folder = Folder::new("fail");
    folder.put("rulebook.toml", RULEBOOK).put("scenarios/wrong.toml", WRONG);
    folder.put("scenarios/README.md", "No scenarios here.");
    for language in ["it", "en"] {
        let ran = lepre(&["rulebook", "test", folder.path(), "--lang", language], b"");
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Inadmissible, ""));
        assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
        insta::assert_snapshot!(format!("scenarios.fail.{language}"), ran.all());
    }
    let json = lepre(&["rulebook", "test", folder.path(), "--format", "json"], b"");
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.exit, report["failed"].as_u64()), (Exit::Inadmissible, Some(1)));
    assert_eq!(report["scenarios"][0]["mismatches"][0]["of"], "violated");
}

#[test]
fn what_is_not_shown_fails_only_on_request() {
    let folder = Folder::new("incomplete");
    let right = WRONG.replace("inadmissible", "admissible").replace("['NAT-04']", "[]");
    folder.put("rulebook.toml", RULEBOOK).put("scenarios/some.toml", &right);
    let ran = lepre(&["rulebook", "test", folder.path()], b"");
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""), "{}", ran.out);
    let ran = lepre(&["rulebook", "test", folder.path(), "--complete"], b"");
    assert_eq!(ran.exit, Exit::Inadmissible);
}

#[test]
fn wrong_scenarios_are_told_with_their_places_all_at_once() {
    let folder = Folder::new("wrong");
    folder.put("rulebook.toml", RULEBOOK);
    folder.put("scenarios/a.toml", &WRONG.replace("NAT-04", "NAT-4"));
    folder.put("scenarios/b.json", r#"{"scenario": [{"name": "B", "chek": "delivery"}]}"#);
    let ran = lepre(&["rulebook", "test", folder.path(), "--lang", "en"], b"");
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Input, ""));
    let told = ran.err.replace(folder.path(), "FOLDER");
    insta::assert_snapshot!("scenarios.wrong.en", told);
    let json = lepre(&["rulebook", "test", folder.path(), "--format", "json"], b"");
    let error: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(error["error"]["kind"], "input");
    assert_eq!(error["error"]["code"], "unknown_rule");
}

#[test]
fn nothing_to_run_is_no_success() {
    let folder = Folder::new("nothing");
    folder.put("rulebook.toml", RULEBOOK);
    let ran = lepre(&["rulebook", "test", folder.path()], b"");
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Input, ""));
    assert!(ran.err.contains("atteso almeno uno scenario"), "{}", ran.err);
    assert_eq!(lepre(&["rulebook", "test", "it-rdc-2022"], b"").exit, Exit::Input);
    assert_eq!(lepre(&["rulebook", "test", "it-rdc-2022", "none.toml"], b"").exit, Exit::NoFile);
    assert_eq!(lepre(&["rulebook", "test", "nobody-2022"], b"").exit, Exit::Input);
    folder.put("scenarios/bytes.toml", "");
    fs::write(folder.0.join("scenarios/bytes.toml"), b"\xff\xfe").unwrap();
    assert_eq!(lepre(&["rulebook", "test", folder.path()], b"").exit, Exit::Input);
}
