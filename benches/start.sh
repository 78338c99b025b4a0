#!/usr/bin/env bash
# How long a reader waits for a server that has just been started: the milliseconds from the start
# of target/release/backwise to the end of its first answer, the median of 10 runs.
# Usage: benches/start.sh [PATH-TO-BACKWISE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${1:-${CARGO_TARGET_DIR:-target}/release/backwise}
port=${PORT:-8099}
[[ -x $program ]] || { echo "No $program: run cargo build --release"; exit 1; }

# Nothing is ever read from it: a wait that starts no program.
exec {never}<> <(:)

once() {
  local begun ended server
  begun=$(date +%s%N)
  "$program" serve --listen "127.0.0.1:$port" --log off >/dev/null &
  server=$!
  until answered; do
    kill -0 "$server" 2>/dev/null || { echo "$program did not start" >&2; exit 1; }
    read -rt 0.002 -u "$never" || true
  done
  ended=$(date +%s%N)
  kill "$server"
  wait "$server" || true
  echo $(((ended - begun) / 1000000))
}

# Asks for the home page by the shell's own connection: starting another program takes too long.
answered() {
  local status=''
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  read -r status <&3 || true
  cat <&3 >/dev/null
  exec 3<&-
  [[ $status == *' 200 '* ]]
} 2>/dev/null

times=()
for _ in {1..10}; do times+=("$(once)"); done
mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
echo "runs: ${times[*]} ms"
echo "median: $(((times[4] + times[5]) / 2)) ms"
