package org.candour.query.presentation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.PartialDate;
import org.candour.events.entry.EventRegistry;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;

/**
 * Fields in words: their names, and values that stand somewhere as text and mean what they mean in
 * the events that have such a field.
 */
public final class FieldNames {

  private static final String WHEN = "occurredOn";

  private static final Map<String, String> NAMES =
      Map.of(WHEN, "When it happened", "womensEstate", "Women’s estate");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z0-9]+)+");

  private static final Set<String> HAPPENED =
      EventRegistry.instance().all().stream()
          .map(type -> EventRegistry.instance().typeOf(type).value())
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Set<Class<?>>> TYPES = types();

  private FieldNames() {}

  private static Map<String, Set<Class<?>>> types() {
    Map<String, Set<Class<?>>> types = new HashMap<>();
    EventRegistry.instance().all().stream()
        .flatMap(type -> Components.of(type).stream())
        .collect(
            Collectors.groupingBy(
                FlatComponent::name,
                Collectors.mapping(FlatComponent::type, Collectors.toUnmodifiableSet())))
        .forEach(types::put);
    types.put(WHEN, Set.of(PartialDate.class));
    return Map.copyOf(types);
  }

  /** {@code inUseUntil} as {@code In use until}; a path's names come with commas between them. */
  public static String name(String field) {
    return PlainEnglish.capital(
        Arrays.stream(field.split("[.]", -1))
            .map(FieldNames::single)
            .collect(Collectors.joining(", ")));
  }

  private static String single(String field) {
    String name =
        NAMES.getOrDefault(
            field, field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK));
    return name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
  }

  /** A value of a field: dates and constants in words, anything else as it stands. */
  public static String value(String field, String text) {
    Set<Class<?>> types = TYPES.getOrDefault(field, Set.of());
    if (isDate(field)) {
      return date(text);
    }
    return !types.isEmpty() && types.stream().allMatch(Class::isEnum)
        ? PlainEnglish.plain(text)
        : yesOrNo(text);
  }

  /** A word of ours that stands as text, a constant or what happened, as people read it. */
  public static String word(String text) {
    return CONSTANT.matcher(text).matches()
        ? PlainEnglish.capital(PlainEnglish.plain(text))
        : HAPPENED.contains(text) ? happened(text) : text;
  }

  /** {@code commitment.due-date-changed} as {@code Commitment: due date changed}. */
  public static String happened(String type) {
    return PlainEnglish.capital(type.replace(".", ": ").replace('-', ' '));
  }

  private static String yesOrNo(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text;
    };
  }

  private static boolean isDate(String field) {
    Set<Class<?>> types = TYPES.getOrDefault(field, Set.of());
    return !types.isEmpty() && Set.of(PartialDate.class, LocalDate.class).containsAll(types);
  }

  /** Whether a field’s values are somebody’s own words, which are quoted. */
  public static boolean isText(String field) {
    return TYPES.getOrDefault(field, Set.of(String.class)).contains(String.class);
  }

  private static String date(String text) {
    try {
      return PartialDate.parse(text).inWords();
    } catch (IllegalArgumentException e) {
      // A correction may say anything; what is no date is shown as it stands.
      return text;
    }
  }
}
