package org.candour.ops.ledgerctl.opendata;

import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an entry that comes from a release names as its source. */
final class OcdsSource {

  private OcdsSource() {}

  /** The release, and the place in it. */
  static ObjectNode of(Release release, String pointer) {
    return of(release, pointer, release.date(), null);
  }

  /**
   * The same.
   *
   * @param published when what stands there was published
   * @param says what it says that no field holds
   */
  static ObjectNode of(Release release, String pointer, String published, @Nullable String says) {
    release.fields().take("ocid");
    release.fields().take("id");
    release.fields().take("tag");
    release.fields().take("language");
    release.fields().take("initiationType");
    if (published.equals(release.date())) {
      release.fields().takeDay("date");
    }
    String within =
        pointer.substring(Math.min(pointer.length(), release.fields().pointer().length()));
    return Proposals.source(
        "Release %s of %s".formatted(release.id(), release.ocid()),
        release.publisher(),
        published,
        "%s, release %s%s"
            .formatted(release.ocid(), release.id(), within.isEmpty() ? "" : ", " + within),
        says);
  }
}
