//! The real process: its streams, its exit code, its colours.

use crate::ADMISSIBLE;
use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lepre"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

fn phone() -> Command {
    let mut command = command();
    command.args(["check", "delivery", "cases/delivery/psp-by-phone.json", "cases/nowhere.json"]);
    command
}

#[test]
fn what_is_no_terminal_gets_no_colours() {
    let Output { status, stdout, stderr } = phone().output().unwrap();
    assert_eq!(status.code(), Some(66));
    let (out, err) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    assert!(out.contains("\nNON AMMISSIBILE\n"), "{out}");
    assert_eq!(err, "errore: cases/nowhere.json: il file non esiste\n");
    assert!(!out.contains('\u{1b}'));
}

#[test]
fn colours_can_be_asked_for() {
    let output = phone().env("CLICOLOR_FORCE", "1").output().unwrap();
    let (out, err) = (output.stdout, output.stderr);
    assert!(String::from_utf8(out).unwrap().contains("\u{1b}[31mNON AMMISSIBILE"));
    assert!(String::from_utf8(err).unwrap().contains("\u{1b}[31merrore:"));
}

#[test]
fn a_reader_that_goes_away_is_no_reason_for_noise() {
    let mut child = command()
        .args(["check", "delivery", "--lines", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    let lines = format!("{ADMISSIBLE}\n").repeat(1000);
    // It stops reading before all is written.
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(74), ""));
}
