//! What is wrong with a rulebook, shown in its text as a compiler would.

use crate::failure::say;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use lepre::Language;
use lepre::rulebook::Diagnostic;

/// Each mistake with the lines at fault, and what to do about it below.
pub(crate) fn excerpts(toml: &str, diagnostics: &[Diagnostic], language: Language) -> String {
    let all = diagnostics.iter().map(|mistake| excerpt(toml, mistake, language));
    let count = match (diagnostics.len(), language) {
        (1, Language::It) => "1 errore".to_owned(),
        (1, Language::En) => "1 mistake".to_owned(),
        (many, Language::It) => format!("{many} errori"),
        (many, Language::En) => format!("{many} mistakes"),
    };
    all.chain([count]).collect::<Vec<_>>().join("\n\n")
}

fn excerpt(toml: &str, mistake: &Diagnostic, language: Language) -> String {
    // What is missing has a place, but no text.
    let span = match mistake.span.is_empty() {
        true => mistake.span.start..toml.len().min(mistake.span.start + 1),
        false => mistake.span.clone(),
    };
    let snippet = Snippet::source(toml).path(mistake.file.as_str());
    let snippet = snippet.annotation(AnnotationKind::Primary.span(span));
    let title = Level::ERROR.with_name(say(language, "errore", "error"));
    let mut group =
        title.primary_title(mistake.message.get(language)).id(mistake.code).element(snippet);
    if let Some(help) = &mistake.help {
        let label = Level::HELP.with_name(say(language, "aiuto", "help"));
        group = group.element(label.message(help.get(language)));
    }
    Renderer::styled().render(&[group])
}
