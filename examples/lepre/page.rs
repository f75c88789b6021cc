//! Text laid out for a person: wrapped, indented, in a few colours.

use anstyle::{AnsiColor, Style};
use std::io::{self, Write};
use textwrap::{Options, WordSplitter, WrapAlgorithm, core::display_width};

/// Headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// What matters less.
pub(crate) const DIM: Style = Style::new().dimmed();
/// Admissible.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default().bold();
/// Inadmissible, violated, wrong.
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
/// Undetermined, unknown.
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
/// Out of scope.
pub(crate) const BLUE: Style = AnsiColor::Blue.on_default().bold();
/// Advice, help.
pub(crate) const CYAN: Style = AnsiColor::Cyan.on_default().bold();

/// The text in a style. The codes are left out where the output is no terminal.
pub(crate) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Something to write on, so many columns wide.
pub(crate) struct Page<'p> {
    out: &'p mut dyn Write,
    width: usize,
}

impl<'p> Page<'p> {
    /// A page that is written to `out`.
    pub(crate) fn new(out: &'p mut dyn Write, width: usize) -> Self {
        Self { out, width }
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A line that is not wrapped.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", text.trim_end())
    }

    /// The title of a part, with space after it.
    pub(crate) fn title(&mut self, text: &str) -> io::Result<()> {
        self.paragraph(&paint(BOLD, "── "), &paint(BOLD, text))?;
        self.gap()
    }

    /// A heading, with space around it.
    pub(crate) fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "\n{}\n", paint(BOLD, text))
    }

    /// A paragraph. Its first line begins with `lead`, and the others stand under the
    /// text that follows it.
    pub(crate) fn paragraph(&mut self, lead: &str, text: &str) -> io::Result<()> {
        let indent = " ".repeat(display_width(lead));
        let options = Options::new(self.width)
            .initial_indent(lead)
            .subsequent_indent(&indent)
            .break_words(false)
            // A path or an `e-mail` is never cut in two.
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        for line in textwrap::wrap(text, options) {
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// One row of a table, its cells filled up to the width of their columns.
pub(crate) fn aligned<const N: usize>(rows: &[[String; N]], row: &[String; N]) -> String {
    let mut line = String::new();
    for (column, cell) in row.iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let widest = cells.map(|cell| display_width(cell)).max().unwrap_or(0);
        line.push_str(cell);
        line.push_str(&" ".repeat(widest.saturating_sub(display_width(cell)) + 2));
    }
    line.trim_end().to_owned()
}
