//! The pages that `--help` shows, in both languages.

use crate::exit::Exit;
use crate::failure::say;
use crate::page::{BOLD, paint};
use clap::Command;
use lepre::{Check, Language};
use textwrap::Options;

/// Gives every command its page, in place of the ones that clap would make in English.
pub(crate) fn with_pages(command: Command, language: Language) -> Command {
    let page = |name: &str| styled(&page(name, language));
    command
        .override_help(page("lepre"))
        .mut_subcommand("check", |command| command.override_help(page("check")))
        .mut_subcommand("ask", |command| command.override_help(page("ask")))
        .mut_subcommand("repair", |command| command.override_help(page("repair")))
        .mut_subcommand("explain", |command| command.override_help(page("explain")))
        .mut_subcommand("deadlines", |command| command.override_help(page("deadlines")))
        .mut_subcommand("timesheet", |command| command.override_help(page("timesheet")))
        .mut_subcommand("recommend", |command| command.override_help(page("recommend")))
        .mut_subcommand("survey", |command| {
            let names = ["list", "show", "totals", "differences"];
            names.into_iter().fold(command.override_help(page("survey")), |command, name| {
                command.mut_subcommand(name, |command| command.override_help(page("survey")))
            })
        })
        .mut_subcommand("replay", |command| command.override_help(page("replay")))
        .mut_subcommand("schema", |command| command.override_help(page("schema")))
        .mut_subcommand("table", |command| {
            command
                .override_help(page("table"))
                .mut_subcommand("check", |command| command.override_help(page("table")))
        })
        .mut_subcommand("catalogue", |command| {
            let names = ["list", "show", "search", "path"];
            names.into_iter().fold(command.override_help(page("catalogue")), |command, name| {
                command.mut_subcommand(name, |command| command.override_help(page("catalogue")))
            })
        })
        .mut_subcommand("procedure", |command| {
            command
                .override_help(page("procedure"))
                .mut_subcommand("list", |command| command.override_help(page("procedure")))
                .mut_subcommand("show", |command| command.override_help(page("procedure")))
        })
        .mut_subcommand("rulebook", |command| {
            command
                .override_help(page("rulebook"))
                .mut_subcommand("list", |command| command.override_help(page("rulebook")))
                .mut_subcommand("show", |command| command.override_help(page("rulebook")))
                .mut_subcommand("audit", |command| command.override_help(page("rulebook")))
                .mut_subcommand("compare", |command| command.override_help(page("rulebook")))
                .mut_subcommand("new", |command| command.override_help(page("rulebook")))
                .mut_subcommand("check", |command| command.override_help(page("rulebook")))
                .mut_subcommand("test", |command| command.override_help(page("scenarios")))
                .mut_subcommand("scenarios", |command| command.override_help(page("scenarios")))
        })
}

/// The pages of some commands, as they stand in `help/`: Italian, then English.
macro_rules! pages {
    ($($name:literal)*) => {
        [$((
            $name,
            include_str!(concat!("help/", $name, ".it.txt")),
            include_str!(concat!("help/", $name, ".en.txt")),
        )),*]
    };
}

/// Every command with its page; the first is that of `lepre` itself.
const PAGES: [(&str, &str, &str); 16] = pages! {
    "lepre" "check" "ask" "repair" "explain" "deadlines" "timesheet" "replay" "schema"
    "rulebook" "scenarios" "table" "catalogue" "procedure" "recommend" "survey"
};

/// The page of a command.
fn page(name: &str, language: Language) -> String {
    let page = PAGES.iter().find(|(known, ..)| *known == name);
    let page = page.map_or("", |(_, it, en)| say(language, it, en));
    page.replace("{checks}", &Check::ALL.map(Check::name).join(", "))
        .replace("{schemas}", &schemas())
        .replace("{exit codes}", exit_codes(language).trim_end())
}

/// The names of schemas, in lines.
fn schemas() -> String {
    let indent = "         ";
    let lines = Options::new(80).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(&lepre::schema::NAMES.join(", "), lines)
}

/// The table of exit codes.
fn exit_codes(language: Language) -> String {
    Exit::ALL.map(|exit| format!("  {:>2}  {}\n", exit.code(), exit.meaning(language))).concat()
}

/// The page with its headings in bold: the lines at the margin that end with a colon.
fn styled(page: &str) -> String {
    let line = |line: &str| match line.strip_suffix(':') {
        Some(heading) if !heading.starts_with(' ') => format!("{}\n", paint(BOLD, line)),
        _ => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}
