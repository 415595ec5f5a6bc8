# Sourced by the commands of this folder: builds what they run where it is missing or out of date. The caller has set -euo pipefail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
module="$root/deploy/bench"
class_path="$module/target/class-path"
parts=(report-model ingest-service parse-service validate-service deploy/local deploy/test-support deploy/bench)

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

# Whether anything that runs here is older than its sources.
is_stale() {
  local part
  [ -f "$class_path" ] || return 0
  for part in "${parts[@]}"; do
    [ -z "$(find "$root/pom.xml" "$root/$part/pom.xml" "$root/$part/src/main" -newer "$class_path" -print -quit)" ] || return 0
  done
  return 1
}

build() {
  local log="$root/.nianbao/build.log"
  mkdir -p "$root/.nianbao"
  echo "building what is missing or out of date (log: $log)" >&2
  rm -f "$class_path"
  if ! (cd "$root" && ./mvnw -B -Dquick -pl deploy/bench -am process-classes </dev/null >"$log" 2>&1); then
    grep -m 8 -F '[ERROR]' "$log" >&2 || tail -n 8 "$log" >&2
    echo "The build failed; its log is $log." >&2
    exit 2
  fi
}

# Runs java on the bench's classes in place of the script: run_java ARGUMENT...
run_java() {
  . "$root/.mvn/jdk.sh"
  if is_stale; then
    build
  fi
  exec "$JAVA_HOME/bin/java" -cp "$module/target/classes:$(cat "$class_path")" "$@"
}
