package org.candour.events.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What inspectors found.
 *
 * @param number among the findings of the inspection, counted from 1
 * @param standard which standard it bears on
 * @param cites the entries that it rests on, which lie within the fixed evidence
 */
public record Finding(
    int number, @Nullable String standard, FindingKind kind, String text, List<Long> cites) {
  public Finding {
    cites = List.copyOf(cites);
  }
}
