#!/bin/sh
# Show every kind of page to the browser kernels of old office PCs: Chromium 86 and 109. Needs npm; Linux on x86-64.
#
#   sh tests/bench/old_kernels.sh
#
# Two packages that were made for servers hold such kernels. What they must show is in
# tests/browser/test_old_kernels.py; 109 also has to pass the other browser tests. Pictures of
# every kind of page are left in build/bench/kernels/pictures.
set -eu
cd "$(dirname "$0")/../.."

home=build/bench/kernels
python=${PYTHON:-.venv/bin/python}

# A kernel by its version, from a package of npm whose digest is known.
install() {
    version=$1 package=$2 digest=$3
    [ ! -x "$home/$version/chromium" ] || return 0
    echo "下载 Chromium $version：$package"
    mkdir -p "$home/$version"
    archive=$(npm pack "$package" --silent --pack-destination "$home/$version")
    echo "$digest  $home/$version/$archive" | sha256sum --check --quiet
    tar -xzOf "$home/$version/$archive" package/bin/chromium.br | "$python" -c '
import sys

import brotli

sys.stdout.buffer.write(brotli.decompress(sys.stdin.buffer.read()))' >"$home/$version/kernel"
    rm "$home/$version/$archive"
    chmod +x "$home/$version/kernel"
    # It shows nothing but our own pages, and has no helper that would make its sandbox.
    printf '#!/bin/sh\nexec "%s/kernel" --no-sandbox "$@"\n' "$PWD/$home/$version" >"$home/$version/chromium"
    chmod +x "$home/$version/chromium"
}

install 86 chrome-aws-lambda@5.3.1 e258e73f4d5957f39de30f6343a2f44de425d978d8058631e4e9d20111c2222a
install 109 @sparticuz/chromium@109.0.6 84171b067a588137a242c3dfb70d160c49d055a4227297aefc5eace94e47566c

"$python" -m pytest -q tests/browser/test_old_kernels.py
# The tests take the first Chromium of the path.
PATH="$PWD/$home/109:$PATH" "$python" -m pytest -q tests/browser -m browser \
    --ignore tests/browser/test_old_kernels.py --ignore tests/browser/test_all_pages.py

"$python" build.py build --output "$home/output"
for version in 86 109; do
    "$python" -m tests.bench.pictures "$home/$version/chromium" "$home/output" "$home/pictures"
done
echo "图片：$home/pictures"
