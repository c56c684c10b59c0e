#!/usr/bin/env bash
# Unpacks tools that the judge tests ask and that this release of Debian has not, from newer releases
# of Debian: Go from trixie-backports and pip from trixie. Nothing is installed and no source is added:
# the packages are downloaded with lists of their own, checked by Debian's keys, and unpacked into
# tools/judges/debian. Needs apt-get and lists of this release (`apt-get update`).
set -euo pipefail
cd "$(dirname "$0")/../.."

target=$PWD/tools/judges/debian
go=golang-1.26
if [ -x "$target/usr/lib/${go/golang/go}/bin/go" ] && [ -d "$target/usr/lib/python3/dist-packages/pip" ]; then
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work/lists/partial" "$work/archives/partial" "$target"

# Lists of this release name the mirror; a machine that installed nothing yet has none.
[ -n "$(apt-get indextargets --format '$(REPO_URI)' 'Label: Debian')" ] || apt-get update
# The mirror that this machine already takes Debian from.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 'Component: main' | sed -n 1p)
keys=/usr/share/keyrings/debian-archive-keyring.gpg
for suite in trixie trixie-backports; do
  echo "deb [signed-by=$keys] $mirror $suite main"
done >"$work/sources.list"

own=(
  -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=-
  -o "Dir::State::lists=$work/lists" -o "Dir::Cache::archives=$work/archives"
  -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
)
apt-get "${own[@]}" update
(cd "$work/archives" && apt-get "${own[@]}" download "$go-go" "$go-src" python3-pip)
for package in "$work"/archives/*.deb; do
  dpkg --extract "$package" "$target"
done
