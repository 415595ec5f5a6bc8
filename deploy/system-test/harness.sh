# Sourced by the harnesses of this folder: builds the pipeline where it is missing or out of date, and runs a main class on it.
# The caller has set -euo pipefail.

. "$(dirname "${BASH_SOURCE[0]}")/../commands.sh"
module="$root/deploy/system-test"
built="$module/target/harness.built"

# Whether anything that runs here is older than its sources.
is_stale() {
  [ -f "$built" ] || return 0
  [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/deploy/{local,test-support}/{pom.xml,src/main} \
    "$module/pom.xml" "$module/src/main" -newer "$built" -print -quit)" ]
}

build() {
  build_quietly deploy/system-test package -Dmaven.test.skip=true
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
