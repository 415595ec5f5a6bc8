# Sourced by what the commands below this folder source: the repository's root, their --help, and their build. The caller has set
# -euo pipefail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Prints the caller's usage, and ends, if the arguments ask for it.
help_if_asked() {
  local argument
  for argument in "$@"; do
    if [ "$argument" = --help ] || [ "$argument" = -h ]; then
      usage
      exit 0
    fi
  done
}

# Builds without a word but where it fails; ends with exit code 2 then: build_quietly MODULES GOAL ARGUMENT...
build_quietly() {
  local modules=$1 goal=$2 log="$root/.nianbao/build.log"
  shift 2
  mkdir -p "$root/.nianbao"
  echo "building what is missing or out of date (log: $log)" >&2
  if ! (cd "$root" && ./mvnw -B -Dquick "$@" -pl "$modules" -am "$goal" </dev/null >"$log" 2>&1); then
    grep -m 8 -F '[ERROR]' "$log" >&2 || tail -n 8 "$log" >&2
    echo "The build failed; its log is $log." >&2
    exit 2
  fi
}
