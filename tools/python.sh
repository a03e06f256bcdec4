#!/bin/sh
# Prints the interpreter that has QGIS (`python3` on PATH is often another one), or $PYTHON when that has it.
# Found, not imported, which takes a second: every call of qgis_process comes by here.
there='import sys; from importlib.util import find_spec as at; sys.exit(not (at("pandas") and at("qgis") and at("qgis").origin))'
for python in ${PYTHON:-/usr/bin/python3 python3 python /usr/local/bin/python3}; do
    if "$python" -c "$there" 2>/dev/null; then
        command -v "$python"
        exit
    fi
done
echo "No qgis and pandas in ${PYTHON:-any Python here}: run 'make qgis', or name one: make PYTHON=/path/to/python3 ..." >&2
exit 1
