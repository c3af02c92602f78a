# instantly: a Lua client for the Instantly.ai API. `make help` lists what there is.

LUA        ?= lua5.4
LUAS       ?= lua5.4 luajit
CURL       ?= yes
PREFIX     ?= /usr/local
CFLAGS     ?= -O2 -g
PKG_CONFIG ?= pkg-config
FLAVOUR    ?=
BUILD      ?= build/$(notdir $(LUA))$(FLAVOUR:%=-%)

CORE_SOURCES = buffer buffer_lua json_scan json_number json_decode json_encode nearest record record_object \
               record_change record_text record_suggest record_meta schema digest http1 http1_lua window window_lua \
               core
CURL_SOURCES = buffer buffer_lua pollset failure target profile transfer engine curl

MODULES = core $(if $(filter no,$(CURL)),,curl)

.PHONY: all
all: $(MODULES:%=$(BUILD)/instantly/%.so)

.PHONY: help
help:
	@echo 'make             build the C modules into build/<lua>/'
	@echo 'make demo        show what it does, against a stand-in for the API; installs what it needs'
	@echo 'make test        run every suite on $(LUAS); installs what it needs'
	@echo 'make faults      what a client makes of every fault, by every way, as a table'
	@echo 'make soak        80 calls a second with random faults, for MINUTES: nothing may pile up'
	@echo '                 other parts of it: make conformance, make pacing, make hosts'
	@echo 'make check       linters, and the strict compilation with gcc and clang; make format lays C out'
	@echo 'make asan        the suites under AddressSanitizer and UBSan; under valgrind: make valgrind'
	@echo '                 more: make torture, make fuzz SECONDS=60, make portability, make coverage'
	@echo 'make bench       how fast it is, against libcurl and other clients; make bench-plot draws it'
	@echo 'make mock        serve the stand-in for the API until Ctrl-C'
	@echo 'make api         write again what is generated from src/api/openapi.json'
	@echo 'make install     into PREFIX, or into LUADIR and LIBDIR'
	@echo 'make clean       remove build/'
	@echo
	@echo 'LUA=luajit       the Lua to build for: a command, or a path    ($(LUA))'
	@echo 'CURL=no          only instantly.core, without libcurl          ($(CURL))'
	@echo 'PREFIX=DIR       where to install                              ($(PREFIX))'
	@echo 'LUA_CFLAGS=-IDIR where the headers of that Lua are             (searched)'
	@echo 'CURL_LIBS=-lcurl how to link libcurl; CURL_CFLAGS likewise     (searched)'
	@echo 'WERROR=1         warnings are errors                           (make check)'
	@echo 'V=1              show the commands                             (quiet)'
	@echo 'ONLY=FILES       these specs alone, on LUAS, in make test      (all)'
	@echo 'DEPS=no          say what is missing, and install nothing      (install)'

# The value of a variable that is worked out when it is first used, and kept.
once = $(eval $1 := $2)$($1)

# --- Lua ---------------------------------------------------------------------------------------
# The interpreter is asked what it is, so that it and the headers cannot disagree. Looked up only
# when something is compiled or installed.

ask_lua     = $(or $(shell $(LUA) -e 'io.write($1)' 2>/dev/null),$(error $(no_lua)))
lua_version = $(call once,lua_version,$(call ask_lua,(_VERSION:match("%d%.%d"))))
lua_kind    = $(call once,lua_kind,$(call ask_lua,type(jit) == "table" and "jit" or _VERSION:match("%d%.%d")))

# What pkg-config calls a Lua, and the folders its headers are in: it depends on the distribution.
lua_names = $(if $(filter jit,$1),luajit luajit-2.1 luajit2,lua$1 lua-$1 lua$(subst .,,$1) lua)

# Prints "found FLAGS" for the Lua $1 (5.1 … 5.4, jit), or nothing.
define find_lua
bin=$$(dirname "$$(command -v $(LUA))"); \
for name in $(call lua_names,$1); do \
    case "$1 $$($(PKG_CONFIG) --modversion $$name 2>/dev/null)" in \
        'jit '2.*|'$1 $1'|'$1 $1'.*) echo found $$($(PKG_CONFIG) --cflags $$name); exit;; \
    esac; \
done; \
for include in $$bin/../include /usr/include /usr/local/include /opt/homebrew/include; do \
    for name in $(call lua_names,$1) .; do \
        if [ $1 = jit ]; then ls $$include/$$name/luajit.h; \
        else grep LUA_VERSION_NUM.*$(subst .,0,$1) $$include/$$name/lua.h; fi >/dev/null 2>&1 \
            && { echo found -I$$include/$$name; exit; }; \
    done; \
