package org.candour.query.web.desk;

import java.util.List;
import java.util.Map;

/**
 * A part of a desk: the rows of a view that have certain values.
 *
 * @param id names the part on its desk
 * @param title its heading
 * @param one what its figure counts, of one: {@code promise late}
 * @param many the same of several
 * @param filters as the address of the view’s list names them
 * @param empty what is said where there is no such row
 * @param verbs what may be recorded of each row
 */
record DeskPart(
    String id,
    String title,
    String one,
    String many,
    String view,
    Map<String, String> filters,
    Weight weight,
    String empty,
    List<Verb> verbs) {

  DeskPart {
    filters = Map.copyOf(filters);
    verbs = List.copyOf(verbs);
  }

  /** How loud a part is. */
  enum Weight {
    /** Its figure stands at the top and is pressing unless it is none. */
    LATE,
    /** Its figure stands at the top. */
    FIGURE,
    /** It stands in the side column. */
    ASIDE
  }

  /**
   * Something that may be recorded.
   *
   * @param text what it does: {@code Answer}
   * @param command the command’s name
   * @param field the field of the command that names the row’s matter, or the place of the desk;
   *     empty where there is none to name
   */
  record Verb(String text, String command, String field) {

    static Verb of(String text, String command, String field) {
      return new Verb(text, command, field);
    }

    static Verb opening(String text, String command) {
      return new Verb(text, command, "");
    }
  }

  DeskPart aside() {
    return new DeskPart(id, title, one, many, view, filters, Weight.ASIDE, empty, verbs);
  }

  DeskPart late() {
    return new DeskPart(id, title, one, many, view, filters, Weight.LATE, empty, verbs);
  }

  DeskPart recording(Verb... those) {
    return new DeskPart(id, title, one, many, view, filters, weight, empty, List.of(those));
  }
}
