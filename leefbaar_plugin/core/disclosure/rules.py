"""The rules of publication: settings with their origin, all of which a municipality may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..setting import Setting
from ..text import Text

SETTINGS = (
    Setting("minimum_inwoners", Text("Fewest inhabitants of a buurt that is shown",
                                     "Minimumaantal inwoners om een buurt te tonen"), 50, "inwoners", "afgeleid",
            Text("for a smaller one CBS gives hardly any figure", "voor een kleinere geeft het CBS nauwelijks cijfers"),
            minimum=0, maximum=100000, advanced=False),
    Setting("minimum_woningen", Text("Fewest dwellings of a buurt that is shown",
                                     "Minimumaantal woningen om een buurt te tonen"), 20, "woningen", "bron",
            Text("below it CBS vouches for no figure of dwellings",
                 "daaronder staat het CBS niet in voor cijfers over woningen"),
            minimum=0, maximum=100000, advanced=False),
    Setting("minimum_teller", Text("Fewest dwellings that a share may stand for",
                                   "Minimumaantal woningen achter een aandeel"), 5, "woningen", "voorstel",
            Text("CBS rounds counts to 5", "het CBS rondt aantallen af op 5"), minimum=0, maximum=1000),
    Setting("afronding", Text("Dwellings and inhabitants rounded to a multiple of",
                              "Woningen en inwoners afgerond op een veelvoud van"), 5, "", "bron",
            Text("as CBS does", "zoals het CBS doet"), minimum=1, maximum=1000),
    Setting("secundair", Text("Hold back a second buurt where one would follow from a total",
                              "Ook een tweede buurt achterhouden (tegen aftrekken)"), True, "", "voorstel",
            Text("else subtraction gives it away", "anders is de eerste door aftrekken te achterhalen")),
    Setting("alleen_klassen", Text("Classes only: no value or threshold of any mechanism",
                                   "Alleen klassen: geen waarden of drempels"), False,
            why=Text("the other rules guard the values", "de andere regels beschermen de waarden")),
)  # fmt: skip


@dataclass(frozen=True)
class Rules:
    """The rules by their values; the defaults are those of `SETTINGS`.

    Parameters
    ----------
    sensitive
        Ids of mechanisms that are sensitive by choice of the municipality, beside those that are declared so.
    """

    minimum_inwoners: int = 50
    minimum_woningen: int = 20
    minimum_teller: int = 5
    afronding: int = 5
    secundair: bool = True
    alleen_klassen: bool = False
    sensitive: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, values: Mapping[str, Any], sensitive: frozenset[str]) -> Rules:
        return cls(**values, sensitive=sensitive)

    def rounded(self, amount: float) -> float:
        """To the nearest multiple; NaN stays NaN."""
        return amount if amount != amount else float(self.afronding * int(amount / self.afronding + 0.5))
