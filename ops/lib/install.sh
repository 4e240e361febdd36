# Installs what is missing from the system's own packages, where whoever runs this may: as root or by a sudo that asks for no
# password on Debian and Ubuntu, by Homebrew on macOS. Says first what it does; otherwise says the one command that does it.
# Sourced by jdk.sh and chromium.sh.

# What apt-get runs as: nothing for root, or sudo. Fails where neither is allowed.
candour_root() {
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && echo 'sudo -n'
}

# Whether the package lists that are here offer a package.
candour_apt_offers() {
  apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

# The first of the named packages that apt can install, after its lists were fetched if none is in them; nothing if none is.
candour_apt_first() {
  local round name
  for round in known fetched; do
    for name in "$@"; do
      if candour_apt_offers "$name"; then
        echo "$name"
        return 0
      fi
    done
    [ "$round" = fetched ] || $(candour_root || echo false) apt-get update -qq >/dev/null 2>&1 || true
  done
}

# candour_apt_install PACKAGE: fails, with what apt-get said, if it cannot.
candour_apt_install() {
  local run log
  run=$(candour_root) || return 1
  log=$(mktemp)
  # Lists that are out of date name versions that are gone.
  if ! $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >"$log" 2>&1 &&
    ! { $run apt-get update -qq >"$log" 2>&1 &&
      $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >"$log" 2>&1; }; then
    echo "  apt-get could not do it: $(grep -v '^$' "$log" | tail -n 1)" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# candour_install WHAT BREW_NAME APT_NAMES...: installs the first of the Debian packages that there is, or Homebrew's.
# Gives 2 if it could be installed and may not be, with the command that does it on standard error; 1 if it cannot.
candour_install() {
  local what=$1 brew=$2 package
  shift 2
  if command -v apt-get >/dev/null 2>&1; then
    package=$(candour_apt_first "$@")
    if [ -z "$package" ]; then
      echo "This system's package lists have no $what (looked for: $*)." >&2
      return 1
    fi
    if ! candour_root >/dev/null; then
      [ "$package" = maven ] || command -v mvn >/dev/null 2>&1 || package="$package maven"
      echo "$what is missing. This installs what is needed: sudo apt-get install -y $package" >&2
      return 2
    fi
    echo "$what is missing: installing the package $package (apt-get; a minute or two) ..." >&2
    candour_apt_install "$package"
  elif command -v brew >/dev/null 2>&1; then
    echo "$what is missing: installing $brew (Homebrew; a minute or two) ..." >&2
    brew install --quiet "$brew" >&2
  else
    return 1
  fi
}
