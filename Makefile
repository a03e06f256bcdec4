# Run `make` to see what there is.

# The interpreter that has QGIS, looked for when a recipe needs it; or name one: make test PYTHON=/usr/bin/python3
PYTHON ?= $(shell tools/python.sh)

BUILD  := build
VENV   := $(BUILD)/venv
BROWSER := $(BUILD)/browser
SITE   := $(BUILD)/site-venv
SOURCE := leefbaar_plugin resources tests tools
RUN    := $(VENV)/bin/python -m
PYTEST := $(RUN) pytest

# Every test: the long files first, each file in one process.
TESTS ?= tests/e2e tests/qgis tests/core
AT_ONCE := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# Releases of Debian for test-matrix: with QGIS 3.22, 3.40, and the newest (testing, by its name of now).
SUITES ?= bookworm trixie forky

# Off screen, in UTF-8, and never in the profile of the user.
export QT_QPA_PLATFORM := offscreen
export LC_ALL := C.UTF-8
export QGIS_CUSTOM_CONFIG_PATH := $(CURDIR)/$(BUILD)/test-profile

.DEFAULT_GOAL := help
.PHONY: help qgis dev demo package release scan docs pictures site models strings test-tools lint format core coverage qgis-test e2e \
	tests test test-matrix others bench fresh clean

help:  ## Say what there is
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

qgis:  ## Install QGIS from the distribution, unless it is there (Debian, Ubuntu)
	@tools/install-qgis.sh

QM := resources/i18n/leefbaar_nl.qm

$(QM): resources/i18n/leefbaar_nl.ts
	@tools/install-qgis.sh translate
	@tools/lrelease.sh $< $@

models: qgis $(QM)  ## Draw the models of resources/models from their designs
	@$(PYTHON) resources/models/make_models.py

strings:  ## Bring the catalogues of translations up to date with the texts in the source
	@python3 tools/strings.py

dev: qgis $(QM)  ## Assemble the plugin from links in build/plugins (for QGIS_PLUGINPATH)
	@$(PYTHON) tools/package.py links

demo: dev  ## Run the main job on the fictitious Voorbeeldstad; leaves a map in build/demo
	@tools/demo.sh

package: $(QM) site  ## Make the zip to install in QGIS
	@python3 tools/package.py zip

release: $(QM) site  ## Make the zip to publish; fails while metadata.txt holds addresses that are examples
	@python3 tools/package.py release

scan: package test-tools  ## Look at the unpacked zip as plugins.qgis.org does: Bandit, detect-secrets, flake8
	@$(VENV)/bin/python tools/scan.py

docs: qgis $(QM)  ## Make docs/mechanismen and docs/algoritmen from what the plugin declares
	@$(PYTHON) tools/docs.py

site: $(SITE)/requirements.txt  ## Make the site of docs in build/site, which is the help of the plugin
	@NO_COLOR=1 $(SITE)/bin/python -m mkdocs build --quiet --clean

pictures: dev test-tools  ## Take pictures of docs anew in QGIS and in a browser; then look at each
	LEEFBAAR_PICTURES=write $(PYTEST) tests/e2e/test_tutorial.py tests/e2e/test_evidence_pictures.py

lint: test-tools  ## Check style and types
	$(RUN) ruff check --output-format concise
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) flake8 --isolated --select QGS103,QGS104,QGS106,QGS107,QGS4 \
		--per-file-ignores 'leefbaar_plugin/compat.py:QGS402 tests/qgis/test_reading.py:QGS410' $(SOURCE)

format: test-tools  ## Mend style where that can be done by itself
	$(RUN) ruff check --fix
	$(RUN) ruff format

core: test-tools  ## Test core (no QGIS is loaded; a minute)
	$(PYTEST) -p no:pytest_qgis tests/core

coverage: test-tools  ## How much of core the tests of core run; fails below the bound of pyproject.toml
	$(RUN) coverage erase
	$(RUN) coverage run -m pytest -q -p no:pytest_qgis $(AT_ONCE) tests/core
	$(RUN) coverage combine -q
	$(RUN) coverage report

qgis-test: dev test-tools  ## Test inside QGIS
	$(PYTEST) tests/qgis

e2e: dev site test-tools  ## Test from outside: qgis_process, the zip
	$(PYTEST) tests/e2e

tests: dev site test-tools  ## Every test: core, qgis, e2e
	$(PYTEST) $(AT_ONCE) $(TESTS)

test: lint tests  ## Lint, then every test

test-matrix:  ## Every test on the QGIS of each of SUITES, in Debian roots (root, debootstrap)
	@tools/matrix.sh $(SUITES)

others:  # those of SUITES that this machine is not
	@. /etc/os-release; for suite in $(SUITES); do [ "$$suite" = "$$VERSION_CODENAME" ] || echo $$suite; done

bench: dev  ## Measure against ogr2ogr, QGIS's own algorithms and a script with geopandas
	@tools/bench-venv.sh $(BUILD)/bench-venv
	$(PYTHON) tests/bench/bench.py

fresh:  ## Run demo and test in a fresh clone on a bare Debian (root, debootstrap)
	@tools/debroot.sh

clean:  ## Remove build/ and what tools left
	rm -rf $(BUILD) .pytest_cache .ruff_cache .mypy_cache .hypothesis .qgis-settings
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE)/requirements.txt: tools/site/requirements.txt
	@python3 -c 'import ensurepip, venv' 2>/dev/null || tools/install-qgis.sh test
	@echo "Making $(SITE)."
	@python3 -m venv --clear $(SITE)
	@$(SITE)/bin/python -m pip install -qq --disable-pip-version-check --requirement $<
	@cp $< $@

# What the tests need besides QGIS, and the pinned tools: in a venv that sees QGIS, and for the browser.
test-tools: $(VENV)/requirements.txt $(BROWSER)/installed $(SITE)/requirements.txt

$(VENV)/requirements.txt: tests/requirements.txt
	@tools/install-qgis.sh test
	@echo "Making $(VENV)."
	@"$$(tools/python.sh)" -m venv --clear --system-site-packages $(VENV)
	@$(RUN) pip install -qq --disable-pip-version-check --requirement $<
	@cp $< $@

$(BROWSER)/installed: tests/browser/package-lock.json tests/browser/package.json
	@tools/install-qgis.sh test
	@echo "Making $(BROWSER)."
	@rm -rf $(BROWSER) && mkdir -p $(BROWSER)
	@cp $^ $(BROWSER)/
	@cd $(BROWSER) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
