package org.candour.query.registers;

import org.jspecify.annotations.Nullable;

/**
 * A filter as the form asks for it.
 *
 * @param hint what may be given; null where that is plain
 */
public record Ask(String label, @Nullable String hint) {

  private static final String CODE = "a prison’s code, for instance BXI";
  private static final String ORG_ID = "an org-id, for instance GB-CHC-1074546";

  public static Ask of(String label) {
    return new Ask(label, null);
  }

  public static Ask prison(String label) {
    return new Ask(label, CODE);
  }

  public static Ask organisation(String label) {
    return new Ask(label, ORG_ID);
  }

  /** A prison or an organisation. */
  public static Ask party(String label) {
    return new Ask(label, CODE + ", or " + ORG_ID);
  }

  /** A stream. */
  public static Ask stream(String label) {
    return new Ask(label, "as type/id, for instance establishment/BXI");
  }
}