done
endef

found_lua   = $(or $(shell $(call find_lua,$(lua_kind))),$(error $(no_headers)))
LUA_CFLAGS ?= $(call once,LUA_CFLAGS,$(wordlist 2,99,$(found_lua)))

define no_lua
there is no Lua called "$(LUA)" here. Say LUA=, or install it:
    Debian, Ubuntu   apt-get install lua5.4        (or luajit)
    Fedora           dnf install lua               (or luajit)
    Alpine           apk add lua5.4                (or luajit)
    macOS            brew install lua              (or luajit)
endef

define no_headers
the headers of $(LUA) are missing. Install them:
    Debian, Ubuntu   apt-get install $(if $(filter jit,$(lua_kind)),libluajit-5.1-dev (or libluajit2-5.1-dev),liblua$(lua_kind)-dev)
    Fedora           dnf install $(if $(filter jit,$(lua_kind)),luajit-devel,lua-devel)
    Alpine           apk add $(if $(filter jit,$(lua_kind)),luajit-dev,lua$(lua_kind)-dev)
    macOS            brew install $(if $(filter jit,$(lua_kind)),luajit,lua)
or say where they are: make LUA=$(LUA) LUA_CFLAGS=-I/some/include
endef

# --- libcurl -----------------------------------------------------------------------------------
# When its header is missing nevertheless, src/libcurl.h names the packages.

curl         = $(shell $(PKG_CONFIG) $1 libcurl 2>/dev/null || curl-config $1 2>/dev/null)
CURL_CFLAGS ?= $(call once,CURL_CFLAGS,$(call curl,--cflags))
CURL_LIBS   ?= $(call once,CURL_LIBS,$(or $(call curl,--libs),-lcurl))

# --- Flavours: the same sources, otherwise compiled, each in a folder of its own ---------------
# FLAVOUR=asan-poll is both.

flavours          = $(subst -, ,$(FLAVOUR))
flavour_flags     = $(foreach flavour,$(flavours),$(flavour_$(flavour)))

flavour_poll      = -DINST_POLLSET_POLL
flavour_noprereq  = -DINST_NO_PREREQ
flavour_asan      = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
flavour_coverage  = --coverage
flavour_fuzz      = $(flavour_asan) -fsanitize=fuzzer-no-link

# --- Compilation -------------------------------------------------------------------------------

WARNINGS = -pedantic -Wall -Wextra -Wshadow -Wvla $(if $(WERROR),-Werror)
compile  = $(CC) -std=c99 -D_GNU_SOURCE $(WARNINGS) $(CPPFLAGS) $(CFLAGS) $(flavour_flags) \
           -fPIC -fno-plt -fvisibility=hidden $(LUA_CFLAGS)
link     = $(CC) $(CFLAGS) $(flavour_flags) $(SHARED) $(NODELETE) $(LDFLAGS)

ifeq ($(shell uname -s),Darwin)
SHARED   = -bundle -undefined dynamic_lookup
else
SHARED   = -shared
# libcurl's resolver thread may outlive lua_close, and so may finalizers of what a finalizer makes: the code under
# them has to stay mapped.
NODELETE = -Wl,-z,nodelete
endif

object = $(patsubst %,$(BUILD)/%.o,$1)
quiet  = $(if $(V),,@echo '  $1 $@';)

$(BUILD)/instantly/core.so: $(call object,$(CORE_SOURCES))
	@mkdir -p $(@D)
	$(call quiet,link)$(link) -o $@ $^

$(BUILD)/instantly/curl.so: $(call object,$(CURL_SOURCES))
	@mkdir -p $(@D)
	$(call quiet,link)$(link) -o $@ $^ $(CURL_LIBS)

$(call object,$(filter-out $(CORE_SOURCES),$(CURL_SOURCES))): libraries = $(CURL_CFLAGS)

$(BUILD)/%.o: src/%.c $(BUILD)/command
	$(call quiet,cc  )$(compile) $(libraries) -MMD -MP -c -o $@ $<

# Other flags than last time: everything is compiled again.
$(BUILD)/command: always
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(compile) $(link))' | cmp -s - $@ || echo '$(subst ','\'',$(compile) $(link))' >$@

.PHONY: always
always:

