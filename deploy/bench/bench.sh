# Sourced by the commands of this folder: builds what they run where it is missing or out of date. The caller has set -euo pipefail.

. "$(dirname "${BASH_SOURCE[0]}")/../commands.sh"
module="$root/deploy/bench"
class_path="$module/target/class-path"
parts=(report-model ingest-service parse-service validate-service deploy/local deploy/test-support deploy/bench)

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
  rm -f "$class_path"
  build_quietly deploy/bench process-classes
}

# Runs java on the bench's classes in place of the script: run_java ARGUMENT...
run_java() {
  . "$root/.mvn/jdk.sh"
  if is_stale; then
    build
  fi
  exec "$JAVA_HOME/bin/java" -cp "$module/target/classes:$(cat "$class_path")" "$@"
}
