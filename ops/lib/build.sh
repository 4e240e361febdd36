# Builds one module's runnable jar when it is missing or older than what it is made of.
# Sourced by the scripts of ops/, with the repository's root as the working directory.

# The runnable jar of a module, or nothing.
candour_jar() {
  ls -t "$1"/target/*-exec.jar 2>/dev/null | head -n 1
}

# Whether a module was built since any source below the given directories was changed. The jar's own
# time does not tell: it is the same for every build.
candour_up_to_date() {
  local built=$1/target/built
  [ -n "$(candour_jar "$1")" ] && [ -f "$built" ] &&
    [ -z "$(find pom.xml "$@" -name target -prune -o -type f -newer "$built" -print -quit 2>/dev/null)" ]
}

# candour_build MODULE SOURCES...: leaves the jar's path in candour_built.
candour_build() {
  local module=$1
  shift
  if candour_up_to_date "$module" "$@"; then
    candour_built=$(candour_jar "$module")
    return 0
  fi
  candour_need_maven
  echo "Building $module (the first time, Maven fetches what it needs; that takes some minutes) ..."
  local log began
  log=$(mktemp)
  began=$(mktemp)
  if ! mvn -B package -Dmaven.test.skip=true -pl "$module" -am 2>&1 | tee "$log" | candour_progress; then
    sed -n '/ERROR/{/Help 1/q;p;}' "$log" | head -n 20 >&2
    echo "The build failed; all of Maven's output is in $log" >&2
    rm -f "$began"
    exit 1
  fi
  rm -f "$log"
  mv "$began" "$module/target/built"
  candour_built=$(candour_jar "$module")
}

# candour_quicken MODULE FLAGS...: unpacks the jar that was built, as the JVM starts it faster so, and lets the JVM watch one start
# with these flags, so that later ones find their classes loaded and linked (an AOT cache, JEP 514). Leaves in candour_start what
# java is given beside the flags. Without a cache everything starts too, only slower.
candour_quicken() {
  local app=$1/target/app built=$1/target/built jar made
  shift
  jar=$app/$(basename "$candour_built")
  # When it was built is said by what the build leaves, since every jar has the same time.
  if [ ! -f "$jar" ] || [ "$built" -nt "$jar" ]; then
    rm -rf "$app" "$app.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$candour_built" extract --destination "$app.new" >/dev/null
    touch "$app.new/$(basename "$candour_built")"
    mv "$app.new" "$app"
    echo "Rehearsing a start, once after a build, so that later ones are quick (half a minute) ..."
    made=$(mktemp -d)
    if "$JAVA_HOME/bin/java" "$@" "-XX:AOTCacheOutput=$made/start.aot" -jar "$jar" --rehearse >"$made/said" 2>&1 &&
      [ -f "$made/start.aot" ]; then
      mv "$made/start.aot" "$app/start.aot"
    else
      echo "  It could not be done, which only costs time: $(tail -n 1 "$made/said")"
    fi
    rm -rf "$made"
  fi
  candour_start=(-jar "$jar")
  if [ -f "$app/start.aot" ]; then
    # Of single stubs that do not fit this machine it would speak in the log; they are made anew.
    candour_start=("-XX:AOTCache=$app/start.aot" "-Xlog:aot*=off" -jar "$jar")
  fi
}

# Of Maven's output only the modules, and a sign of life while it is silent about them.
candour_progress() {
  local line status started=$SECONDS shown=$SECONDS
  while true; do
    status=0
    IFS= read -r -t 5 line || status=$?
    if [ "$status" -gt 128 ]; then
      line=
    elif [ "$status" -ne 0 ]; then
      return 0
    fi
    case $line in
      *"Building Candour"*"["*)
        line=${line#*Building }
        echo "  ${line%% 0.*} ${line##* }"
        shown=$SECONDS
        ;;
    esac
    if [ $((SECONDS - shown)) -ge 15 ]; then
      echo "  ... $((SECONDS - started)) seconds"
      shown=$SECONDS
    fi
  done
}
