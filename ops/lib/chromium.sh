# Chromium for the tests of the web pages: used if it is there or can be had quickly, never demanded.
# Sourced by ops/test.

candour_chromium_seconds=240

candour_have_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

candour_install_chromium() {
  command -v apt-get >/dev/null 2>&1 && candour_root >/dev/null || return 1
  echo "Installing Chromium for the tests of the web pages ..."
  local run install='apt-get install -y -qq --no-install-recommends chromium'
  run=$(candour_root)
  $run env DEBIAN_FRONTEND=noninteractive timeout "$candour_chromium_seconds" \
    sh -c "$install || { apt-get update -qq && $install; }" >/dev/null 2>&1
}

candour_get_chromium() {
  candour_have_chromium || candour_install_chromium || true
  candour_have_chromium || echo "Chromium is not here and was not installed: tests that need a browser are skipped."
}
