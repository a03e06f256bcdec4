"""Chance and coherence on real files: each number as numpy and scipy find it from the columns of the count."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from leefbaar_plugin.core.evidence.coherence.copula import SAMPLE
from tests.e2e.real import area_of, file, real
from tests.oracles import files
from tests.qgis.support import rows, run

REGION, COUNTRY = "drechtsteden/drechtsteden_2024.gpkg", "nl/nl_buurten_2024_joined.gpkg"
PLANS = f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
pytestmark = real(REGION)


def analysed(folder, **given):
    path = folder / "uit.gpkg"
    run(
        "volledigeanalyse", **given, OUTPUT=f"ogr:dbname='{path}' table=\"risicostapeling\" (geom)",
        RISICOTABEL=f"ogr:dbname='{path}' table=\"risicotabel\"",
    )  # fmt: skip
    return f"{path}|layername=risicostapeling"


@pytest.fixture(scope="module")
def count(provider, tmp_path_factory):
    given = {"BUURTEN": f"{file(REGION)}|layername=buurten", "NIEUWBOUW": PLANS}
    return analysed(tmp_path_factory.mktemp("regio"), **given)


@pytest.fixture(scope="module")
def made(count, tmp_path_factory):
    folder = tmp_path_factory.mktemp("toeval")
    to = {name: str(folder / f"{name}.gpkg") for name in ("OUTPUT", "VERDELING", "SAMENHANG")}
    return run("samenhang", RISICOSTAPELING=count, **to).results


@pytest.fixture(scope="module")
def flags(count):
    told = pd.DataFrame.from_dict(rows(count), orient="index").sort_index()
    return told[[name for name in told if name.endswith("_risico") and name != "n_risico"]].astype(float)


def at_least(shares: np.ndarray, k: int) -> float:
    """Chance of k or more, by convolution of the coins one by one."""
    chances = np.ones(1)
    for share in shares:
        chances = np.convolve(chances, [1 - share, share])
    return float(chances[k:].sum())


def test_the_p_and_q_of_each_buurt_are_those_of_convolution_and_scipy(made, flags):
    shares = flags.mean()
    known = flags[flags.notna().any(axis=1)]
    expected = [at_least(shares[row.notna()].to_numpy(), int(row.sum())) for _, row in known.iterrows()]
    found = rows(made["OUTPUT"])
    assert [found[code]["p_toeval"] for code in known.index] == pytest.approx(expected)
    q = stats.false_discovery_control(expected)
    assert [found[code]["q_toeval"] for code in known.index] == pytest.approx(q)
    assert {found[code]["p_toeval"] for code in flags.index.difference(known.index)} == {None}


def test_the_expected_numbers_are_the_sum_of_the_chances(made, flags):
    shares = flags.mean()
    known = flags[flags.notna().any(axis=1)]
    table = rows(made["VERDELING"], key="fid").values()
    for k in range(1, 4):
        expected = sum(at_least(shares[row.notna()].to_numpy(), k) for _, row in known.iterrows())
        (row,) = (r for r in table if (r["toeval"], r["telling"], r["aantal"]) == ("los van elkaar", "of meer", k))
        assert row["verwacht"] == pytest.approx(expected)
        assert row["waargenomen"] == int((known.sum(axis=1) >= k).sum())


def test_pairs_and_their_effective_number_are_those_of_pandas(made, flags):
    phi = flags.corr()
    for row in rows(made["SAMENHANG"], key="fid").values():
        expected = phi.loc[f"{row['mechanisme_1']}_risico", f"{row['mechanisme_2']}_risico"]
        assert row["phi"] == pytest.approx(expected) if row["phi"] is not None else np.isnan(expected)
    known = flags.notna().astype(int)
    n, number = known.T @ known, (flags.std() > 0).sum()
    squares = 1 - (1 - phi**2) * (n - 1) / (n - 2)
    apart = squares.where(~np.eye(len(phi), dtype=bool)).sum().sum()
    assert made["EFFECTIEF_AANTAL"] == pytest.approx(number**2 / (number + max(apart, 0)))


def test_the_tetrachoric_correlation_gives_the_table_back(made, flags):
    told = [
        row for row in rows(made["SAMENHANG"], key="fid").values() if row["phi"] is not None and row["beide_risico"]
    ]
    assert told
    for row in told:
        both = flags[[f"{row['mechanisme_1']}_risico", f"{row['mechanisme_2']}_risico"]].dropna()
        r, levels = row["tetrachorisch"], stats.norm.ppf(both.mean())
        given = stats.multivariate_normal.cdf(levels, cov=[[1, r], [r, 1]])
        assert given == pytest.approx((both.sum(axis=1) == 2).mean(), abs=1e-5)


def test_moran_is_that_of_the_square_table_of_neighbours(made, flags):
    buurten = files.read_gpkg(file(REGION), "buurten", files.NL_COLUMNS)[0]
    area = area_of(f"{file(REGION)}|layername=buurten", buurten)
    place = {row["buurtcode"]: i for i, row in enumerate(buurten)}
    known = [code for code in flags.index if flags.loc[code].notna().any()]
    shares = flags.mean()
    excess = {code: (flags.loc[code] - shares).sum() for code in known}
    near = {code: [buurten[j]["buurtcode"] for j in area.neighbours(place[code])] for code in known}
    near = {code: [other for other in others if other in excess] for code, others in near.items()}
    own = [code for code in known if near[code]]
    z = pd.Series(excess)[own] - pd.Series(excess)[own].mean()
    lag = pd.Series({code: z[near[code]].mean() for code in own})
    assert made["MORAN_I"] == pytest.approx((z * lag).sum() / (z**2).sum())
    found = rows(made["OUTPUT"])
    assert [found[code]["moran_lokaal"] for code in own] == pytest.approx((z * lag / (z**2).mean()).tolist())


def test_what_is_said_of_this_region(made):
    assert made["TEKST"].startswith(
        "In 1 van de 274 buurten zijn er 3 of meer mechanismen met risico; stonden de mechanismen los van elkaar, dan "
        "was dat in ongeveer 1 (meestal 0 tot 3). Dat past bij toeval."
    )
    assert made["AANTAL_VAKER_DAN_TOEVAL"] == 0


@pytest.mark.slow
@pytest.mark.skipif(
    any(mark.name == "skipif" and mark.args[0] for mark in real(COUNTRY)), reason="no file of the country"
)
def test_of_the_whole_country_no_chance_is_told_as_smaller_than_the_draws_can_show(provider, tmp_path):
    count = analysed(tmp_path, BUURTEN=file(COUNTRY))
    done = run("samenhang", RISICOSTAPELING=count, OUTPUT=str(tmp_path / "toeval.gpkg"))
    assert done["AANTAL_BUURTEN"] == 14565
    p = [row["p_samenhang"] for row in rows(done["OUTPUT"]).values() if row["p_samenhang"] is not None]
    assert min(p) >= 1 / (SAMPLE + 1)
    assert len(p) == 13117
