//! The walk-through of `fourth-region/README.md`: each command, with what it is said to print.

use crate::lepre;
use lepre_command::Exit;

#[test]
fn every_command_prints_what_the_page_says() {
    let page = include_str!("../../fourth-region/README.md");
    assert!(page.lines().count() <= 80, "it is under a page");
    let blocks = page.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut commands = 0;
    for block in blocks {
        let mut lines = block.lines();
        let command = lines.next().and_then(|line| line.strip_prefix("$ lepre ")).unwrap();
        // The tests run in the folder of the examples.
        let command = command.replace("examples/", "");
        let ran = lepre(&command.split(' ').collect::<Vec<_>>(), b"");
        assert_eq!(ran.err, "", "{command}");
        assert!(ran.exit <= Exit::Inadmissible, "{command}");
        let mut printed = ran.out.lines();
        for line in lines {
            let found = printed.any(|printed| printed.trim_end() == line);
            assert!(found, "{command}\nexpected: {line}\n{}", ran.out);
        }
        commands += 1;
    }
    assert_eq!(commands, 5);
}

#[test]
fn one_rule_replaced_alone_opens_nothing() {
    let toml = include_str!("../../fourth-region/rulebook.toml");
    let start = toml.find("[[delivery.rule]]\nid = \"LOM-07\"").unwrap();
    let end = toml.find("# One rule of its own").unwrap();
    let half = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("half.toml");
    std::fs::write(&half, format!("{}{}", &toml[..start], &toml[end..])).unwrap();
    let half = half.to_str().unwrap();
    let ran = lepre(&["rulebook", "compare", "lombardia-2022", half, "--lang", "en"], b"");
    assert!(ran.out.contains("LOM-06 changed"), "{}", ran.out);
    assert!(!ran.out.contains("inadmissible -> admissible"), "{}", ran.out);
}
