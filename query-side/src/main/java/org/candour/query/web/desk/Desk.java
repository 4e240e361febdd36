package org.candour.query.web.desk;

import java.util.List;
import org.candour.events.Role;

/**
 * What stands on the desk of a role at a place.
 *
 * @param verbs what may be recorded that opens a matter
 * @param elsewhere where else to look
 * @param news what the list of new entries is headed by, before it is said since when
 */
record Desk(
    Role role,
    Place place,
    List<DeskPart> parts,
    List<DeskPart.Verb> verbs,
    List<Way> elsewhere,
    String news) {

  Desk {
    parts = List.copyOf(parts);
    verbs = List.copyOf(verbs);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * The way to another page.
   *
   * @param dated whether that page can be seen as at a point in time, which the way then keeps
   * @param segments of its address
   */
  record Way(String text, boolean dated, List<String> segments) {
    Way {
      segments = List.copyOf(segments);
    }

    static Way to(String text, String... segments) {
      return new Way(text, true, List.of(segments));
    }

    static Way undated(String text, String segment) {
      return new Way(text, false, List.of(segment));
    }
  }
}
