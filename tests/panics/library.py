"""Where panics say that they are: the `core::panic::Location`s that a built library holds.

Each is a constant: the name of a file, a line and a column. A panic names the line whose fault it
is, for `unwrap` and for an index the caller's; so a line of which no location is in the library
cannot be to blame, wherever the code of it was inlined.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What a file is called in one.
NAME = re.compile(rb"^[\w./@+-]+\.rs$")

# What loads whole, and sections of relocations with addends, in ELF.
LOADED, RELOCATIONS = 1, 4
# The kinds of relocation that only add where the library is: of x86_64 and aarch64.
RELATIVE = (8, 1027)


@dataclass(frozen=True, order=True)
class Location:
    """A line that a panic can name."""

    file: str
    line: int


class Library:
    """An ELF library of 64 bits, as it would be loaded."""

    def __init__(self, file: Path) -> None:
        """Read the file."""
        self.content = file.read_bytes()
        if self.content[:6] != b"\x7fELF\x02\x01":
            raise SystemExit(f"{file}: expected an ELF library of 64 bits")
        # Of what is loaded: address, length in the file, place in the file.
        self.loaded = [
            (at, held, place)
            for kind, _, place, at, _, held, *_ in self._table("<IIQQQQQQ", 32, 54)
            if kind == LOADED
        ]

    def _table(self, entry: str, start: int, sizes: int) -> Iterator[tuple[int, ...]]:
        [place] = struct.unpack_from("<Q", self.content, start)
        size, count = struct.unpack_from("<HH", self.content, sizes)
        for i in range(count):
            yield struct.unpack_from(entry, self.content, place + i * size)

    def pointers(self) -> Iterator[tuple[int, int]]:
        """Give the words that hold an address, and which."""
        for _, kind, _, _, place, size, *_ in self._table("<IIQQQQIIQQ", 40, 58):
            if kind == RELOCATIONS:
                for at, info, to in struct.iter_unpack("<QQq", self.content[place : place + size]):
                    if info in RELATIVE:
                        yield at, to

    def at(self, address: int, length: int) -> bytes:
        """Read so many bytes from an address, or fewer where there are no more."""
        for start, held, place in self.loaded:
            if start <= address < start + held:
                place += address - start
                return self.content[place : place + length]
        return b""

    def locations(self) -> Iterator[Location]:
        """Find all lines that a panic can name."""
        for at, name in self.pointers():
            rest = self.at(at + 8, 16)
            if len(rest) < 16:
                continue
            length, line, column = struct.unpack("<QII", rest)
            if 0 < length < 4096 and line and column:
                file = self.at(name, length).rstrip(b"\0")
                if NAME.match(file):
                    yield Location(file.decode(), line)
