#!/bin/sh
# Check every page of a built portal with the validator of the W3C (the Nu HTML Checker). Needs java and npm.
#
#   sh tests/bench/validate.sh [output]
set -eu
cd "$(dirname "$0")/../.."

version=26.9.27
home=build/bench/vnu-$version
if [ ! -f "$home/vnu.jar" ]; then
    mkdir -p "$home"
    (cd "$home" && npm pack "vnu-jar@$version" --silent >/dev/null && tar xzf "vnu-jar-$version.tgz" &&
        mv package/build/dist/vnu.jar . && rm -r package "vnu-jar-$version.tgz")
fi
java -Xss2m -jar "$home/vnu.jar" --skip-non-html --errors-only "${1:-output}"
echo "没有错误：$(find "${1:-output}" -name '*.html' | wc -l) 个网页"
