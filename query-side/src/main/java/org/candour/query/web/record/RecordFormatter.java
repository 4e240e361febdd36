package org.candour.query.web.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.FieldNames;
import org.jspecify.annotations.Nullable;

/** Puts any record into words, field by field. Fields that are empty are left out. */
public final class RecordFormatter {

  private RecordFormatter() {}

  /** The fields of a record with their values; what a field opens into follows its name. */
  public static List<FormattedValue.Part> fields(@Nullable Object row) {
    List<FormattedValue.Part> parts = new ArrayList<>();
    RecordFields.of(row)
        .forEach((field, value) -> {
          FormattedValue formatted = ValueFormatter.format(value);
          if (formatted != null) {
            parts.add(new FormattedValue.Part(FieldNames.name(field), formatted));
          }
        });
    return parts;
  }

  /** The fields in which two records of a kind differ; null for no record. */
  public static List<Difference> differences(@Nullable Object before, @Nullable Object after) {
    Map<String, Object> was = RecordFields.of(before);
    Map<String, Object> is = RecordFields.of(after);
    Set<String> fields = new LinkedHashSet<>(is.keySet());
    fields.addAll(was.keySet());
    return fields.stream()
        .map(field ->
            new Difference(
                FieldNames.name(field),
                ValueFormatter.format(was.get(field)),
                ValueFormatter.format(is.get(field))))
        .filter(difference -> !Objects.equals(difference.before(), difference.after()))
        .toList();
  }

  /** The streams that fields name by their ids. */
  public static Set<StreamId> streams(List<FormattedValue.Part> fields) {
    return fields.stream()
        .flatMap(part -> part.value().streams())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The fields with the names of these streams. */
  public static List<FormattedValue.Part> named(
      List<FormattedValue.Part> fields, Function<StreamId, FormattedValue> names) {
    return fields.stream().map(part -> part.named(names)).toList();
  }

  /** One field before and after; null where it was or is empty. */
  public record Difference(
      String name, @Nullable FormattedValue before, @Nullable FormattedValue after) {

    /** Whether it is a list, of which what was added and taken away is said rather than all. */
    public boolean isList() {
      return before != null && after != null && (before.isList() || after.isList());
    }

    /** The items that were not there before. */
    public List<FormattedValue> added() {
      return without(after, before);
    }

    /** The items that are there no more. */
    public List<FormattedValue> removed() {
      return without(before, after);
    }

    /** How many items stayed. */
    public int stayed() {
      return items(after).size() - added().size();
    }

    private static List<FormattedValue> without(
        @Nullable FormattedValue list, @Nullable FormattedValue other) {
      List<FormattedValue> left = new ArrayList<>(items(list));
      items(other).forEach(left::remove);
      return left;
    }

    private static List<FormattedValue> items(@Nullable FormattedValue list) {
      return list == null ? List.of() : list.isList() ? list.items() : List.of(list);
    }

    /** The streams that it names by their ids. */
    public Stream<StreamId> streams() {
      return Stream.of(before, after).filter(Objects::nonNull).flatMap(FormattedValue::streams);
    }

    /** The same with their names. */
    public Difference named(Function<StreamId, FormattedValue> names) {
      return new Difference(
          name,
          before == null ? null : before.named(names),
          after == null ? null : after.named(names));
    }
  }
}
