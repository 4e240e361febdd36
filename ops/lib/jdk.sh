# Finds a JDK of at least the version that Candour is built with, and exports JAVA_HOME; installs it and Maven where they are
# missing. Sourced by the scripts of ops/ and .ci/run, with the repository's root as the working directory.

. ops/lib/install.sh

candour_jdk_needed=25

# The major version of the JDK in a directory; 0 if there is none.
candour_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  local version
  version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p' | head -n 1)
  echo "${version:-0}"
}

# The home of the JDK whose javac is on the path, if any.
candour_jdk_on_path() {
  local javac
  javac=$(command -v javac 2>/dev/null) || return 0
  if [ -x /usr/libexec/java_home ] && [ "$javac" = /usr/bin/javac ]; then
    /usr/libexec/java_home -v "$candour_jdk_needed+" 2>/dev/null || true
    return 0
  fi
  while [ -L "$javac" ]; do
    local target
    target=$(readlink "$javac")
    case $target in
      /*) javac=$target ;;
      *) javac=$(dirname "$javac")/$target ;;
    esac
  done
  dirname "$(dirname "$javac")"
}

candour_find_jdk() {
  local candidate
  for candidate in \
    "${JAVA_HOME:-}" \
    "$(candour_jdk_on_path)" \
    /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /opt/*jdk* \
    /usr/local/*jdk*; do
    if [ -n "$candidate" ] && [ "$(candour_jdk_version "$candidate")" -ge "$candour_jdk_needed" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

candour_need_jdk() {
  candour_find_jdk && return 0
  local status=0
  candour_install "JDK $candour_jdk_needed" "openjdk@$candour_jdk_needed" \
    "openjdk-$candour_jdk_needed-jdk-headless" "temurin-$candour_jdk_needed-jdk" || status=$?
  candour_find_jdk && return 0
  [ "$status" = 2 ] || cat >&2 <<SAY
Candour needs a JDK $candour_jdk_needed or newer. Debian 13 has one (package openjdk-$candour_jdk_needed-jdk-headless), Debian 12 has none:
there, add Adoptium's package repository (package temurin-$candour_jdk_needed-jdk), or unpack a JDK from adoptium.net below /opt.
Then run this again. A JDK elsewhere is found by JAVA_HOME.
SAY
  exit 1
}

candour_need_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    local status=0
    candour_install 'Apache Maven' maven maven || status=$?
    [ "$status" = 0 ] || {
      [ "$status" = 2 ] || echo "Candour is built with Apache Maven 3.8 or newer, and mvn is not on the path: install it." >&2
      exit 1
    }
  fi
  # Maven's own libraries make newer JDKs warn; nothing there is ours.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

# How many processors the JVM's virtual threads may take: all but one, which is PostgreSQL's where it runs beside them.
# Left to share all of them, callers that were just answered take the processor from the batch that others wait for.
candour_processors() {
  local processors
  processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
  echo $((processors > 1 ? processors - 1 : 1))
}
