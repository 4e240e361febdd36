package org.candour.query.api.problem;

/** A parameter that cannot be worked with. */
public final class UnusableParameterException extends RuntimeException {
  private final String field;

  public UnusableParameterException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
