#!/bin/sh
# Make the environment of tests/bench/script.py, unless it is there. Without it that comparison is left out.
set -eu

venv=$1
wanted=tests/bench/requirements.txt
cmp -s "$wanted" "$venv/requirements.txt" && exit 0

echo "Making $venv."
rm -rf "$venv"
if "$(tools/python.sh)" -m venv "$venv" &&
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --requirement "$wanted"; then
    cp "$wanted" "$venv/requirements.txt"
else
    rm -rf "$venv"
    echo "Not installed, so the script with geopandas is not compared."
fi