-include $(wildcard $(BUILD)/*.d)

# --- Installation ------------------------------------------------------------------------------

LUADIR ?= $(PREFIX)/share/lua/$(lua_version)
LIBDIR ?= $(PREFIX)/lib/lua/$(lua_version)

# What Neovim's :helptags would write; its users may not be allowed to write there.
NVIM_DOC  = instantly/nvim/runtime/doc
HELP_TAGS = match($$0, /[*][^*|[:blank:]]+[*]/) { tag = substr($$0, RSTART, RLENGTH); name = tag; gsub(/[*]/, "", name); \
            print name "\tinstantly.txt\t/" tag }

.PHONY: install
install: all
	@find lua -name '*.lua' -o -name '*.txt' | while read -r file; do \
	    to="$(DESTDIR)$(LUADIR)/$${file#lua/}"; \
	    mkdir -p "$${to%/*}" && install -m 644 "$$file" "$$to" || exit; \
	done
	@awk '$(HELP_TAGS)' lua/$(NVIM_DOC)/instantly.txt | LC_ALL=C sort >'$(DESTDIR)$(LUADIR)/$(NVIM_DOC)/tags'
	@mkdir -p '$(DESTDIR)$(LIBDIR)/instantly'
	@install -m 755 $(MODULES:%=$(BUILD)/instantly/%.so) '$(DESTDIR)$(LIBDIR)/instantly/'
	@echo 'installed into $(DESTDIR)$(LUADIR)/instantly and $(DESTDIR)$(LIBDIR)/instantly'

# --- What demo and test need -------------------------------------------------------------------
# Debian's name | how to see that it is there already | what it is for

define DEMO_PACKAGES
gcc                  | command -v cc                         | C compiler
libc6-dev            | cc -E -include stdio.h -x c /dev/null | headers of the C library
pkg-config           | command -v pkg-config                 | finds headers and libraries
lua5.4               | command -v lua5.4                     | Lua
liblua5.4-dev        | pkg-config --exists lua5.4            | headers of Lua
libcurl4-openssl-dev | pkg-config --exists libcurl           | HTTP
lua-cjson            | lua5.4 -e 'require "cjson"'           | JSON of the stand-in for the API
lua-http             | lua5.4 -e '$(debian_http) require "http.server"' | HTTP of the stand-in for the API
endef

define TEST_PACKAGES
$(DEMO_PACKAGES)
luajit2              | command -v luajit                 | LuaJIT
libluajit2-5.1-dev   | pkg-config --exists luajit        | headers of LuaJIT
lua-busted           | lua5.4 -e 'require "busted.core"' | runs the specs
luarocks             | command -v luarocks               | the spec of the rock
openssl              | command -v openssl                | certificates of the specs
nodejs               | command -v node                   | Prism, which checks requests against the API file
npm                  | command -v npm                    | installs Prism
redis-server         | command -v redis-server           | Redis, over which processes share a pacer
lua-redis            | lua5.4 -e '$(debian_http) require "redis"' | client of Redis
tzdata               | test -e /usr/share/zoneinfo/America/New_York | zone data, to check ours against
locales              | test -e /usr/share/i18n/locales/de_DE | a locale with a decimal comma
lua-check            | command -v luacheck               | linter
clang                | command -v clang                  | second compiler
libclang-rt-14-dev   | $(has_libfuzzer)                  | fuzzers
lua5.1               | command -v lua5.1                 | the oldest Lua
liblua5.1-0-dev      | pkg-config --exists lua5.1        | headers of Lua 5.1
lua5.2               | command -v lua5.2                 | an older Lua
liblua5.2-dev        | pkg-config --exists lua5.2        | headers of Lua 5.2
lua5.3               | command -v lua5.3                 | an older Lua
liblua5.3-dev        | pkg-config --exists lua5.3        | headers of Lua 5.3
clang-format         | command -v clang-format           | layout of the C sources
clang-tidy           | command -v clang-tidy             | linter
cppcheck             | command -v cppcheck               | linter
lua-socket           | lua5.4 -e 'require "socket"'      | a loop that waits for our calls; connections that are reset
lua-luv              | lua5.4 -e 'require "luv"'         | another
neovim               | command -v nvim                   | a host
libnginx-mod-http-lua | test -e /usr/lib/nginx/modules/ngx_http_lua_module.so | nginx with Lua, another
tmux                 | command -v tmux                   | keys for it, and its screen
valgrind             | command -v valgrind               | counts instructions
endef

# The other Luas that the core is for, beside the two that everything runs on.
OTHER_LUAS = lua5.1 lua5.2 lua5.3

define VALGRIND_PACKAGES
$(TEST_PACKAGES)
libc6-dbg            | test -d /usr/lib/debug/.build-id | without it valgrind cannot see into libc
endef

define BENCH_PACKAGES
$(TEST_PACKAGES)
lua-curl             | luajit -e 'require "curl"'        | a peer
python3-pycurl       | /usr/bin/python3 -c 'import pycurl' | a peer
python3-httpx        | /usr/bin/python3 -c 'import httpx' | a peer
endef

has_libfuzzer = test -e "$$(clang -print-resource-dir)"/lib/linux/libclang_rt.fuzzer-x86_64.a

define PORTABILITY_PACKAGES
$(TEST_PACKAGES)
gcc-multilib         | echo 'int main(void){return 0;}' | gcc -m32 -x c -o /dev/null - | compiles for 32 bits
endef

# Debian has all of lua-http, and lua-redis, for Lua 5.1 to 5.3 only; those files work under 5.4.
debian_http = package.path = package.path .. ";/usr/share/lua/5.3/?.lua;/usr/share/lua/5.1/?.lua"

define INSTALL_MISSING
missing() {
    echo "$$PACKAGES" | while IFS='|' read -r name probe purpose; do
        sh -c "$$probe" >/dev/null 2>&1 </dev/null || printf '    %s %s\n' "$$name" "$$purpose"
    done
}
list=$$(missing)
[ "$$list" ] || exit 0
printf 'Needed, and not installed here:\n%s\n' "$$list"
[ "$(DEPS)" != no ] || { echo 'Nothing was installed (DEPS=no).'; exit 1; }
command -v apt-get >/dev/null || { echo 'There is no apt-get here: install what corresponds to these, and run this again.'; exit 1; }
[ "$$(id -u)" = 0 ] && root= || root=sudo
command -v $${root:-env} >/dev/null || { echo 'Installing them takes root or sudo.'; exit 1; }
echo 'Installing them with apt-get (build/apt.log has the details) ...'
mkdir -p build
{
    $$root apt-get update -q
    $$root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        $$(echo "$$list" | while read -r name purpose; do echo "$$name"; done)
} </dev/null >build/apt.log 2>&1 || { tail -n 20 build/apt.log; exit 1; }
list=$$(missing)
[ -z "$$list" ] || { printf 'Installed, and still not working:\n%s\n' "$$list"; exit 1; }
endef

.PHONY: demo-packages test-packages valgrind-packages portability-packages bench-packages
demo-packages:     export PACKAGES = $(DEMO_PACKAGES)
test-packages:     export PACKAGES = $(TEST_PACKAGES)
valgrind-packages: export PACKAGES = $(VALGRIND_PACKAGES)
portability-packages: export PACKAGES = $(PORTABILITY_PACKAGES)
bench-packages:    export PACKAGES = $(BENCH_PACKAGES)
demo-packages test-packages valgrind-packages portability-packages bench-packages: export SCRIPT = $(INSTALL_MISSING)
demo-packages test-packages valgrind-packages portability-packages bench-packages:
	@sh -c "$$SCRIPT"

# --- Running it --------------------------------------------------------------------------------

MAKE_HERE  = $(MAKE) --no-print-directory
# Ours first, then what the user has; Lua 5.4 reads LUA_PATH_5_4 instead of LUA_PATH where there is one.
our_lua    = $(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;
our_c      = $(CURDIR)/$(BUILD)/?.so;
with_paths = LUA_PATH="$(our_lua)$(LUA_PATH:%=%;);" LUA_CPATH="$(our_c)$(LUA_CPATH:%=%;);" \
             $(foreach v,_5_2 _5_3 _5_4,$(if $(LUA_PATH$v),LUA_PATH$v="$(our_lua)$(LUA_PATH$v)") \
                                        $(if $(LUA_CPATH$v),LUA_CPATH$v="$(our_c)$(LUA_CPATH$v)"))

.PHONY: mock
mock: all
	@exec env $(with_paths) $(LUA) -e 'require "instantly.mock.server".run{}'

# With a real INSTANTLY_API_KEY the example talks to the real service, else to the stand-in for it.
define DEMO
[ -z "$$INSTANTLY_API_KEY" ] || exec $(LUA) examples/quickstart.lua
mkdir -p build/demo
: >build/demo/ready
$(LUA) -e 'require "instantly.mock.server".run{}' >build/demo/ready 2>build/demo/log &
mock=$$!
trap 'kill $$mock 2>/dev/null; wait $$mock 2>/dev/null' EXIT
trap 'exit 1' INT TERM HUP
until url=$$($(LUA) -e 'print(require "cjson".decode(io.read()).http)' <build/demo/ready 2>/dev/null); do
    kill -0 $$mock 2>/dev/null || { trap - EXIT; cat build/demo/log; exit 1; }
    sleep 0.1
done
printf 'A stand-in for the API is at %s\n\n' $$url
INSTANTLY_API_KEY=mock INSTANTLY_BASE_URL=$$url $(LUA) examples/quickstart.lua
endef

.PHONY: demo
demo: export SCRIPT = $(DEMO)
demo: demo-packages
	@$(MAKE_HERE) all
	@$(with_paths) sh -c "$$SCRIPT"

.PHONY: api
api:
	$(LUA) src/api/generate.lua

# --- Tests -------------------------------------------------------------------------------------

SPEC_LUA = lua5.4
SPECS    = MAKE='$(MAKE)' LUAS='$(LUAS)' ONLY='$(ONLY)' SUITE='$(SUITE)' $(SPEC_LUA) spec/support/run.lua

.PHONY: test
test: test-packages
	@$(MAKE_HERE) -s prism
	@for lua in $(LUAS); do \
	    for flavour in '' poll noprereq; do $(MAKE_HERE) all LUA=$$lua FLAVOUR=$$flavour || exit; done; \
	    $(MAKE_HERE) build/$$lua/mallocs.so LUA=$$lua || exit; \
	done
	@$(SPECS)

# Pacing as long as it is asked for; `make test` has it shorter.
.PHONY: pacing
pacing: ONLY = spec/http/pacing_spec.lua
pacing: export PACING_SECONDS = 20
pacing: test-packages
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@$(SPECS)

.PHONY: conformance
conformance: ONLY = spec/conformance
conformance: test-packages
	@$(MAKE_HERE) -s prism
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@$(SPECS)

FAULTS_IN_HOSTS = spec/hosts/nginx_faults_spec.lua spec/hosts/nvim_faults_spec.lua

.PHONY: faults
faults: ONLY = spec/faults
faults: test-packages
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@mkdir -p build/test && rm -f build/test/faults-*.table
	@{ $(SPECS) && ONLY='$(FAULTS_IN_HOSTS)' LUAS=$(firstword $(LUAS)) $(SPEC_LUA) spec/support/run.lua; } \
	    >build/test/faults.log; status=$$?; cat build/test/faults-*.table build/test/faults.log; exit $$status

MINUTES = 10

.PHONY: soak
soak: ONLY = spec/soak
soak: test-packages
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@mkdir -p build/test && rm -f build/test/soak-*.log
	@SOAK_SECONDS=$$((60 * $(MINUTES))) TIME_LIMIT=$$((60 * $(MINUTES) + 600)) $(SPECS); status=$$?; \
	 cat build/test/soak-*.log; exit $$status

.PHONY: hosts
hosts: ONLY = spec/hosts
hosts: LUAS = lua5.4
hosts: test-packages
	@for lua in lua5.4 luajit; do $(MAKE_HERE) all LUA=$$lua || exit; done
	@LOAD_ROUNDS=10 $(SPECS); status=$$?; grep -h '^nginx, ' build/test/*.log; exit $$status

# Prism, an independent reader of the API file: the specs let it judge our requests. 5.14.2 is the last
# one for the Node 18 of Debian 12; the date keeps what it depends on at what it was made with.
PRISM_VERSION = 5.14.2
PRISM_DATE    = 2025-10-15

.PHONY: prism
prism: build/prism/$(PRISM_VERSION)-$(PRISM_DATE)
build/prism/$(PRISM_VERSION)-$(PRISM_DATE):
	@echo 'Installing Prism $(PRISM_VERSION) into build/prism (build/npm.log has the details) ...'
	@rm -rf build/prism && mkdir -p build/prism
	@npm install --prefix build/prism --no-audit --no-fund --no-update-notifier --loglevel=error \
	    --before=$(PRISM_DATE) @stoplight/prism-cli@$(PRISM_VERSION) >build/npm.log 2>&1 \
	    || { tail -n 20 build/npm.log; exit 1; }
	@touch $@

# Of what `make test` runs, all that is about the C of this build, nginx and Neovim included. COLLECTOR=eager, or another
# one of spec/support/busted.lua, collects garbage otherwise; SUITE='unit core' is for these suites alone.
# libasan is in the process before everything else but the malloc that fails; asan_children keeps the leak check
# away from the processes that the specs start. What any process reports is a file, so that no report is lost.
asan_report = $(CURDIR)/build/test/asan-report
asan_env    = PRELOAD="$$(gcc -print-file-name=libasan.so) $(CURDIR)/build/asan_children.so" \
              ASAN_OPTIONS=detect_leaks=1:verify_asan_link_order=0:allocator_may_return_null=1:log_path=$(asan_report) \
              UBSAN_OPTIONS=print_stacktrace=1:log_path=$(asan_report) \
              LSAN_OPTIONS=suppressions=$(CURDIR)/spec/support/asan.supp:print_suppressions=0

.PHONY: asan
asan: test-packages build/asan_children.so
	@$(MAKE_HERE) -s prism
	@for lua in $(sort $(LUAS) luajit); do \
	    for flavour in asan asan-poll asan-noprereq; do \
	        $(MAKE_HERE) all LUA=$$lua FLAVOUR=$$flavour CC=gcc CFLAGS='-O1 -g' || exit; \
	    done; \
	    $(MAKE_HERE) -s build/$$lua-asan/mallocs.so LUA=$$lua FLAVOUR=asan || exit; \
	done
	@rm -f $(asan_report).*
	@FLAVOUR=asan $(asan_env) $(SPECS); status=$$?; cat $(asan_report).* 2>/dev/null && exit 1; exit $$status

build/asan_children.so: spec/support/asan_children.c
	@mkdir -p $(@D)
	@gcc -fsanitize=address -fPIC -shared -o $@ $<

# nouserintercepts: the malloc that fails is called, and what it calls is watched.
valgrind_run = valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
               --errors-for-leak-kinds=definite --num-callers=30 --keep-debuginfo=yes \
               --soname-synonyms=somalloc=nouserintercepts \
               --suppressions=$(CURDIR)/spec/support/valgrind.supp

.PHONY: valgrind
valgrind: valgrind-packages
	@$(MAKE_HERE) -s prism
	@for lua in $(LUAS); do \
	    for flavour in debug debug-poll debug-noprereq; do \
	        $(MAKE_HERE) all LUA=$$lua FLAVOUR=$$flavour CFLAGS='-O1 -g' || exit; \
	    done; \
	    $(MAKE_HERE) -s build/$$lua-debug/mallocs.so LUA=$$lua FLAVOUR=debug || exit; \
	done
	@WRAP='$(valgrind_run)' FLAVOUR=debug TIME_LIMIT=3600 $(SPECS)

# malloc that fails on demand, for the specs in spec/torture.
$(BUILD)/mallocs.so: spec/support/mallocs.c
	@mkdir -p $(@D)
	$(call quiet,cc  )$(CC) -std=gnu99 -O1 -g -fno-omit-frame-pointer -fPIC -fno-builtin $(WARNINGS) $(LUA_CFLAGS) -shared -o $@ $<

.PHONY: torture
torture: SUITE = torture
torture: test-packages
	@for lua in $(LUAS); do $(MAKE_HERE) all build/$$lua/mallocs.so LUA=$$lua || exit; done
	@$(SPECS)

# --- Benchmark ---------------------------------------------------------------------------------
# ROUNDS=11, ONLY='get page3' (names of rows), PEERS=no; spec/bench/run.lua tells the rest. The measuring is
# done by Lua 5.4, whatever is measured.

UNDICI_VERSION = 6.21.3

bench_lua = env -u LUA_PATH_5_4 -u LUA_CPATH_5_4 LUA_PATH='./?.lua;$(our_lua);' LUA_CPATH='build/$(SPEC_LUA)/?.so;;' $(SPEC_LUA) -e '$(debian_http)'

.PHONY: bench bench-plot bench-baseline
bench: bench-packages
	@for lua in $(sort $(SPEC_LUA) luajit $(LUAS)); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@$(MAKE_HERE) -s build/bench/reference $(if $(filter no,$(PEERS)),,build/bench/undici-$(UNDICI_VERSION))
	@LUAS='$(LUAS)' ROUNDS='$(ROUNDS)' ONLY='$(ONLY)' PEERS='$(PEERS)' $(bench_lua) spec/bench/run.lua

bench-plot:
	@$(bench_lua) spec/bench/draw.lua

# The instructions that spec/bench/counts_spec.lua holds later builds against.
bench-baseline: test-packages
	@$(bench_lua) spec/bench/baseline.lua

build/bench/reference: spec/bench/reference.c
	@mkdir -p $(@D)
	$(call quiet,cc  )$(CC) -std=c99 -D_GNU_SOURCE $(WARNINGS) $(CFLAGS) $(CURL_CFLAGS) $(LDFLAGS) -o $@ $< $(CURL_LIBS)

build/bench/undici-$(UNDICI_VERSION):
	@echo 'Installing undici $(UNDICI_VERSION) into build/bench (build/npm.log has the details) ...'
	@mkdir -p build/bench
	@npm install --prefix build/bench --no-audit --no-fund --no-update-notifier --loglevel=error \
	    undici@$(UNDICI_VERSION) >build/npm.log 2>&1 || { tail -n 20 build/npm.log; exit 1; }
	@touch $@

# --- Fuzzing -----------------------------------------------------------------------------------
# spec/fuzz has a script per fuzzer. What they find worth keeping grows in build/fuzz; a finding stays there,
# too: FUZZ=spec/fuzz/NAME.lua build/lua5.4-fuzz/fuzz build/fuzz/NAME-crash-… repeats it.

FUZZERS  = decode record page round http1
SECONDS ?= 60

# AddressSanitizer cannot follow LuaJIT's pointers, which carry tags: there it does not look for leaks.
fuzz_asan = detect_leaks=$(if $(filter jit,$(lua_kind)),0,1)
lua_libs  = $(shell $(PKG_CONFIG) --libs $(firstword $(call lua_names,$(lua_kind))))

$(BUILD)/fuzz: spec/fuzz/harness.c $(call object,$(CORE_SOURCES))
	$(call quiet,link)$(compile) -Isrc $(LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(lua_libs)

define FUZZ
mkdir -p build/fuzz
for name in $(FUZZERS); do
    log=build/fuzz/$(LUA)-$$name.log
    dict=spec/fuzz/$$name.dict
    [ -e $$dict ] || dict=spec/fuzz/json.dict
    mkdir -p build/fuzz/$$name
    FUZZ=spec/fuzz/$$name.lua ASAN_OPTIONS=$(fuzz_asan) $(BUILD)/fuzz -max_total_time=$(SECONDS) -max_len=2048 -dict=$$dict \
        -artifact_prefix=build/fuzz/$$name- build/fuzz/$$name spec/fuzz/corpus/$$name >$$log 2>&1 \
        || { tail -n 60 $$log; exit 1; }
    echo "fuzz $$name $$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' $$log) ok"
done
endef

.PHONY: fuzz
fuzz: export SCRIPT = $(FUZZ)
fuzz: FLAVOUR = fuzz
fuzz: test-packages
	@$(MAKE_HERE) $(BUILD)/fuzz FLAVOUR=fuzz CC=clang
	@sh -c "$$SCRIPT"

# --- Coverage ----------------------------------------------------------------------------------

$(BUILD)/coverage.so: spec/support/coverage.c
	@mkdir -p $(@D)
	$(call quiet,cc  )$(CC) -std=gnu99 -O2 -fPIC $(WARNINGS) $(LUA_CFLAGS) -shared -o $@ $<

# On one Lua: the C of the two differs by some lines of src/compat.h. With failing allocations, too.
.PHONY: coverage
coverage: LUAS = lua5.4
coverage: export LUA_INIT = pcall(require, "coverage")
coverage: test-packages
	@$(MAKE_HERE) all build/lua5.4-coverage/coverage.so build/lua5.4-coverage/mallocs.so LUA=lua5.4 FLAVOUR=coverage \
	    CFLAGS='-O0 -g'
	@rm -rf build/coverage build/lua5.4-coverage/*.gcda && mkdir -p build/coverage
	-@FLAVOUR=coverage TIME_LIMIT=3600 $(SPECS)
	@env -u LUA_INIT lua5.4 spec/support/coverage.lua build/lua5.4-coverage

# --- Portability -------------------------------------------------------------------------------

.PHONY: portability other-luas fallback 32-bit
portability: portability-packages
	@$(MAKE_HERE) check-strict CHECK_LUAS='$(OTHER_LUAS) lua5.4 luajit'
	@$(MAKE_HERE) other-luas fallback 32-bit

other-luas: LUAS = $(OTHER_LUAS)
other-luas: SUITE = core
other-luas:
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua || exit; done
	@$(SPECS)

# Where there is no epoll: every spec of HTTP.
fallback: ONLY = spec/http
fallback:
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua FLAVOUR=poll || exit; done
	@FLAVOUR=poll TIME_LIMIT=3600 $(SPECS)

# Debian's 32-bit packages cannot be installed beside the others: they are unpacked into build/i386, and
# the core is tested with their interpreters.
I386_PACKAGES = lua5.4 liblua5.4-0 liblua5.4-dev libreadline8 libtinfo6 luajit2 libluajit2-5.1-2 lua-cjson \
                lua-filesystem lua-system lua-term
i386_apt      = apt-get -o Dir::State::lists=$(CURDIR)/build/i386/lists -o Dir::Cache=$(CURDIR)/build/i386/cache \
                -o APT::Architectures::=amd64 -o APT::Architectures::=i386

define UNPACK_I386
mkdir -p build/i386/lists/partial build/i386/cache/archives/partial
cd build/i386
$(i386_apt) update -q >apt.log 2>&1
$(i386_apt) download $(I386_PACKAGES:%=%:i386) >>apt.log 2>&1 || { tail -n 20 apt.log; exit 1; }
for package in *.deb; do dpkg-deb -x $$package . || exit; done
for lua in lua5.4 luajit; do
    printf '#!/bin/sh\nexec env LD_LIBRARY_PATH=%s LUA_CPATH="$$LUA_CPATH;%s" %s "$$@"\n' \
        $(CURDIR)/build/i386/usr/lib/i386-linux-gnu:$(CURDIR)/build/i386/lib/i386-linux-gnu \
        "$(CURDIR)/build/i386/usr/lib/i386-linux-gnu/lua/$$([ $$lua = luajit ] && echo 5.1 || echo 5.4)/?.so" \
        $(CURDIR)/build/i386/usr/bin/$$lua >$$lua-32
    chmod +x $$lua-32
done
endef

build/i386/luajit-32: export SCRIPT = $(UNPACK_I386)
build/i386/luajit-32:
	@echo 'Unpacking 32-bit interpreters into build/i386 (build/i386/apt.log has the details) ...'
	@bash -c "$$SCRIPT"

32-bit: LUAS = $(CURDIR)/build/i386/lua5.4-32 $(CURDIR)/build/i386/luajit-32
32-bit: SUITE = core
32-bit: export CC = gcc -m32
32-bit: export C_INCLUDE_PATH = $(CURDIR)/build/i386/usr/include/i386-linux-gnu
32-bit: build/i386/luajit-32
	@for lua in $(LUAS); do $(MAKE_HERE) all LUA=$$lua CURL=no || exit; done
	@$(SPECS)

# --- Linters -----------------------------------------------------------------------------------

C_FILES    = $(wildcard src/*.c src/*.h)
C_WRITTEN  = $(filter-out src/schema.c,$(wildcard src/*.c))
LUA_FILES  = lua spec examples src/api .luacheckrc .busted $(wildcard *.rockspec)
CHECK_LUAS = lua5.4 luajit
TIDY       = clang-analyzer-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions

.PHONY: check check-lua check-format check-c check-strict
check: check-lua check-format check-c check-strict

check-lua:
	@echo luacheck
	@luacheck --quiet --no-color $(wildcard $(LUA_FILES))

check-format:
	@echo clang-format
	@clang-format --dry-run -Werror $(C_FILES)

check-c:
	@echo cppcheck
	@cppcheck --quiet --std=c99 --enable=warning,performance,portability --error-exitcode=1 --inline-suppr \
	    -D__linux__ -D_GNU_SOURCE $(C_WRITTEN)
	@echo clang-tidy
	@clang-tidy --quiet --warnings-as-errors='*' --checks='-*,$(TIDY)' $(C_WRITTEN) \
	    -- -std=c99 -D_GNU_SOURCE $(LUA_CFLAGS) $(CURL_CFLAGS) 2>/dev/null

# Each compiler, Lua and flavour without a warning; and nothing exported but the two doors.
check-strict:
	@mkdir -p build/check
	@set -e; for cc in gcc clang; do for lua in $(CHECK_LUAS); do for flavour in '' poll noprereq; do \
	    echo "$$cc $$lua $$flavour"; \
	    folder=build/check/$$cc-$$lua-$$flavour; \
	    target=all; [ -z "$$flavour" ] || target=$$folder/instantly/curl.so; \
	    $(MAKE_HERE) $$target CC=$$cc LUA=$$lua FLAVOUR=$$flavour BUILD=$$folder WERROR=1 >$$folder.log 2>&1 \
	        || { cat $$folder.log; exit 1; }; \
	    ! nm -D --defined-only $$folder/instantly/*.so | grep ' [A-Z] ' | grep -v ' luaopen_instantly_'; \
	done; done; done

.PHONY: format
format:
	clang-format -i $(C_FILES)

.PHONY: clean
clean:
	rm -rf build
