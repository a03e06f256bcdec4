"""Sources that several mechanisms rest on, each by one name."""

from __future__ import annotations

VROEGSIGNALERING = "Vroegsignalering (ministerie van BZK, RIGO, Atlas voor gemeenten)"
LEEFBAAROMETER = "Leefbaarometer 3.0 (ministerie van BZK)"
VEERKRACHT = "RIGO/Aedes, Veerkracht in het corporatiebezit (2018, 2023)"
TOELICHTING = "CBS, Toelichting Wijk- en Buurtkaart 2022–2024"
