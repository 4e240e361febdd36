package org.candour.query.presentation;

import org.jspecify.annotations.Nullable;

/**
 * A filter as the form asks for it.
 *
 * @param hint what may be given; null where that is plain
 */
public record FilterLabel(String label, @Nullable String hint) {

  private static final String CODE = "a prison’s code, for instance BXI";
  private static final String ORG_ID = "an org-id, for instance GB-CHC-1074546";

  public static FilterLabel of(String label) {
    return new FilterLabel(label, null);
  }

  public static FilterLabel prison(String label) {
    return new FilterLabel(label, CODE);
  }

  public static FilterLabel organisation(String label) {
    return new FilterLabel(label, ORG_ID);
  }

  /** A prison or an organisation. */
  public static FilterLabel party(String label) {
    return new FilterLabel(label, CODE + ", or " + ORG_ID);
  }

  /** A stream. */
  public static FilterLabel stream(String label) {
    return new FilterLabel(label, "as type/id, for instance establishment/BXI");
  }
}
