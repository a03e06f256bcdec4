"""What verifying or repeating a result found, in words and as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .comparison import SHOWN, Comparison
from .inputs import GONE, Input

OPEN, VERIFY, REPEAT = "openen", "controleren", "herhalen"

#: Columns of the table of differences, with their kind and alias.
COLUMNS = (
    ("soort", "text", "Wat verschilt"),
    ("onderdeel", "text", "Welk onderdeel"),
    ("rij", "text", "Welke rij"),
    ("ervoor", "text", "Ervoor"),
    ("erna", "text", "Erna"),
)


@dataclass(frozen=True)
class Finding:
    """What was found.

    Parameters
    ----------
    what
        One of `OPEN`, `VERIFY`, `REPEAT`.
    told, now
        The trail of the result, and versions of now (`leefbaar`, `qgis`).
    touched
        Columns (or `geometrie`, `rijen`) in which the layer is no longer what the run wrote; None when its trail does
        not tell.
    compared
        The layer beside the second run; None when there was none.
    replaced
        Parameters that were given other values.
    method
        In what the second run counted otherwise: mechanisms, settings, definitions.
    """

    what: str
    told: Mapping[str, Any]
    now: Mapping[str, str]
    inputs: Sequence[Input]
    touched: Sequence[str] | None = None
    compared: Comparison | None = None
    replaced: Sequence[str] = ()
    method: Sequence[str] = ()

    @property
    def versions(self) -> list[tuple[str, str, str]]:
        """Name, before and after of what is of another version now."""
        names = (("leefbaar", "Leefbaar"), ("qgis", "QGIS"))
        return [(w, str(self.told.get(k)), self.now[k]) for k, w in names if self.told.get(k) != self.now[k]]

    @property
    def same(self) -> bool:
        """Whether the second run gave what the layer holds."""
        return self.compared is not None and self.compared.count == 0

    @property
    def sentence(self) -> str:
        """What was found, in a few plain sentences."""
        name = self.told.get("algoritme", "")
        if self.compared is None:
            gone = [each.name for each in self.inputs if each.file == GONE]
            lost = f" Niet meer gevonden: {', '.join(gone)}." if gone else ""
            changed = [each.name for each in self.inputs if each.differs and each.file != GONE]
            other = f" Ander bestand dan toen: {', '.join(changed)}; 'controleren' zegt of de inhoud anders is."
            return f"Gemaakt met {name} op {self.told.get('gemaakt', '')[:10]}.{lost}{other if changed else ''}"
        if self.same:
            out = "Zelfde uitkomst: opnieuw berekend is elke waarde precies gelijk aan die in de laag."
            if self.versions:
                out += f" Dat is ook zo met een andere versie ({self._versions()})."
            return out
        return f"Andere uitkomst: {'; '.join(self.compared.lines)}. {self._causes()}"

    def _causes(self) -> str:
        causes = [f"andere invoer ({', '.join(self.replaced)})"] if self.replaced else []
        causes += [f"invoer {one.role} ({one.name}): {one.words}" for one in self.inputs if one.differs]
        causes += self.method
        if self.touched:
            causes.append(f"de laag is na de berekening veranderd ({', '.join(self.touched[:SHOWN])})")
        if self.versions:
            causes.append(f"andere versie ({self._versions()})")
        if causes:
            return f"Wat er anders is dan toen: {'; '.join(causes)}."
        return (
            "Invoer, instellingen en versies zijn voor zover vastgelegd gelijk, dus er is geen oorzaak aan te wijzen: "
            "meld dit."
        )

    def _versions(self) -> str:
        return ", ".join(f"{name} {before} → {after}" for name, before, after in self.versions)

    @property
    def rows(self) -> list[tuple[str, str, str | None, str | None, str | None]]:
        """What differs, as rows of the table: of each column the first cells."""
        out: list[tuple[str, str, str | None, str | None, str | None]] = []
        out += [("versie", name, None, before, after) for name, before, after in self.versions]
        out += [("invoer", f"{i.role}: {i.name}", None, "zoals vastgelegd", i.words) for i in self.inputs if i.differs]
        out += [("rekenwijze", line, None, None, None) for line in self.method]
        out += [("laag sindsdien veranderd", name, None, "anders dan geschreven", None) for name in self.touched or ()]
        if self.compared is None:
            return out
        c = self.compared
        out += [("kolom", name, None, "aanwezig", "ontbreekt") for name in c.columns_gone]
        out += [("kolom", name, None, "ontbreekt", "aanwezig") for name in c.columns_new]
        out += [("rij", "", name, "aanwezig", "ontbreekt") for name in c.rows_gone[:SHOWN]]
        out += [("rij", "", name, "ontbreekt", "aanwezig") for name in c.rows_new[:SHOWN]]
        for name, cells in c.cells.items():
            out += [("waarde", name, one.row, text(one.before), text(one.after)) for one in cells[:SHOWN]]
        return [*out, *(("geometrie", "", row, "zoals in de laag", "anders") for row in c.shapes[:SHOWN])]


def text(value: Any) -> str | None:
    """A value to the last digit, for a difference may sit there."""
    if value is None:
        return None
    return repr(value).replace(".", ",") if isinstance(value, float) else str(value)
