"""An overview as HTML: charts drawn as plain SVG, and beside each a table of what it shows."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lepre.overview import Overview

__all__ = ["document", "fragment"]

MOST_GROUPS = 20
"""So many groups are shown, those with most refusals."""

WORDS = {
    "it": {
        "title": "Esiti e motivi dei rifiuti",
        "rows": "righe",
        "outcomes": "Esiti",
        "outcome": "esito",
        "refusals": "Perché non è ammesso",
        "rule": "regola",
        "requires": "che cosa chiede",
        "refused": "non ammesse",
        "all": "tutte",
        "by": "Non ammesse per",
        "more": "Non sono mostrati altri gruppi: ",
        "several": "Una riga può violare più regole.",
        "change": "Che cosa cambia con l'altra raccolta di regole",
        "changed": "righe con un altro esito",
        "before": "prima",
        "after": "dopo",
        "admissible": "ammissibile",
        "inadmissible": "non ammissibile",
        "undetermined": "da completare",
        "out_of_scope": "fuori dall'ambito",
        "none": "nessuna raccolta di regole",
        "unknown": "(manca)",
    },
    "en": {
        "title": "Outcomes and reasons of refusals",
        "rows": "rows",
        "outcomes": "Outcomes",
        "outcome": "outcome",
        "refusals": "Why rows are refused",
        "rule": "rule",
        "requires": "what it requires",
        "refused": "refused",
        "all": "all",
        "by": "Refused by",
        "more": "Other groups not shown: ",
        "several": "One row may break several rules.",
        "change": "What changes with the other rulebook",
        "changed": "rows with another outcome",
        "before": "before",
        "after": "after",
        "admissible": "admissible",
        "inadmissible": "inadmissible",
        "undetermined": "undetermined",
        "out_of_scope": "out of scope",
        "none": "no rulebook",
        "unknown": "(missing)",
    },
}

STYLE = """
.lepre { font: 15px/1.4 system-ui, sans-serif; max-width: 60rem }
.lepre table { border-collapse: collapse; margin: .5rem 0 1.5rem }
.lepre th, .lepre td { border-bottom: 1px solid #8886; padding: .2rem .6rem; text-align: left }
.lepre .n { text-align: right; font-variant-numeric: tabular-nums }
.lepre svg { display: block; width: 100%; max-width: 40rem; font-size: 13px }
.lepre svg text { fill: currentColor }
.lepre svg rect { fill: #2a6f97 }
"""

Row = tuple[str, int]
Cell = str | int


def document(overview: Overview) -> str:
    """Give a page that stands alone."""
    title = WORDS[overview.language]["title"]
    return (
        f'<!doctype html>\n<html lang="{overview.language}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n{fragment(overview)}</html>\n"
    )


def fragment(overview: Overview) -> str:
    """Give what a notebook shows."""
    words = WORDS[overview.language]
    parts = [f"<h2>{words['title']}</h2>", f"<p>{overview.rows} {words['rows']}</p>"]
    parts += _outcomes(overview)
    if overview.refusals:
        parts += _refusals(overview)
    if overview.by is not None:
        parts += _groups(overview)
    if overview.change is not None:
        parts += _change(overview)
    body = "\n".join(parts)
    return (
        f'<section class="lepre" lang="{overview.language}">\n<style>{STYLE}</style>\n'
        f"{body}\n</section>\n"
    )


def _outcomes(overview: Overview) -> Iterable[str]:
    words = WORDS[overview.language]
    rows = [(words[outcome or "none"], count) for outcome, count in overview.outcomes.items()]
    yield from _figure(words["outcomes"], rows)
    yield _table([words["outcome"], words["rows"]], rows)


def _refusals(overview: Overview) -> Iterable[str]:
    words = WORDS[overview.language]
    yield from _figure(words["refusals"], [(one.rule, one.count) for one in overview.refusals])
    yield f"<p>{words['several']}</p>"
    shown = list(overview.groups)[:MOST_GROUPS]
    head = [words["rule"], words["requires"], words["refused"]]
    head += [_group(overview, group) for group in shown]
    yield _table(
        head,
        [
            [
                one.rule,
                one.message or "",
                one.count,
                *(one.groups.get(group, 0) for group in shown),
            ]
            for one in overview.refusals
        ],
    )


def _groups(overview: Overview) -> Iterable[str]:
    words = WORDS[overview.language]
    shown = list(overview.groups.items())[:MOST_GROUPS]
    title = f"{words['by']} {overview.by}"
    yield from _figure(title, [(_group(overview, group), no) for group, (no, _) in shown])
    rows = [(_group(overview, group), no, of) for group, (no, of) in shown]
    yield _table([overview.by or "", words["refused"], words["all"]], rows)
    if len(overview.groups) > MOST_GROUPS:
        yield f"<p>{words['more']}{len(overview.groups) - MOST_GROUPS}</p>"


def _change(overview: Overview) -> Iterable[str]:
    words, change = WORDS[overview.language], overview.change
    if change is None:
        return
    pairs = [
        (words[before or "none"], words[after or "none"], count)
        for (before, after), count in change.pairs.items()
    ]
    yield from _figure(words["change"], [(f"{old} → {new}", count) for old, new, count in pairs])
    yield f"<p>{change.changed} / {change.rows} {words['changed']}</p>"
    yield _table([words["before"], words["after"], words["rows"]], pairs)


def _group(overview: Overview, group: str | None) -> str:
    return WORDS[overview.language]["unknown"] if group is None else group


def _figure(title: str, rows: Sequence[Row]) -> Iterable[str]:
    """Draw a bar for each row; whoever does not see it is read its title, and then the table."""
    yield f"<h3>{escape(title)}</h3>"
    most = max((count for _, count in rows), default=0) or 1
    bars = [
        f'<text x="215" y="{24 * place + 16}" text-anchor="end">{escape(_short(label))}</text>'
        f'<rect x="225" y="{24 * place + 3}" width="{300 * count / most:.1f}" height="18"/>'
        f'<text x="{230 + 300 * count / most:.1f}" y="{24 * place + 16}">{count}</text>'
        for place, (label, count) in enumerate(rows)
    ]
    label = escape(title, quote=True)
    yield f'<svg viewBox="0 0 600 {24 * len(rows)}" role="img" aria-label="{label}">'
    yield from bars
    yield "</svg>"


def _short(label: str) -> str:
    return label if len(label) <= 34 else label[:33] + "…"


def _table(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    titles = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    body = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cell(cell: Cell) -> str:
    return f'<td class="n">{cell}</td>' if isinstance(cell, int) else f"<td>{escape(cell)}</td>"
