"""The choice of which mechanisms are run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingParameterEnum

from ..i18n import tr
from ..mechanisms import all_mechanisms


def choice_parameter(name: str) -> QgsProcessingParameterEnum:
    """All mechanisms, each to be left out."""
    ids = [m.id for m in all_mechanisms()]
    return QgsProcessingParameterEnum(
        name, tr("Mechanisms"), ids, allowMultiple=True, defaultValue=ids, usesStaticStrings=True
    )


def choice_problems(parameters: Mapping[str, Any], name: str) -> list[str]:
    """The chosen mechanisms that there are not, in words."""
    known = [m.id for m in all_mechanisms()]
    wanted = parameters.get(name) or []
    wanted = wanted.split(",") if isinstance(wanted, str) else wanted
    wrong = [str(one) for one in wanted if one not in known] if isinstance(wanted, (list, tuple)) else []
    if not wrong:
        return []
    return [
        tr("{parameter}: {wrong} is not known; there are {known}.").format(
            parameter=name, wrong=", ".join(wrong), known=", ".join(known)
        )
    ]
