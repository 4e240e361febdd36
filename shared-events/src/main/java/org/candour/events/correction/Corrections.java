package org.candour.events.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The corrections of a stream. A later one of the same field replaces an earlier one; what is
 * contested leaves history as it is told, for both statements stand.
 */
public final class Corrections {

  private final Map<Long, List<FactCorrected>> byEntry = new HashMap<>();

  private Corrections() {}

  /** Those among entries of one stream, given in order. */
  public static Corrections among(Iterable<Entry> entries) {
    Corrections found = new Corrections();
    for (Entry entry : entries) {
      if (entry.payload() instanceof FactCorrected fact && isOne(fact)) {
        found.byEntry.computeIfAbsent(fact.entry(), _ -> new ArrayList<>()).add(fact);
      }
    }
    return found;
  }

  /**
   * The history of a stream as corrected.
   *
   * @param entries all of its entries up to some point, by their indexes
   */
  public static NavigableMap<Long, Entry> applied(NavigableMap<Long, Entry> entries) {
    Corrections corrections = among(entries.values());
    if (corrections.byEntry.isEmpty()) {
      return entries;
    }
    NavigableMap<Long, Entry> corrected = new TreeMap<>();
    entries.forEach((index, entry) -> corrected.put(index, corrections.applied(index, entry)));
    return corrected;
  }

  /** Whether an event says that an earlier entry was wrong, so that history is told anew. */
  public static boolean isOne(Event event) {
    return event instanceof FactCorrected fact && fact.standing() == Standing.CORRECTED;
  }

  /** An entry as it says things once these are heeded. */
  public Entry applied(long index, Entry entry) {
    Entry corrected = entry;
    for (FactCorrected correction : byEntry.getOrDefault(index, List.of())) {
      corrected = saying(correction.is(), correction, corrected);
    }
    return corrected;
  }

  /** A corrected entry as it said things before its last correction. */
  public static Entry undone(FactCorrected last, Entry corrected) {
    return saying(last.was(), last, corrected);
  }

  private static Entry saying(@Nullable JsonNode value, FactCorrected correction, Entry entry) {
    try {
      return new EntryField(correction.field()).in(entry, value);
    } catch (IllegalArgumentException e) {
      // Recorded by a version that took anything: it stands in words, and changes nothing.
      return entry;
    }
  }
}
