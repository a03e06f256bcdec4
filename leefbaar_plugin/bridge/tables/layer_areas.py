"""The buurten (or wijken) of a layer, as a table is joined to them."""

from __future__ import annotations

from ...core.naming.codes import WIJK
from ...core.naming.columns.areas import BUURTCODE, BUURTNAAM, GEMEENTENAAM, WIJKNAAM
from ...core.tables.areas import Areas
from ..area_codes import area_codes
from ..binding import choose, require_code
from ..features import Features


def areas_of(features: Features) -> Areas:
    """The buurten (or wijken) of a layer whose codes are complete."""
    fields = [f.name() for f in features.fields]
    choice = choose((BUURTCODE, BUURTNAAM, WIJKNAAM, GEMEENTENAAM), fields, {})
    codes = area_codes(features, require_code(choice, fields, features.name))
    name = WIJKNAAM if WIJK.fullmatch(codes[0]) and WIJKNAAM.name in choice.fields else BUURTNAAM

    def texts(name: str) -> list[str]:
        return features.texts(choice.fields[name]) if name in choice.fields else [""] * len(codes)

    return Areas(codes, texts(name.name), texts(GEMEENTENAAM.name), texts(WIJKNAAM.name))
