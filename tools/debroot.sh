#!/usr/bin/env bash
# Runs a command in a fresh clone on a bare Debian: git and make and nothing else. Nothing of it stays behind.
# usage: tools/debroot.sh [command]      default: make demo && make test; as root, with debootstrap
# SUITE names another release than bookworm; proxy, certificates and apt's settings are taken from the host.
# Ends as the command ends; with 75 when there is no root to run it in.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${SUITE:-bookworm}
command=${1:-make demo && make test}

cannot() { echo "$*" >&2; exit 75; }
[[ $(id -u) == 0 ]] || cannot "A Debian root is made by root: debootstrap and chroot."
command -v debootstrap >/dev/null || cannot "A Debian root is made by debootstrap: apt-get install debootstrap"
[[ -z $(git status --porcelain) ]] || echo "Note: what is not committed is not in the clone."

root=$(mktemp -d /var/tmp/leefbaar-fresh.XXXXXX)
running=
clean() {
    if [[ -n $running ]]; then
        kill -KILL "$running" && wait "$running" || sleep 1   # until all that it started is gone too
    fi
    rm -rf --one-file-system "$root" "$root.log"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM
chmod 755 "$root"

# With mounts and processes of its own: both are gone when the command ends. In the background, so that a signal is
# heard at once.
apart() {
    unshare --mount --pid --fork --kill-child "$@" </dev/null &
    running=$!
    local status=0
    wait "$running" || status=$?
    running=
    return "$status"
}

# The mirror of the host, and all of apt's settings when it runs the same release.
mirror_of() {
    apt-get indextargets --format '$(CODENAME) $(SITE)' 'Created-By: Packages' 2>/dev/null |
        awk -v suite="$1" '$1 == suite && !found {print $2; found = 1}'
}
host=$(. /etc/os-release && echo "${ID:-} ${VERSION_CODENAME:-}")
mirror=${MIRROR:-$(mirror_of "$suite")}
[[ -n $mirror || $host != debian\ * ]] || mirror=$(mirror_of "${host#* }")
mirror=${mirror:-http://deb.debian.org/debian}
# An older debootstrap does not know the name of a newer release, which is made as every newer one is.
script=
[[ -e /usr/share/debootstrap/scripts/$suite ]] || script=sid

echo "Building Debian $suite in $root, from $mirror."
apart debootstrap --variant=minbase --include=git,make,ca-certificates "$suite" "$root" "$mirror" $script \
    >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; cannot "debootstrap could not make Debian $suite from $mirror."; }
if [[ $host == "debian $suite" ]]; then
    cp -a /etc/apt/. "$root/etc/apt/"
    cp -a /usr/share/keyrings/. "$root/usr/share/keyrings/"
else
    cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
fi
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
    cp -L /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
    chroot "$root" update-ca-certificates >/dev/null 2>&1
fi

git clone --quiet --no-hardlinks . "$root/root/leefbaar"

settings=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt PIP_ROOT_USER_ACTION=ignore)
for name in {http,https,no,HTTP,HTTPS,NO}_{proxy,PROXY} PIP_INDEX_URL PIP_DEFAULT_TIMEOUT NPM_CONFIG_REGISTRY npm_config_registry CI; do
    [[ -z ${!name:-} ]] || settings+=("$name=${!name}")
done

echo "In the fresh clone: $command"
status=0
apart bash -euc '
    mount -t proc proc "$0/proc"
    mount --rbind /dev "$0/dev"
    exec chroot "$0" env -i "${@:2}" bash -euc "cd /root/leefbaar; $1"
' "$root" "$command" "${settings[@]}" || status=$?

[[ $status == 0 ]] && echo "On a bare Debian $suite: passed" || echo "On a bare Debian $suite: failed ($status)" >&2
exit "$status"
