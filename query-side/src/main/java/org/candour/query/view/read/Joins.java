package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candour.events.id.StreamId;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;

/** Which records are of the same thing, at a point. */
final class Joins {

  /** None is joined to another. */
  static final Joins NONE = new Joins(Map.of());

  /** Of each record that is joined to another, the one that stands for it. */
  private final Map<StreamId, StreamId> standing;

  private final SortedMap<String, StreamId> byId = new TreeMap<>();

  private Joins(Map<StreamId, StreamId> standing) {
    this.standing = Map.copyOf(standing);
    standing.forEach((record, stands) -> {
      byId.put(record.id(), record);
      byId.put(stands.id(), stands);
    });
  }

  /**
   * From which record is joined to which other.
   *
   * @param to may lead on: a record that stands for another may be joined to a third
   */
  static Joins of(Map<StreamId, StreamId> to) {
    Map<StreamId, StreamId> standing = new HashMap<>();
    to.keySet().forEach(record -> standing.put(record, end(record, to)));
    return new Joins(standing);
  }

  private static StreamId end(StreamId record, Map<StreamId, StreamId> to) {
    Set<StreamId> seen = new HashSet<>();
    StreamId at = record;
    while (to.containsKey(at) && seen.add(at)) {
      at = to.getOrDefault(at, at);
    }
    return at;
  }

  boolean isEmpty() {
    return standing.isEmpty();
  }

  /** The ids of all records that are joined, and of those that stand for them. */
  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** The id of the record that stands for one; the same id if none does. */
  String standing(String id) {
    StreamId record = byId.get(id);
    return record == null ? id : standing.getOrDefault(record, record).id();
  }

  /**
   * A value of a facet for each of the records that are the same as the one that it names, by its
   * id or as a stream; those that stand come first. The value alone if it names none.
   */
  List<String> same(String value) {
    String first = firstWord(value);
    for (StreamId record : byId.values()) {
      if (first.equals(record.id()) || first.equals(record.toString())) {
        String rest = value.substring(first.length());
        boolean asStream = !first.equals(record.id());
        return family(record).stream()
            .map(one -> (asStream ? one.toString() : one.id()) + rest)
            .toList();
      }
    }
    return List.of(value);
  }

  private List<StreamId> family(StreamId record) {
    StreamId stands = standing.getOrDefault(record, record);
    List<StreamId> family = new ArrayList<>(List.of(stands));
    standing.keySet().stream()
        .filter(other -> stands.equals(standing.get(other)))
        .sorted()
        .forEach(family::add);
    return family;
  }

  /** The filters of a list, each for all records that are the same as the one that it names. */
  List<Filter> widened(View<?> view, List<Filter> filters) {
    return isEmpty() ? filters : filters.stream().map(filter -> widened(view, filter)).toList();
  }

  private Filter widened(View<?> view, Filter filter) {
    if (!(filter instanceof Filter.Is(String facet, String value))) {
      return filter;
    }
    List<String> values = same(value);
    return values.size() == 1
        ? filter
        : new Filter.OneOf(facet, values, view.allOf(facet).orElse(null));
  }

  /** What names a record in a value that may go on after it. */
  static String firstWord(String value) {
    int blank = value.indexOf(' ');
    return blank < 0 ? value : value.substring(0, blank);
  }
}
