"""What a test needs of the machine: where that is not there the test is skipped, but in CI that is a failure."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def not_here(what: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"CI needs it: {what}")
    pytest.skip(what)
