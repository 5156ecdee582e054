#!/bin/sh
# Measure four pages of a built portal with Lighthouse, as a phone sees them. Needs npm and Chromium.
#
#   sh tests/bench/lighthouse.sh [output]
set -eu
cd "$(dirname "$0")/../.."

version=13.5.0
home=build/bench/lighthouse-$version
output=${1:-output}
port=8765
[ -d "$home/node_modules/lighthouse" ] || npm install --silent --no-audit --no-fund --prefix "$home" "lighthouse@$version"

.venv/bin/python -m tests.bench.web_host "$output" "$port" >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
export CHROME_PATH
for page in index.html "$(cd "$output" && ls articles/mind/[!i]*.html | head -n 1)" \
    "$(cd "$output" && ls notices/[!i]*.html | head -n 1)" courses/index.html; do
    "$home/node_modules/.bin/lighthouse" "http://127.0.0.1:$port/$page" --quiet --output=json \
        --output-path=build/bench/lighthouse.json --chrome-flags="--headless=new --no-sandbox --disable-gpu"
    .venv/bin/python - "$page" <<'PY'
import json, sys
report = json.load(open("build/bench/lighthouse.json", encoding="utf-8"))
scores = {name: round(100 * (part["score"] or 0)) for name, part in report["categories"].items()}
print(sys.argv[1], scores)
for audit in report["audits"].values():
    if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
        print("   ", audit["id"], "-", audit["title"])
PY
done
