"""Two pictures of the survey of 2021: how effective remote services are, and for which of them.

    python survey.py FOLDER [it|en]

`effectiveness.png` shows what each administration says of each frail group, from 1 to 10;
`services.png` which services of the catalogue suit a distance, in the view of the offices. Both
are opinions: they permit nothing and forbid nothing.
"""

# pyright: reportUnknownMemberType=false
# matplotlib leaves the types of its keywords open.

import sys
from pathlib import Path
from typing import Any, Literal

import lepre
import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Patch, Rectangle

Language = Literal["it", "en"]

# Colours that those who tell few colours apart tell apart too (Okabe and Ito), from what suits a
# distance to what does not.
ANSWERS = {
    "yes": ("#0072B2", "white", {"it": "sì", "en": "yes"}),
    "partly": ("#56B4E9", "black", {"it": "in parte", "en": "partly"}),
    "blended": ("#F0E442", "black", {"it": "in forma mista", "en": "blended"}),
    "no": ("#D55E00", "white", {"it": "no", "en": "no"}),
}
BLANK = "#EEEEEE"
SAYS = {
    "it": {
        "effectiveness": "Efficacia dei servizi a distanza per gruppi fragili, da 1 a 10",
        "mean": "media",
        "blank": "Dove non c'è nulla il questionario non dà un numero. Sotto 5,5 la media è bassa.",
        "services": "Quanto i servizi si prestano alla distanza, secondo gli uffici interpellati",
        "rows": "Una casella per ogni riga delle tavole che parla del servizio.",
        "source": "Fonte: Assolavoro, rapporto del 30 giugno 2021",
    },
    "en": {
        "effectiveness": "Effectiveness of remote services for frail groups, from 1 to 10",
        "mean": "mean",
        "blank": "Where there is nothing the form gives no number. Below 5.5 the mean is low.",
        "services": "How far services suit a distance, in the view of the offices asked",
        "rows": "One cell for each row of the tables that speaks of the service.",
        "source": "Source: Assolavoro, report of 30 June 2021",
    },
}


def numbers() -> dict[tuple[str, str], int]:
    """Give the number of each frail group and administration, where a form has one."""
    marks = lepre.survey("marks")["rows"]
    return {
        (mark["item"], mark["administration"]): int(mark["value"])
        for mark in marks
        if mark["section"] == "S7.1" and (mark["value"] or "").isdigit()
    }


def answers() -> list[tuple[dict[str, Any], list[tuple[str, str]]]]:
    """Give each service that the report's tables speak of, with each table and its answer."""
    catalogue = lepre.catalogue()
    found = [
        (
            service,
            [
                (table["id"], row["digitalisable"])
                for table in catalogue["tables"]
                for row in table["rows"]
                if service["code"] in row["services"]
            ],
        )
        for service in catalogue["services"]
    ]
    return [(service, rows) for service, rows in found if rows]


def cell(axes: Axes, x: float, y: float, colour: object, ink: str, text: str) -> None:
    """Draw a cell with what it says."""
    axes.add_patch(Rectangle((x, y), 1, 1, facecolor=colour, edgecolor="white", linewidth=2))
    axes.text(x + 0.5, y + 0.5, text, ha="center", va="center", color=ink, fontsize=9)


def grid(axes: Axes, columns: list[str], rows: list[str], width: float) -> None:
    """Name columns and rows, the first row at the top."""
    axes.set_xlim(0, width)
    axes.set_ylim(len(rows), 0)
    axes.set_xticks([place + 0.5 for place in range(len(columns))], columns)
    axes.set_yticks([place + 0.5 for place in range(len(rows))], rows)
    axes.tick_params(length=0, labelsize=9)
    for spine in axes.spines.values():
        spine.set_visible(False)


def foot(figure: Figure, *lines: str) -> None:
    """Say below what is to be known of a picture."""
    figure.text(0.01, 0.01, "\n".join(lines), fontsize=8, color="#444444", va="bottom")


def effectiveness(language: Language = "it") -> Figure:
    """Draw how effective remote services are, by frail group and administration."""
    says, known = SAYS[language], numbers()
    targets = lepre.survey("frail_targets")["rows"]
    forms = [
        form
        for form in lepre.survey("administrations")["rows"]
        if any(administration == form["administration"] for _, administration in known)
    ]
    figure = Figure(figsize=(11, 5.6), layout=ConstrainedLayoutEngine(rect=(0, 0.08, 1, 0.92)))
    axes = figure.add_subplot()
    colours = mpl.colormaps["viridis"]
    mean_at = len(forms) + 0.3
    for y, target in enumerate(targets):
        values = [known.get((target["target"], form["administration"])) for form in forms]
        given = [value for value in values if value is not None]
        for x, value in enumerate(values):
            share = ((value or 1) - 1) / 9
            ink = "white" if share < 0.55 else "black"
            colour = BLANK if value is None else colours(share)
            cell(axes, x, y, colour, ink, "" if value is None else str(value))
        mean = sum(given) / len(given)
        share = (mean - 1) / 9
        text = f"{mean:.1f}".replace(".", "," if language == "it" else ".")
        cell(axes, mean_at, y, colours(share), "white" if share < 0.55 else "black", text)
    grid(
        axes,
        [form["name"] for form in forms],
        [target[f"name_{language}"] for target in targets],
        mean_at + 1,
    )
    axes.set_xticks([*axes.get_xticks(), mean_at + 0.5])
    axes.set_xticklabels([*(form["name"] for form in forms), says["mean"]], rotation=40, ha="right")
    figure.suptitle(says["effectiveness"], x=0.01, ha="left", fontsize=12)
    foot(figure, says["blank"], says["source"])
    return figure


def services(language: Language = "it") -> Figure:
    """Draw which services suit a distance: for each the answers of the report's tables."""
    says, found = SAYS[language], answers()
    width = max(len(rows) for _, rows in found)
    layout = ConstrainedLayoutEngine(rect=(0, 0.09, 1, 0.91))
    figure = Figure(figsize=(11, 0.46 * len(found) + 1.9), layout=layout)
    axes = figure.add_subplot()
    for y, (_, rows) in enumerate(found):
        for x, (table, answer) in enumerate(rows):
            colour, ink, _ = ANSWERS[answer]
            cell(axes, x, y, colour, ink, table)
    names = [f"{service['code']}  {service['name'][language]}" for service, _ in found]
    grid(axes, [], names, width)
    legend = [Patch(facecolor=colour, label=name[language]) for colour, _, name in ANSWERS.values()]
    axes.legend(handles=legend, loc="lower right", frameon=False, fontsize=9)
    figure.suptitle(says["services"], x=0.01, ha="left", fontsize=12)
    foot(figure, says["rows"], says["source"])
    return figure


def main(folder: Path, language: Language) -> None:
    """Write both pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    # Neither the day nor the version of the program: the same data give the same bytes.
    for name, figure in {
        "effectiveness": effectiveness(language),
        "services": services(language),
    }.items():
        file = folder / f"{name}.png"
        figure.savefig(file, dpi=110, metadata={"Software": None})
        print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "en" if "en" in sys.argv[2:] else "it")
