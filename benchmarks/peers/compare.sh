#!/usr/bin/env bash
# Ages the same generated items here, in DuckDB, in Polars, and in PostgreSQL and SQLite where they are installed; checks that all
# totals are identical and prints one table. Exit 1 on unequal totals. The table goes to benchmarks/results/<cpu>/.
#
#   benchmarks/peers/compare.sh            10 million items (row stores: 1 million), under ten minutes
#   benchmarks/peers/compare.sh --quick    1 million items, under a minute
#   benchmarks/peers/compare.sh --items N  N million items; 50 take 20 GB of memory and a quarter of an hour
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

items=10000000
seconds=2
name=peers
while [ $# -gt 0 ]; do
  case $1 in
    --quick) items=1000000; seconds=0.1; name=peers-quick ;;
    --items) items=$(($2 * 1000000)); name=peers-$2M; shift ;;
    *) echo "usage: compare.sh [--quick | --items MILLIONS]" >&2; exit 2 ;;
  esac
  shift
done

work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || as_postgres "$server/pg_ctl" -D "$work/postgres/data" -m immediate stop >"$work/stop.log" 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
say() { printf '%s %s\n' "$(date +%T)" "$*" >&2; }

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

say "installing the engines"
cd "$here"
npm install --no-audit --no-fund --no-package-lock --loglevel=error >"$work/npm.log" 2>&1 || { cat "$work/npm.log" >&2; exit 1; }
# npm leaves out the native part of Polars where it cannot tell which C library the machine has.
node -e "import('nodejs-polars').catch(() => process.exit(1))" 2>/dev/null ||
  npm install --no-save --no-audit --no-fund --no-package-lock --loglevel=error "nodejs-polars-linux-x64-gnu@$(node -p "require('nodejs-polars/package.json').version")" >"$work/npm.log" 2>&1 ||
  say "Polars could not be installed; it is left out"

say "building"
dotnet build "$root/benchmarks/TradeCredit.Benchmarks" -c Release -v quiet --nologo >"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
ours() { dotnet "$root/benchmarks/TradeCredit.Benchmarks/bin/Release/net10.0/TradeCredit.Benchmarks.dll" --peer-data "$@"; }

columns() { # folder items
  mkdir -p "$1"
  say "$2 items: TradeCredit"
  ours "$1" "$2" "$seconds"
  say "$2 items: DuckDB"
  node duckdb.mjs "$1" "$2" "$seconds"
  for threads in 1 2; do
    say "$2 items: Polars, $threads thread(s)"
    POLARS_MAX_THREADS=$threads node polars.mjs "$1" "$2" "$seconds" || say "Polars gave no answer"
  done
}

rows() { # folder items
  if command -v sqlite3 >/dev/null; then
    say "$2 items: SQLite"
    node sqlite.mjs "$1" "$2" "$seconds"
  fi
  local bin
  bin=$(command -v initdb >/dev/null && dirname "$(command -v initdb)" || ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1 || true)
  if [ -n "$bin" ] && command -v psql >/dev/null; then
    say "$2 items: PostgreSQL"
    mkdir "$work/postgres"
    chmod 755 "$work"
    [ "$(id -u)" != 0 ] || chown postgres "$work/postgres"
    as_postgres "$bin/initdb" -D "$work/postgres/data" -U postgres -A trust >"$work/initdb.log" 2>&1
    as_postgres "$bin/pg_ctl" -D "$work/postgres/data" -w -l "$work/postgres/log" \
      -o "-c listen_addresses='' -c unix_socket_directories='$work/postgres' -c shared_buffers=1GB -c fsync=off" start >"$work/start.log" 2>&1
    server=$bin
    node postgres.mjs "$1" "$2" "$work/postgres"
  fi
}

folders=("$work/many")
columns "$work/many" "$items"
if [ "$items" -gt 1000000 ]; then
  mkdir -p "$work/million"
  say "1000000 items: TradeCredit"
  ours "$work/million" 1000000 "$seconds"
  rows "$work/million" 1000000
  folders+=("$work/million")
else
  rows "$work/many" "$items"
fi

cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1)
results=$root/benchmarks/results/$(printf '%s' "${cpu:-$(uname -m)}" | tr -cs 'A-Za-z0-9.\n' '-' | sed 's/-*$//')
mkdir -p "$results"
node report.mjs "$results/$name.md" "${folders[@]}"
