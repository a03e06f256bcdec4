#!/bin/sh
# Compiles a catalogue of translations: tools/lrelease.sh catalogue.ts catalogue.qm. Without arguments: is lrelease here?
for lrelease in /usr/lib/qt5/bin/lrelease /usr/lib/qt6/bin/lrelease "$(command -v lrelease)"; do
    if [ -x "$lrelease" ]; then
        [ $# = 0 ] || exec "$lrelease" -silent -nounfinished "$1" -qm "$2"
        exit 0
    fi
done
echo "No lrelease here; it is in qttools5-dev-tools (Debian, Ubuntu) and in every Qt." >&2
exit 1
