package org.candour.query.presentation;

import java.util.List;

/**
 * A fact on a card.
 *
 * @param said each of what it says; more than one makes a list
 */
public record CardFact(String name, List<List<Phrase>> said, Place place) {
  public CardFact {
    said = List.copyOf(said);
  }

  /** Whether the row’s own page shows it, or else a list. */
  public boolean standsOn(boolean page) {
    return switch (place) {
      case EVERYWHERE -> true;
      case PAGE -> page;
      case LIST -> !page;
    };
  }

  /** Where a fact is shown. */
  public enum Place {
    EVERYWHERE,
    PAGE,
    LIST
  }
}
