#!/usr/bin/env bash
# Unpacks the POMs of Debian's Java packages that have many parents and BOMs, and of what they need, into
# tools/judges/debian/poms. Nothing is installed. Needs apt-get and lists of this release (`apt-get update`).
set -euo pipefail
cd "$(dirname "$0")/../.."

target=$PWD/tools/judges/debian/poms
[ ! -d "$target" ] || exit 0

packages=(
  junit5 libactivemq-java libapache-pom-java libassertj-core-java libbyte-buddy-java
  libcommons-io-java libcommons-lang3-java libcommons-parent-java libguava-java libguice-java
  libhibernate-validator-java libhttpclient5-java libhttpcore5-java libjackson2-annotations-java
  libjackson2-core-java libjackson2-databind-java libjackson2-dataformat-xml-java
  libjackson2-datatype-joda-java libjackson2-jaxrs-providers-java libjaxb-java libjaxws-java
  libjboss-logging-java libjetty9-extra-java libjetty9-java liblog4j2-java liblogback-java
  liblogstash-logback-encoder-java libmaven-parent-java libmockito-java libnetty-java
  libpdfbox2-java libplexus-compiler-java libprotobuf-java libresteasy3.0-java libslf4j-java
  libspring-context-java libspring-core-java libspring-web-java libwildfly-common-java
)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work/archives/partial" "$work/poms" "$(dirname "$target")"
apt-get install --yes --no-install-recommends --download-only \
  -o "Dir::Cache::archives=$work/archives" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
  "${packages[@]}"
# A package that is already here was not downloaded; it has its POMs in place.
for package in "$work"/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" |
    tar --extract --directory "$work/poms" --wildcards './usr/share/maven-repo/*.pom' 2>"$work/errors" ||
    grep --quiet 'Not found in archive' "$work/errors"
done
cp --recursive --update=none /usr/share/maven-repo "$work/poms/usr/share/" 2>"$work/errors" ||
  cp --recursive --no-clobber /usr/share/maven-repo "$work/poms/usr/share/"
mv "$work/poms/usr/share/maven-repo" "$target"
