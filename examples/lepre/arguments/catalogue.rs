//! The arguments of `lepre catalogue`.

use super::{Format, choice};
use clap::{Args, Subcommand, ValueEnum};
use lepre::catalogue::{Audience, Digitalisable, Presence};

/// What to do with the catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// List services.
    List(CatalogueListArguments),
    /// Show one.
    Show(CatalogueArguments),
    /// Find some by words.
    Search(SearchArguments),
    /// Show what comes before one.
    Path(ServicePathArguments),
}

/// Which services to list, and how.
#[derive(Debug, Args)]
pub(crate) struct CatalogueListArguments {
    /// How their codes begin.
    #[arg(long, value_name = "CODE")]
    pub(crate) prefix: Option<String>,
    /// Whom they are for.
    #[arg(long, value_parser = choice::<Audience>(&["everyone", "naspi_recipient", "person_with_disability", "vulnerable_person", "employer"]))]
    pub(crate) audience: Option<Audience>,
    /// How some of them is done.
    #[arg(long, value_parser = choice::<Presence>(&["any", "in_person", "not_needed"]))]
    pub(crate) presence: Option<Presence>,
    /// What a table of the report says of them.
    #[arg(long, value_parser = choice::<Digitalisable>(&["yes", "partly", "blended", "no"]))]
    pub(crate) digitalisable: Option<Digitalisable>,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which service to show, and how.
#[derive(Debug, Args)]
pub(crate) struct CatalogueArguments {
    /// The service.
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
    /// Text for people, JSON for programs, or a page.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: PageFormat,
}

/// How a service is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum PageFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// A page in Markdown.
    Markdown,
}

/// Which words to look for, and how.
#[derive(Debug, Args)]
pub(crate) struct SearchArguments {
    /// The words.
    #[arg(value_name = "TEXT", required = true)]
    pub(crate) text: Vec<String>,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// To which service the way leads, and how it is shown.
#[derive(Debug, Args)]
pub(crate) struct ServicePathArguments {
    /// The service.
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}
