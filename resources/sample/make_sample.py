#!/usr/bin/python3
"""Make Voorbeeldstad: a fictitious Dutch municipality, its neighbours, and eleven small files about them.

    /usr/bin/python3 resources/sample/make_sample.py [folder]

The map is drawn on a grid: every cell goes to the buurt seed that is cheapest to reach, the borders between
cells are joined into lines, and each line is smoothed once. Two buurten therefore share exactly the same border.
The figures follow from three traits of a buurt (stand, grijs, dichtheid), so that they hang together as real
ones do. Two runs give the same bytes.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from making.buildings import make_buildings
from making.complaints import write_complaints
from making.drawing import make_buurten
from making.figures import make_key_figures_over_time, make_local_figures
from making.people import add_key_figures, add_traits, make_older_households
from making.place import BRON
from making.plans import DEMOLITION, NEWBUILD, make_plans
from making.scores import make_scores
from making.unemployment import UNEMPLOYMENT, make_unemployment_benefits
from making.voices import VOICE, VOICES
from making.writing import whole, write_csv, write_geojson, write_leefbaarometer

BUURT_COLUMNS = [
    "buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "water", "jaar",
    "aantal_inwoners", "aantal_huishoudens", "woningvoorraad", "gemiddelde_woningwaarde", "percentage_koopwoningen",
    "perc_huurwoningen_in_bezit_woningcorporaties", "percentage_huishoudens_met_laag_inkomen",
    "netto_arbeidsparticipatie", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
    "percentage_personen_65_jaar_en_ouder", "stedelijkheid_adressen_per_km2", "bron",
]


def main(folder):
    rng = np.random.default_rng(9901)
    buurten = make_buurten(rng)
    add_traits(buurten, rng)
    add_key_figures(buurten, rng)
    write_geojson(folder / "buurten.geojson", buurten, BUURT_COLUMNS, "buurten van Voorbeeldstad en buurgemeenten.")
    write_leefbaarometer(folder / "leefbaarometer.csv", make_scores(buurten, rng))
    write_csv(folder / "huishoudens_leeftijd.csv", make_older_households(buurten, rng))
    write_csv(folder / "ww.csv", make_unemployment_benefits(buurten, rng))
    write_csv(folder / "werkloosheid.csv", pd.DataFrame(
        {"jaar": list(UNEMPLOYMENT), "werkloosheid": list(UNEMPLOYMENT.values()), "bron": BRON}))
    newbuild = ["naam", "woningen", "jaar_van", "jaar_tot", "status", "verwachte_waarde"]
    demolition = ["naam", "sloop", "perc_sociale_huur", "jaar_van", "jaar_tot", "status"]
    for name, plans, columns in (("nieuwbouwplannen", NEWBUILD, newbuild), ("sloopplannen", DEMOLITION, demolition)):
        table = make_plans(plans, columns)
        write_geojson(folder / f"{name}.geojson", table, [*columns, "bron"], f"{name} in en om Voorbeeldstad.")
    write_csv(folder / "kerncijfers.csv", whole(make_key_figures_over_time(buurten, np.random.default_rng(2020))))
    write_csv(folder / "opgave_gemeente.csv", whole(make_local_figures(buurten, np.random.default_rng(2022))))
    buildings = make_buildings(buurten, np.random.default_rng(1966))
    columns = ["bouwjaar", "aantal_verblijfsobjecten", "bron"]
    write_geojson(folder / "panden.geojson", buildings, columns, "bouwjaren in en om Voorbeeldstad.")
    write_complaints(folder / "klachten_2024.csv", buurten, np.random.default_rng(2024))
    voices = pd.DataFrame([(*voice, BRON) for voice in VOICES], columns=[*VOICE, "bron"])
    write_csv(folder / "duiding.csv", voices.astype({"ernst": "Int64"}))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
