package org.candour.events.commissioning.round;

import org.candour.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a round.
 *
 * @param lot its name or number, by which it is awarded: 1 to 60 characters
 * @param title what it is, in 1 to 300 characters
 * @param value what it may be worth
 */
public record Lot(String lot, String title, @Nullable Money value) {

  public Lot {
    if (lot.isBlank() || lot.length() > 60 || title.isBlank() || title.length() > 300) {
      throw new IllegalArgumentException(
          "A lot has a name of 1 to 60 characters and a title of 1 to 300");
    }
  }

  /** {@code lot 1: Art}. */
  @Override
  public String toString() {
    return lot + ": " + title;
  }
}
