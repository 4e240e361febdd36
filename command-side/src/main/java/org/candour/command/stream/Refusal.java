package org.candour.command.stream;

import java.util.Locale;
import java.util.Map;

/**
 * The ledger refuses a command, for a reason that has a name. The name is the class's own in
 * kebab-case; the values tell what stood in the way.
 */
public abstract class Refusal extends RuntimeException {

  private final transient Map<String, ?> values;

  protected Refusal(String message, Map<String, ?> values) {
    super(message, null, false, false);
    this.values = Map.copyOf(values);
  }

  /** The stable name: {@code closure-already-announced}. */
  public final String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** What stood in the way, by name; written as JSON. */
  public final Map<String, ?> values() {
    return values;
  }
}
