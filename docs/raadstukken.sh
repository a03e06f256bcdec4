#!/usr/bin/env bash
# From a result to the papers for the council, without a screen: map, sheets for the conversation, report, publication.
# usage: docs/raadstukken.sh RESULT.gpkg FOLDER [MUNICIPALITY] [BUURTLAAG] [--RULE=VALUE ...]
#   RESULT.gpkg   the risk count and its table, as `volledigeanalyse` or `make demo` leaves them
#   FOLDER        where the papers go; it is made
#   MUNICIPALITY  name or GM code; empty: all in the layer
#   BUURTLAAG     layer with the scores of the Leefbaarometer, for their development; empty: none
#   --RULE=VALUE  a rule of publicatieversie: --MINIMUM_WONINGEN=0 where the layer has no numbers of dwellings
# QGIS_PROCESS names the program where it is not `qgis_process` (Debian 12: qgis_process.bin).
set -euo pipefail

if (($# < 2)); then
    sed -n '/^# usage/,/^set/{/^#/s/^# //p}' "$0" >&2
    exit 2
elif [[ ! -f $1 ]]; then
    echo "There is no file $1: give the GeoPackage with the risk count." >&2
    exit 2
fi
result=$(realpath "$1") folder=$2 municipality=${3:-} scores=${4:-} rules=("${@:5}")
layer="$result|layername=risicostapeling"
mkdir -p "$folder"
folder=$(realpath "$folder")
qgis_process=${QGIS_PROCESS:-qgis_process}
choice=(${municipality:+"--GEMEENTE=$municipality"})
development=(${scores:+"--SCORES=$scores"})

run() {
    local log
    log=$(mktemp)
    echo "→ $1"
    # qgis_process ends with 0 after some errors: its words tell.
    if ! "$qgis_process" run "leefbaar:$1" --RISICOSTAPELING="$layer" "${choice[@]}" "${@:2}" >"$log" 2>&1 ||
        grep -qE 'Traceback|ERROR:|Logged critical' "$log"; then
        cat "$log" >&2
        exit 1
    fi
    rm "$log"
}

run raadskaart --GRENZEN="$folder/grenzen.gpkg" --PDF="$folder/raadskaart.pdf" --PNG="$folder/raadskaart.png" \
    --SVG="$folder/raadskaart.svg" --TABEL="$folder/raadskaart.xlsx"
run buurtprofielen "${development[@]}" --PROFIELEN="$folder/profielen.gpkg" --PDF="$folder/gespreksbladen.pdf"
run gespreksrapport "${development[@]}" --RAPPORT="$folder/gespreksrapport.html"
run publicatieversie --OUTPUT="$folder/publicatie.gpkg" --TABEL="$folder/publicatie.csv" \
    --VERANTWOORDING="$folder/verantwoording.html" "${rules[@]}"
echo "In $folder:"
ls "$folder"
