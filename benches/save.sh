#!/usr/bin/env bash
# How long a writer waits: the milliseconds from the save of an article to the first answer with its
# new text, the median of 10 saves, in a copy of the articles served with --watch.
# Usage: benches/save.sh [PATH-TO-BACKWISE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${1:-${CARGO_TARGET_DIR:-target}/release/backwise}
port=${PORT:-8098}
[[ -x $program ]] || { echo "No $program: run cargo build --release"; exit 1; }

copy=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$copy"' EXIT
cp -r articles/. "$copy"
file=$copy/en/causes/muscle-strain.md
"$program" serve --watch --articles "$copy" --listen "127.0.0.1:$port" --admin off --log off >/dev/null &
server=$!

# Nothing is ever read from it: a wait that starts no program.
exec {never}<> <(:)

# Whether the page holds a text, asked by the shell's own connection.
holds() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET /causes/muscle-strain/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  local answer
  answer=$(cat <&3)
  exec 3<&-
  [[ $answer == *"$1"* ]]
} 2>/dev/null

until holds '<h1>'; do read -rt 0.01 -u "$never" || true; done

times=()
for save in {1..10}; do
  # One write, as editors do it: beside the file, then into its place.
  sed "s/^title = .*/title = \"Saved for the time number $save.\"/" "$file" >"$copy/next"
  begun=$(date +%s%N)
  mv "$copy/next" "$file"
  until holds "Saved for the time number $save."; do read -rt 0.002 -u "$never" || true; done
  times+=($((($(date +%s%N) - begun) / 1000000)))
  read -rt 0.2 -u "$never" || true
done
mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
echo "saves: ${times[*]} ms"
echo "median: $(((times[4] + times[5]) / 2)) ms"
