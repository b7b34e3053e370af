#!/bin/sh
# Builds or checks the web pages with the Node that package.json pins, so that the machine's own
# Node is needed for npm alone. What is unchanged since the last time is skipped.
#   sh build.sh build | check | browser
set -eu
cd "$(dirname "$0")"

stamp() { cat "target/$1" 2>/dev/null || true; }
hash_of() { find "$@" -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1; }
is_new_enough() { # what the packages ask for
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'
}
install() {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-progress --loglevel=error "$@" >&2
}
mkdir -p target

command -v npm >/dev/null 2>&1 || {
  echo "web: npm is needed to install the pages' packages, was not found; try: apt-get install npm" >&2
  exit 1
}

lock=$(hash_of package.json package-lock.json .npmrc)
if [ "$(stamp lock)" != "$lock" ] || [ ! -d node_modules ]; then
  echo "web: installing packages" >&2
  if is_new_enough node; then
    install
  else
    # npm leaves out what the Node it runs on is too old for, so it has to run on the pinned one;
    # Debian's npm finds its own packages on no other Node unless told where they are
    install --omit=dev
    mkdir -p target/node
    cp node_modules/node-*/bin/node target/node/
    (export PATH="$(pwd)/target/node:$PATH" NODE_PATH=/usr/share/nodejs && install)
  fi
  echo "$lock" >target/lock
fi

# the pinned Node, or the machine's where no binary is published for it
node=node
for pinned in node_modules/node-*/bin/node; do
  [ -x "$pinned" ] && node=$pinned
done
case $node in /*|node) ;; *) node=$(pwd)/$node ;; esac
if ! is_new_enough "$node"; then
  echo "web: Node must be 20.19, 22.12 or newer, was $("$node" -v) ($node)" >&2
  exit 1
fi
run() { tool=$1; shift; "$node" "node_modules/$tool" "$@"; }

sources=$(hash_of package.json package-lock.json index.html vite.config.ts tsconfig.json src public)
case ${1:-build} in
  build)
    if [ -f index.html ] && [ "$(stamp build)" != "$sources" ] || [ ! -f dist/index.html ]; then
      echo "web: building pages" >&2
      run vite/bin/vite.js build --logLevel warn >&2
      echo "$sources" >target/build
    fi
    ;;
  check)
    checked=$(hash_of package.json package-lock.json vite.config.ts tsconfig.json eslint.config.js \
      ../../samples/api src test)
    if [ "$(stamp check)" != "$checked" ]; then
      echo "web: checking types, style and behaviour" >&2
      run vue-tsc/bin/vue-tsc.js --noEmit >&2
      run eslint/bin/eslint.js --max-warnings 0 . >&2
      run vitest/vitest.mjs run --reporter=dot >&2
      echo "$checked" >target/check
    fi
    ;;
  browser)
    shift
    run @playwright/test/cli.js test "$@" >&2
    ;;
esac
