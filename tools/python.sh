#!/bin/sh
# Prints the interpreter that has QGIS (`python3` on PATH is often another one), or $PYTHON when that has it.
for python in ${PYTHON:-/usr/bin/python3 python3 python /usr/local/bin/python3}; do
    if QT_QPA_PLATFORM=offscreen "$python" -c 'import qgis.core, pandas' 2>/dev/null; then
        command -v "$python"
        exit
    fi
done
echo "No qgis and pandas in ${PYTHON:-any Python here}: run 'make qgis', or name one: make PYTHON=/path/to/python3 ..." >&2
exit 1
