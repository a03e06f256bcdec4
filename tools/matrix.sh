#!/usr/bin/env bash
# Runs the tests on the QGIS of several Debians, each in a root of its own, and ends with a table and what pytest said.
# usage: tools/matrix.sh suite...      e.g. bookworm trixie; as root, with debootstrap
# TESTS names fewer tests; UNTIL is the number of seconds in which all must be over.
# Ends with 0 when all passed, 1 when something failed, and 75 when nothing failed but something was not run, for want
# of a root, of its QGIS, or of time.
set -uo pipefail
cd "$(dirname "$0")/.."
logs=build/matrix
mkdir -p "$logs"
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

which='import platform; from qgis.core import Qgis; from qgis.PyQt.QtCore import QT_VERSION_STR
print("Tested with:", Qgis.version().split("-")[0], platform.python_version(), QT_VERSION_STR)'
inside="tools/install-qgis.sh test && tools/install-qgis.sh translate || exit 75
\$(tools/python.sh) -c '$which'
make tests${TESTS:+ TESTS='$TESTS'}"

summary() { grep -E '^=+ .*[0-9]+ (passed|failed|skipped|error).* =+$' "$1" | tail -n 1; }
number() { grep -oE "[0-9]+ $2" <<<"$1" | cut -d' ' -f1 | grep . || echo 0; }

worst=0 longest=0
table=() said=()
for suite in "$@"; do
    log=$logs/$suite.log
    echo "Testing on Debian $suite (some minutes; see $log)."
    began=$SECONDS status=0
    left=$((${UNTIL:-86400} - SECONDS))
    if ((left < longest || left < 60)); then
        echo "There is no time left for it: $left seconds." >"$log"
        status=75
    else
        SUITE=$suite timeout --kill-after 60 "$left" tools/debroot.sh "$inside" >"$log" 2>&1 &
        wait $! || status=$?
        if [[ $status == 124 ]]; then
            echo "Broken off after $left seconds: there was no more time." >>"$log"
            status=75
        fi
        longest=$((SECONDS - began > longest ? SECONDS - began : longest))
    fi
    read -r qgis python qt <<<"$(sed -n 's/^Tested with: //p' "$log" | grep . || echo '- - -')"
    line=$(summary "$log")
    outcome=passed
    if [[ $status == 75 ]]; then
        outcome="NOT RUN"
        [[ $worst == 1 ]] || worst=75
        tail -n 12 "$log" >&2
    elif [[ $status != 0 || -z $line ]]; then
        outcome=FAILED
        worst=1
        grep -E '^(FAILED|ERROR) ' "$log" >&2 || tail -n 30 "$log" >&2
    fi
    table+=("$suite|$qgis|$python|$qt|$(number "$line" passed)|$(number "$line" failed)|$(number "$line" 'errors?')|$(
        number "$line" skipped)|$(((SECONDS - began + 30) / 60)) min|$outcome")
    [[ -z $line ]] || said+=("$line")
done

echo
printf '%s\n' 'suite|QGIS|Python|Qt|passed|failed|errors|skipped|time|outcome' "${table[@]}" |
    awk -F'|' '{printf "%-10s %-9s %-8s %-8s %7s %7s %7s %8s %7s  %s\n", $1, $2, $3, $4, $5, $6, $7, $8, $9, $10}'
echo
[[ ${#said[@]} == 0 ]] || printf '%s\n' "${said[@]}"
exit "$worst"
