#!/usr/bin/env bash
# Runs the two commands of README.md in a fresh clone on a bare Debian: git and make and nothing else.
# usage: tools/debroot.sh [command]      default: make demo && make test; as root, with debootstrap
# SUITE names another release than bookworm; proxy, certificates and apt's settings are taken from the host.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${SUITE:-bookworm}
command=${1:-make demo && make test}

[[ $(id -u) == 0 ]] || { echo "make fresh needs root, for debootstrap and chroot." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "make fresh needs debootstrap: apt-get install debootstrap" >&2; exit 1; }
[[ -z $(git status --porcelain) ]] || echo "Note: what is not committed is not in the clone."

root=$(mktemp -d /var/tmp/leefbaar-fresh.XXXXXX)
trap 'rm -rf --one-file-system "$root"' EXIT
chmod 755 "$root"

# The mirror, and all of apt's settings, when the host runs the same release.
mirror=${MIRROR:-$(apt-get indextargets --format '$(CODENAME) $(SITE)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$suite" '$1 == suite {print $2; exit}')}
echo "Building Debian $suite in $root."
debootstrap --variant=minbase --include=git,make,ca-certificates "$suite" "$root" \
    ${mirror:+"$mirror"} >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; rm -f "$root.log"; exit 1; }
rm -f "$root.log"
if grep -qs "^VERSION_CODENAME=$suite$" /etc/os-release; then
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

# Mounts and processes of its own: both are gone when the command ends.
echo "In the fresh clone: $command"
status=0
unshare --mount --pid --fork --kill-child bash -euc '
    mount --make-rprivate /
    mount -t proc proc "$0/proc"
    mount --rbind /dev "$0/dev"
    exec chroot "$0" env -i "${@:2}" bash -euc "cd /root/leefbaar; $1"
' "$root" "$command" "${settings[@]}" </dev/null || status=$?

[[ $status == 0 ]] && echo "make fresh: passed" || echo "make fresh: failed ($status)" >&2
exit "$status"
