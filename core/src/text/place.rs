//! Places in a text: bytes for parsers, lines and columns for people.

/// The line and the column of a byte, both from one; a column counts characters.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..text.floor_char_boundary(byte)).unwrap_or(text);
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, last_line.chars().count() + 1)
}

/// The byte at a line and column, both from one, of a parser whose columns count bytes. Of a
/// place within a character, its first.
pub(crate) fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    text.floor_char_boundary(before.map(str::len).sum::<usize>() + column.saturating_sub(1))
}
