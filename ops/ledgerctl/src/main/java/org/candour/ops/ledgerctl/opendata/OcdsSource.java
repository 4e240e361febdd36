package org.candour.ops.ledgerctl.opendata;

import java.util.Optional;
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
    claim(release);
    if (published.equals(release.date())) {
      release.fields().takeDay("date");
    }
    return named(release, pointer, published, says);
  }

  /** What goes out names the source of each entry. */
  private static void claim(Release release) {
    release.fields().take("ocid");
    release.fields().take("id");
    release.fields().leave("tag", "Each release that goes out says what its own entry tells of");
    takeIf(release.fields(), "language", "en");
    takeIf(release.fields(), "initiationType", "tender");
  }

  /** Where it is said who somebody is, which is no part of what goes out. */
  static ObjectNode ofParty(Release release, String pointer) {
    return named(release, pointer, release.date(), null);
  }

  private static ObjectNode named(
      Release release, String pointer, String published, @Nullable String says) {
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

  /** What goes out says the same everywhere. */
  private static void takeIf(Fields release, String name, String said) {
    if (release.seen(name).equals(Optional.of(said))) {
      release.take(name);
    } else {
      release.leave(name, "What goes out says “%s”".formatted(said));
    }
  }
}
