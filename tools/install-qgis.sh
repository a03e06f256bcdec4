#!/usr/bin/env bash
# Installs QGIS and what the plugin needs from the distribution, unless it is there.
# usage: tools/install-qgis.sh [test|translate]
#   test       also what the tests need
#   translate  only what compiles the catalogues of translations
set -euo pipefail
tools=$(cd "$(dirname "$0")" && pwd)

packages=(qgis python3-qgis qgis-providers python3-pandas gdal-bin)
commands=(qgis qgis_process ogr2ogr)
if [[ ${1:-} == translate ]]; then
    packages=(qttools5-dev-tools)
    commands=()
fi
if [[ ${1:-} == test ]]; then
    packages+=(python3-venv xvfb xauth poppler-utils postgresql postgresql-postgis)
    packages+=(qgis-server-bin qgis-server-wfs qgis-server-wfs3)
    packages+=(chromium)
    commands+=(Xvfb xauth pdftoppm qgis_mapserver chromium node npm)
    command -v node >/dev/null || packages+=(nodejs)   # a newer one than that of the distribution stays
    command -v npm >/dev/null || packages+=(npm)
fi

missing() {
    local python
    if [[ ${1:-} == translate ]]; then
        "$tools/lrelease.sh" 2>/dev/null || echo lrelease
        return
    fi
    python=$("$tools/python.sh" 2>/dev/null) || { echo "Python with qgis and pandas"; return; }
    [[ ${1:-} != test ]] || "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "venv for $python"
    [[ ${1:-} != test ]] || compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null || echo PostGIS
    for command in "${commands[@]}"; do
        command -v "$command" >/dev/null || echo "$command"
    done
}

wanted=$(missing "$@")
[[ -n $wanted ]] || exit 0
echo "Not here yet: ${wanted//$'\n'/, }."

if ! command -v apt-get >/dev/null; then
    echo "This is not Debian or Ubuntu: install QGIS 3.22 or later with Python and pandas yourself," >&2
    echo "or install the zip of 'make package' in QGIS (see README.md)." >&2
    exit 1
fi
as_root=(env)
if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || { echo "Run 'make qgis' as root, or install sudo." >&2; exit 1; }
    as_root=(sudo env)
fi
apt() {
    "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}
echo "Installing ${packages[*]} (some minutes)."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt update && apt install --no-install-recommends "${packages[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    echo "apt-get could not install QGIS: see above." >&2
    exit 1
fi

wanted=$(missing "$@")
[[ -z $wanted ]] || { echo "Installed, but still missing: ${wanted//$'\n'/, }." >&2; exit 1; }
