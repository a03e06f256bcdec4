"""The style of reports that are read as a text and printed on A4: calm paper, ink that is easy to read."""

from __future__ import annotations

STYLE = """
@page { size: A4; margin: 14mm 13mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.42 "Segoe UI", "DejaVu Sans", Arial, sans-serif; color: #1a202c; background: #fff;
       margin: 0 auto; padding: 18px 22px; max-width: 1040px; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4px; color: #12324f; overflow-wrap: anywhere; }
h2 { font-size: 13.5pt; margin: 26px 0 8px; padding-bottom: 3px; border-bottom: 2px solid #1f4e79; color: #12324f; }
h3 { font-size: 11pt; margin: 14px 0 4px; }
p { margin: 4px 0 8px; }
.meta { color: #4a5568; font-size: 0.9em; }
.tiles { display: table; width: calc(100% + 16px); border-spacing: 8px 0; margin: 14px -8px 10px; }
.tile { display: table-cell; width: 25%; border: 1px solid #cbd5e0; border-top-width: 5px; border-radius: 3px;
        padding: 7px 11px; }
.tile b { display: block; font-size: 19pt; line-height: 1.15; }
.lead { font-size: 11.5pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 6px 0 10px; }
caption { text-align: left; color: #4a5568; padding-bottom: 4px; }
th { text-align: left; vertical-align: bottom; border-bottom: 1.5px solid #1f4e79; padding: 4px 7px 4px 0; }
td { vertical-align: top; border-bottom: 1px solid #e2e8f0; padding: 5px 7px 5px 0; overflow-wrap: break-word; }
td.name { min-width: 11em; } td.full { white-space: nowrap; } td.full div { white-space: normal; }
td.n, th.n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
thead { display: table-header-group; }
tr { break-inside: avoid; page-break-inside: avoid; }
.defs { position: absolute; }
.mark { white-space: nowrap; font-weight: 600; }
.mark svg { vertical-align: -2px; margin-right: 5px; }
.part { color: #4a5568; white-space: nowrap; }
.do { margin: 2px 0 0; } .do b { color: #12324f; }
.eg { margin: 2px 0 0; color: #4a5568; font-size: 0.94em; }
code { font: 0.94em "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.bar { vertical-align: -1px; margin-right: 5px; }
.key { break-after: avoid; }
.key svg { vertical-align: -1px; margin-right: 4px; } .key .part { margin-right: 10px; }
footer { margin-top: 26px; padding-top: 8px; border-top: 1px solid #cbd5e0; color: #4a5568; font-size: 8.5pt; }
@media print { body { padding: 0; max-width: none; font-size: 9.5pt; } h2, h3, .lead { break-after: avoid; }
  table { font-size: 8pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
.claim { font-size: 13pt; line-height: 1.4; border-left: 5px solid #fe9929; padding: 4px 0 4px 12px; margin: 12px 0; }
.read { break-inside: avoid; background: #f5f7fa; border-radius: 4px; padding: 6px 10px; color: #2d3748; }
figure { margin: 10px 0 14px; break-inside: avoid; page-break-inside: avoid; }
figcaption { color: #4a5568; font-size: 0.92em; margin-top: 3px; }
figure > svg { max-width: 100%; height: auto; display: block; }
figure svg text { font: 12px "Segoe UI", "DejaVu Sans", Arial, sans-serif; fill: #1a202c; }
figure svg .quiet { fill: #4a5568; }
figure svg .clear text { paint-order: stroke; stroke: #fff; stroke-width: 3px; }
"""
