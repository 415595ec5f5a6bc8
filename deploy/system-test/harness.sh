# Sourced by the harnesses of this folder: builds the pipeline where it is missing or out of date, and runs a main class on it.
# The caller has set -euo pipefail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
module="$root/deploy/system-test"
built="$module/target/harness.built"

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
  [ -f "$built" ] || return 0
  [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/deploy/{local,test-support}/{pom.xml,src/main} \
    "$module/pom.xml" "$module/src/main" -newer "$built" -print -quit)" ]
}

build() {
  local log="$root/.nianbao/build.log"
  mkdir -p "$root/.nianbao"
  echo "building what is missing or out of date (log: $log)"
  if ! (cd "$root" && ./mvnw -B -Dquick -Dmaven.test.skip=true -pl deploy/system-test -am package </dev/null >"$log" 2>&1); then
    grep -m 8 -F '[ERROR]' "$log" >&2 || tail -n 8 "$log" >&2
    echo "The build failed; its log is $log." >&2
    exit 2
  fi
  mkdir -p "$module/target"
  touch "$built"
}

# Runs a main class in place of the script: run_main CLASS ARGUMENT...
run_main() {
  . "$root/.mvn/jdk.sh"
  if is_stale; then
    build
  fi
  exec "$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC -Dnianbao.home="$root" -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
    -cp "$module/target/classes:$root/deploy/test-support/target/classes:$root/deploy/local/target/classes:$root/deploy/local/target/lib/*" "$@"
}
