package org.candour.query.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.query.language.LanguageChoice;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each looked at with suspicion. An empty one counts as not given. */
public final class Params {

  private static final int LONGEST = 300;
  private static final int MOST = 200;
  private static final long USUAL = 50;

  private final UnaryOperator<@Nullable String> values;

  private Params(UnaryOperator<@Nullable String> values) {
    this.values = values;
  }

  /**
   * Takes a request's parameters.
   *
   * @throws UnusableParameterException if there are others than the known ones, or one comes twice
   */
  public static Params of(HttpServletRequest request, String... known) {
    Set<String> names = Set.of(known);
    Map<String, String[]> given = request.getParameterMap();
    given.forEach((name, values) -> {
      if (!names.contains(name) && !LanguageChoice.isChosenBy(name, request)) {
        throw new UnusableParameterException(clean(name), unknown(known));
      }
      if (values.length > 1) {
        throw new UnusableParameterException(name, "Give this only once");
      }
    });
    return new Params(request::getParameter);
  }

  /** Takes values by their names. */
  public static Params of(Map<String, String> given) {
    return new Params(given::get);
  }

  private static String unknown(String... known) {
    return known.length == 0
        ? "This address takes no parameters"
        : "This address does not take this parameter. It takes "
            + String.join(", ", Arrays.stream(known).sorted().toList());
  }

  private static String clean(String name) {
    String visible = name.replaceAll("\\p{Cntrl}", "�");
    return visible.length() > 60 ? visible.substring(0, 60) + "…" : visible;
  }

  /** The text of a parameter; null if it was not given. */
  public @Nullable String text(String name) {
    String value = values.apply(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw UnusableParameterException.saying(name, "parameter.too-long", LONGEST);
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw UnusableParameterException.saying(name, "parameter.control");
    }
    return value.strip();
  }

  private <T> @Nullable T parsed(String name, Function<String, T> parse, String otherwise) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableParameterException(name, otherwise);
    }
  }

  /** The establishment with a code. */
  public @Nullable StreamId establishment(String name) {
    return subject(name, "establishment", "Give an establishment’s code, for instance BXI");
  }

  /** The organisation with an org-id. */
  public @Nullable StreamId organisation(String name) {
    return subject(
        name, "organisation", "Give an organisation’s org-id, for instance GB-CHC-1074546");
  }

  private @Nullable StreamId subject(String name, String type, String otherwise) {
    return parsed(name, text -> new StreamId(type, text), otherwise);
  }

  /** A stream, as {@code type/id}. */
  public @Nullable StreamId stream(String name) {
    return parsed(name, StreamId::parse, "Give a stream as type/id, for instance closure/…");
  }

  /** The name of one of some constants. */
  public <E extends Enum<E>> @Nullable String constant(String name, Class<E> of) {
    String value = text(name);
    List<String> names = Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
    if (value != null && !names.contains(value)) {
      throw UnusableParameterException.saying(name, "parameter.one-of", String.join(", ", names));
    }
    return value;
  }

  /** The first day of a date. */
  public @Nullable LocalDate from(String name) {
    PartialDate date = date(name);
    return date == null ? null : date.earliest();
  }

  /**
   * The last day of a date.
   *
   * @param from the name of the date that it must not lie before
   */
  public @Nullable LocalDate to(String name, String from) {
    PartialDate date = date(name);
    LocalDate first = from(from);
    if (date != null && first != null && date.latest().isBefore(first)) {
      throw UnusableParameterException.saying(name, "parameter.not-before", first);
    }
    return date == null ? null : date.latest();
  }

  private @Nullable PartialDate date(String name) {
    String text = text(name);
    try {
      return text == null ? null : WrittenDate.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw UnusableParameterException.saying(name, "parameter.date");
    }
  }

  /** A number that is not negative. */
  public @Nullable Long number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new UnusableParameterException(name, "Give a whole number, 0 or more");
    }
    return Long.parseLong(text);
  }

  /** How many items somebody wants at once. */
  public int limit() {
    long given = Objects.requireNonNullElse(number("limit"), USUAL);
    if (given < 1 || given > MOST) {
      throw new UnusableParameterException("limit", "Give a number from 1 to " + MOST);
    }
    return Math.toIntExact(given);
  }
}
