package org.candour.query.opendata.grants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A package of 360Giving 1.1.
 *
 * @param grants each as the standard has it
 * @param leftOut grants on record that cannot be told in the standard, each as far as it is known
 *     and with what it {@code lacks}; null for none
 */
record GrantsPackage(
    String version,
    String title,
    Instant issued,
    Publisher publisher,
    List<ObjectNode> grants,
    @Nullable List<ObjectNode> leftOut) {

  /** Who publishes it. */
  record Publisher(String name, String website) {}
}
