# Loam. `make run` opens the journal, `make test` passes every test; each installs what it lacks and says so.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
JOBS ?= $(shell nproc)
# The toolchain's own lld, no symbol given to others, and relocations packed where this system's libc (2.36 and later)
# can unpack them: an eighth less on the disk and in memory (docs/decisions/0012).
LIBC := $(word 2,$(shell getconf GNU_LIBC_VERSION))
PACKED := $(if $(filter 2.36,$(firstword $(shell printf '%s\n' 2.36 $(LIBC) | sort -V))),-zpack-relative-relocs)
LINK := -znow --no-export-dynamic --exclude-libs=ALL $(PACKED)
RELEASE := -c release --static-swift-stdlib --scratch-path .build -Xswiftc -use-ld=lld $(addprefix -Xlinker ,$(LINK))
CHECK := --explicit-target-dependency-import-check error

# What a fresh Debian with the Swift toolchain lacks: to build, and to test against real parts.
BUILD_PACKAGES := libncurses-dev zlib1g-dev libpng-dev libjpeg62-turbo-dev
TEST_PACKAGES := $(BUILD_PACKAGES) libvterm-dev ncurses-base ncurses-term tmux strace git age jq groff-base python3-yaml \
	python3-icalendar vim-tiny nano chromium poppler-utils
DEB_PACKAGES := $(BUILD_PACKAGES) dpkg-dev lintian chrpath
DEB_TEST_PACKAGES := debootstrap

# What is installed below PREFIX; Debian has a folder of its own for the zsh completions of packages.
ZSH_FOLDER = share/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)
INSTALLED = bin/loam share/man/man1/loam.1 share/man/man5/loam.5 share/bash-completion/completions/loam \
	$(ZSH_FOLDER)/_loam share/fish/vendor_completions.d/loam.fish

.PHONY: run test build release lint format golden bench sanitize install uninstall clean help resources docs api-docs pictures deb \
	deb-test build-packages test-packages deb-packages deb-test-packages

run: build-packages ## open the journal
	@$(SWIFT) build $(RELEASE) -j $(JOBS) --product loam
	@.build/release/loam

build: build-packages ## build everything for working on it
	$(SWIFT) build -j $(JOBS) $(CHECK)

release: build-packages ## build the program as it is installed
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product loam

test: test-packages ## pass every test
	$(SWIFT) build -j $(JOBS) --build-tests $(CHECK)
	@SWIFT=$(SWIFT) Tests/run.sh

lint: ## hold the code to its rules
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	@bash Tests/lint.sh

format: ## put the code in its form
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

golden: test-packages ## record the golden screens anew; the run fails so that they are looked at
	LOAM_RECORD=1 $(SWIFT) test --filter Golden || true
	$(MAKE) pictures
	@git status --short Tests docs/pictures

bench: build-packages ## print the figures: start, typing, search, saving, memory
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product loam
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product loam-bench
	@.build/release/loam-bench

sanitize: test-packages ## run the tests under the address and thread sanitizers
	@# Swift keeps the case of an enum in spare bits of its pointer, which the leak check takes for no pointer at all.
	LOAM_SANITIZED=1 ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --no-parallel --sanitize=address --scratch-path .build-address -j $(JOBS)
	LOAM_SANITIZED=1 $(SWIFT) test --no-parallel --sanitize=thread --scratch-path .build-thread -j $(JOBS)

resources: ## list the data files that live inside the program
	bash Resources/embed-list.sh

pictures: build-packages ## draw the pictures of the README and the guide from the real screens
	$(SWIFT) build -j $(JOBS) --product loam-pictures
	@mkdir -p docs/pictures && .build/debug/loam-pictures docs/pictures

api-docs: build ## write the documentation of the modules (DocC) to .build/api-docs
	@bash docs/api/make.sh .build/debug .build/api-docs

docs: ## write docs/keys.md, docs/format.md and docs/json/record.schema.json from the tables
	LOAM_RECORD=1 $(SWIFT) test --filter "KeyDocs|FormatDocs|JSONOutput" || true

install: release ## install the program, its manual pages and completions to PREFIX (default /usr/local)
	@for file in $(INSTALLED); do install -d "$(DESTDIR)$(PREFIX)/$$(dirname $$file)"; done
	install -m 755 -s .build/release/loam $(DESTDIR)$(PREFIX)/bin/loam
	@cd $(DESTDIR)$(PREFIX) && loam=bin/loam && \
	$$loam manual 1 >share/man/man1/loam.1 && \
	$$loam manual 5 >share/man/man5/loam.5 && \
	$$loam --generate-completion-script bash | sed '1{/^\#!/d}' >share/bash-completion/completions/loam && \
	$$loam --generate-completion-script zsh >$(ZSH_FOLDER)/_loam && \
	$$loam --generate-completion-script fish >share/fish/vendor_completions.d/loam.fish

uninstall: ## take all of that away; the journal stays
	@for file in $(INSTALLED); do rm -f "$(DESTDIR)$(PREFIX)/$$file"; done

deb: deb-packages ## make the Debian package, with lintian's blessing
	@rm -rf .build/deb && $(MAKE) install PREFIX=/usr DESTDIR=$(CURDIR)/.build/deb/root
	@package=$$(debian/build .build/deb .build) && lintian --allow-root -I --pedantic --fail-on pedantic,info,warning,error $$package \
		&& ls -l $$package

deb-test: deb deb-test-packages ## install the package in a bare system, use it, take it away, look at what is left
	@root="$$(id -u | grep -qx 0 || echo sudo)"; $$root debian/test .build/loam_*.deb .build/deb-root

clean: ## remove what was built
	rm -rf .build .build-address .build-thread

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 18

# Installs the Debian packages that are missing, with root or sudo; without, says the one command to run.
define ensure
@missing=""; for package in $(1); do \
	dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
	if [ "$$(id -u)" = 0 ]; then root=""; elif sudo -n true 2>/dev/null; then root="sudo"; \
	else echo "Loam needs these packages; please run:  sudo apt-get install$$missing"; exit 1; fi; \
	echo "Installing:$$missing"; \
	$$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
@command -v $(SWIFT) >/dev/null || { echo "Loam is built with Swift 6.2 or later: https://www.swift.org/install"; exit 1; }
endef

build-packages:
	$(call ensure,$(BUILD_PACKAGES))

test-packages:
	$(call ensure,$(TEST_PACKAGES))

deb-packages:
	$(call ensure,$(DEB_PACKAGES))

deb-test-packages:
	$(call ensure,$(DEB_TEST_PACKAGES))
