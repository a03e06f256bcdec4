"""What the method says today: `method.json` keeps it, so that nobody changes an outcome without saying so.

When a mechanism rightly gives another outcome, raise its `edition` and renew the file:

    LEEFBAAR_METHOD=write make core
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.region import CASES, IDS, region

KEPT = Path(__file__).with_name("method.json")
WRITE = os.environ.get("LEEFBAAR_METHOD") == "write"


def today(mechanism, chosen):
    """Flags (? is unknown) and values on the made-up region, in which nothing is missing."""
    found = mechanism.assess(region(), {**mechanism.read({}), **chosen})
    flags = "".join("?" if r != r else str(int(r)) for r in found.risk.tolist())
    values = [None if v != v else float(f"{v:.7g}") for v in found.value.tolist()]
    return {"editie": mechanism.edition, "risico": flags, "waarde": values}


@pytest.fixture(scope="module")
def kept():
    if WRITE:
        told = {name: today(*case) for name, case in zip(IDS, CASES)}
        lines = (f'"{name}": {json.dumps(one)}' for name, one in told.items())
        KEPT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return json.loads(KEPT.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("mechanism", "chosen"), CASES, ids=IDS)
def test_a_mechanism_says_what_it_said_or_has_a_new_edition(mechanism, chosen, kept, request):
    before, now = kept[request.node.callspec.id], today(mechanism, chosen)
    assert now["editie"] == before["editie"], "a new edition: renew the file, see above"
    assert now["risico"] == before["risico"], "another outcome: raise `edition`, or mend the mechanism"
    one, other = (np.array(side["waarde"], dtype=float) for side in (before, now))
    np.testing.assert_allclose(other, one, rtol=1e-5, err_msg="another value: raise `edition`, or mend the mechanism")


def test_every_mechanism_is_kept(kept):
    assert {name.partition("-")[0] for name in kept} == {m.id for m in all_mechanisms()}
