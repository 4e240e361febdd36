package org.candour.query.web.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A value in words, as the template {@code value} shows it: a text, or a list, or named parts.
 *
 * @param text null for a list or parts
 * @param of the stream that the text names by its id; null where it names none, or has its name
 * @param address where the text leads; null for nowhere
 */
public record FormattedValue(
    @Nullable String text,
    @Nullable StreamId of,
    @Nullable String address,
    List<FormattedValue> items,
    List<Part> parts) {

  public FormattedValue {
    items = List.copyOf(items);
    parts = List.copyOf(parts);
  }

  /** One named part of a value. */
  public record Part(String name, FormattedValue value) {

    Part named(Function<StreamId, FormattedValue> names) {
      return new Part(name, value.named(names));
    }
  }

  static FormattedValue text(String text) {
    return new FormattedValue(text, null, null, List.of(), List.of());
  }

  static FormattedValue of(StreamId stream, String text) {
    return new FormattedValue(text, stream, null, List.of(), List.of());
  }

  static FormattedValue list(List<FormattedValue> items) {
    return new FormattedValue(null, null, null, items, List.of());
  }

  static FormattedValue parts(List<Part> parts) {
    return new FormattedValue(null, null, null, List.of(), parts);
  }

  /**
   * What a stream is called.
   *
   * @param address of its page; null if it has none
   */
  public static FormattedValue name(String name, @Nullable String address) {
    return new FormattedValue(name, null, address, List.of(), List.of());
  }

  /** Whether it is several values. */
  public boolean isList() {
    return !items.isEmpty();
  }

  /** The streams that it names by their ids. */
  Stream<StreamId> streams() {
    return Stream.of(
            Stream.ofNullable(of),
            items.stream().flatMap(FormattedValue::streams),
            parts.stream().map(Part::value).flatMap(FormattedValue::streams))
        .flatMap(streams -> streams);
  }

  /** The same with their names. */
  FormattedValue named(Function<StreamId, FormattedValue> names) {
    return of != null
        ? names.apply(of)
        : new FormattedValue(
            text,
            null,
            address,
            items.stream().map(item -> item.named(names)).toList(),
            parts.stream().map(part -> part.named(names)).toList());
  }
}
