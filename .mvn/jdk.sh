# Sourced by every launch script: exports JAVA_HOME as a JDK of 21 or newer, or says in one sentence what is missing and
# leaves with exit code 1. Looks at JAVA_HOME, then the PATH, then the places where JDKs are usually installed.

nianbao_jdk_major() { # prints the feature release of the JDK in $1, or nothing where there is no JDK
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null
}

nianbao_jdk_from_path() { # prints the home of the PATH's javac, following links
  _javac=$(command -v javac 2>/dev/null) || return 0
  while [ -L "$_javac" ]; do
    _link=$(readlink "$_javac")
    case "$_link" in
      /*) _javac=$_link ;;
      *) _javac=$(dirname "$_javac")/$_link ;;
    esac
  done
  dirname "$(dirname "$_javac")"
}

nianbao_find_jdk() {
  for _home in "${JAVA_HOME:-}" "$(nianbao_jdk_from_path)" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$_home" ] || continue
    _major=$(nianbao_jdk_major "$_home")
    if [ -n "$_major" ] && [ "$_major" -ge 21 ]; then
      JAVA_HOME=$_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Nianbao needs a JDK of 21 or newer: install one (Debian: apt install openjdk-21-jdk) or set JAVA_HOME to it." >&2
  return 1
}

nianbao_find_jdk || exit 1
