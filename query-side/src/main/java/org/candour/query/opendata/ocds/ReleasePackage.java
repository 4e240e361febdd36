package org.candour.query.opendata.ocds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release package of OCDS 1.1.
 *
 * @param uri where this very package is
 * @param extensions the addresses of the extensions that releases use
 * @param releases each as the standard has it
 * @param links null where nothing comes after
 */
record ReleasePackage(
    String uri,
    String version,
    List<String> extensions,
    Instant publishedDate,
    Publisher publisher,
    List<ObjectNode> releases,
    @Nullable Links links) {

  /** Who publishes it. */
  record Publisher(String name, String uri) {}

  /** Where to go on. */
  record Links(String next) {}
}
