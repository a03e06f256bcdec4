#!/usr/bin/env bash
# The main job on Voorbeeldstad, a fictitious municipality, as it runs at night: with qgis_process.
# usage: tools/demo.sh      after `make qgis dev`; leaves build/demo/
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
sample=$root/resources/sample
demo=build/demo

mkdir -p build
made=$(mktemp -d "$root/build/demo.XXXXXX")   # takes the place of build/demo when all is well
trap 'rm -rf "$made"' EXIT
chmod 755 "$made"

table() { echo "ogr:dbname='$made/leefbaar.gpkg' table=\"$1\"${2:-}"; }

step() {
    local title=$1 log=$made/log.txt
    shift
    echo "→ $title ($1)"
    # qgis_process ends with 0 after a Python error in post-processing and after reportError.
    if ! tools/qgis_process run "$@" >"$log" 2>&1 || grep -qE 'Traceback|ERROR:|Logged critical' "$log"; then
        cat "$log" >&2
        echo "make demo stopped at: $title" >&2
        exit 1
    fi
    rm "$log"
}

step 'one layer of buurten, with canonical columns' leefbaar:buurtlaagopbouwen \
    --GEBIEDEN="$sample/buurten.geojson" \
    --TABELLEN="$sample/huishoudens_leeftijd.csv" \
    --TABELLEN="$sample/ww.csv" \
    --TABELLEN="$sample/kerncijfers.csv" \
    --TABELLEN="$sample/opgave_gemeente.csv" \
    --LEEFBAAROMETER="$sample/leefbaarometer.csv" \
    --OUTPUT="$(table buurtlaag ' (geom)')"

step 'all mechanisms, and how many run a risk' leefbaar:volledigeanalyse \
    --BUURTEN="$made/leefbaar.gpkg|layername=buurtlaag" \
    --NIEUWBOUW="$sample/nieuwbouwplannen.geojson" \
    --SLOOP="$sample/sloopplannen.geojson" \
    --WERKLOOSHEID="$sample/werkloosheid.csv" \
    --PANDEN="$sample/panden.geojson" \
    --OUTPUT="$(table risicostapeling ' (geom)')" \
    --RISICOTABEL="$(table risicotabel)"

step 'the map for the council' leefbaar:raadskaart \
    --RISICOSTAPELING="$made/leefbaar.gpkg|layername=risicostapeling" \
    --GEMEENTE=Voorbeeldstad \
    --TITEL='FICTIEF: waar loopt de leefbaarheid risico in Voorbeeldstad?' \
    --GRENZEN="$(table grenzen ' (geom)')" \
    --PDF="$made/raadskaart.pdf" \
    --PNG="$made/raadskaart.png" \
    --PROJECT="$made/leefbaar.qgz"

step 'what was said in the conversation, beside the count' leefbaar:duidingverwerken \
    --RISICOSTAPELING="$made/leefbaar.gpkg|layername=risicostapeling" \
    --DUIDING="$sample/duiding.csv" \
    --OUTPUT="$(table risicostapeling_duiding ' (geom)')" \
    --DUIDINGTABEL="$(table duidingtabel)"

step 'and a map of it' leefbaar:raadskaart \
    --RISICOSTAPELING="$made/leefbaar.gpkg|layername=risicostapeling_duiding" \
    --KAART=duiding \
    --GEMEENTE=Voorbeeldstad \
    --GRENZEN="$(table grenzen_duiding ' (geom)')" \
    --PNG="$made/duidingkaart.png"

QGIS_PROCESS=tools/qgis_process docs/raadstukken.sh "$made/leefbaar.gpkg" "$made/raadstukken" Voorbeeldstad \
    "$made/leefbaar.gpkg|layername=buurtlaag" >"$made/raadstukken.log" || { cat "$made/raadstukken.log" >&2; exit 1; }
rm "$made/raadstukken.log"

for file in leefbaar.gpkg leefbaar.qgz raadskaart.pdf raadskaart.png duidingkaart.png \
    raadstukken/{gespreksbladen.pdf,gespreksrapport.html,publicatie.gpkg}; do
    [[ -s $made/$file ]] || { echo "$file was not made" >&2; exit 1; }
done
rm -rf "$demo"
mv "$made" "$demo"

cat <<END

Made of Voorbeeldstad, which is fictitious:
  $demo/leefbaar.gpkg     layer risicostapeling, table risicotabel (and the buurtlaag)
  $demo/leefbaar.qgz      the project, styled
  $demo/raadskaart.pdf    the map for the council; also .png
  $demo/raadstukken/      map, sheets for the conversation, report, version for publication (docs/raadstukken.sh)
Open it:
  qgis $demo/leefbaar.qgz
END
