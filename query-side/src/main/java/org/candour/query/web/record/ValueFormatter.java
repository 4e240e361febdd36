package org.candour.query.web.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.PersonId;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/** Puts one value of a record into words. */
final class ValueFormatter {

  /** How much of an id that means nothing is enough to tell one person from another. */
  private static final int BRIEF = 8;

  private static final Pattern ORGANISATION = Pattern.compile(OrganisationId.PATTERN);

  private ValueFormatter() {}

  /** Null where there is nothing to show. */
  static @Nullable FormattedValue format(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> items -> list(items);
      case Object one -> {
        StreamId stream = stream(one);
        String text = text(one);
        yield stream != null
            ? FormattedValue.of(stream, stream.id())
            : text == null ? parts(one) : text.isEmpty() ? null : FormattedValue.text(text);
      }
    };
  }

  private static @Nullable FormattedValue list(Collection<?> items) {
    List<FormattedValue> formatted =
        items.stream().map(ValueFormatter::format).filter(Objects::nonNull).toList();
    return switch (formatted.size()) {
      case 0 -> null;
      case 1 -> formatted.getFirst();
      default -> FormattedValue.list(formatted);
    };
  }

  private static @Nullable FormattedValue parts(Object row) {
    List<FormattedValue.Part> parts = RecordFormatter.fields(row);
    return parts.isEmpty() ? null : FormattedValue.parts(parts);
  }

  /** The stream that a value names; null if it names none. */
  private static @Nullable StreamId stream(Object value) {
    return switch (value) {
      case StreamId stream -> stream;
      case Party party -> party.stream();
      case OrganisationId organisation -> organisation.stream();
      case EstablishmentCode establishment -> establishment.stream();
      case RandomId id -> id.stream();
      case String text -> organisation(text);
      default -> null;
    };
  }

  /** Some rows and corrections name an organisation by its identifier as text. */
  private static @Nullable StreamId organisation(String text) {
    try {
      return ORGANISATION.matcher(text).matches() ? new OrganisationId(text).stream() : null;
    } catch (IllegalArgumentException _) {
      // Its list has no such numbers, so it is somebody’s text.
      return null;
    }
  }

  /** Null for a value that has parts. */
  static @Nullable String text(Object value) {
    return switch (value) {
      case Describable words -> words.inWords();
      case PartialDate date -> PlainEnglish.capital(date.inWords());
      case LocalDate day -> PartialDate.of(day).inWords();
      case Days days -> days.areKnown() ? PlainEnglish.capital(days.inWords()) : "Not known";
      case Number number -> PlainEnglish.number(number.longValue());
      case Money money -> PlainEnglish.money(money);
      case Enum<?> constant -> PlainEnglish.capital(PlainEnglish.plain(constant));
      case Boolean yes -> yes ? "Yes" : "No";
      case StreamId stream -> stream.toString();
      case PersonId person -> "Person " + person.value().substring(0, BRIEF);
      case Record record -> single(record);
      case String words -> FieldNames.word(words);
      default -> value.toString();
    };
  }

  /** The text of an id or the like, which wraps one value. */
  private static @Nullable String single(Record wrapper) {
    List<FlatComponent> components = Components.of(wrapper.getClass());
    return components.size() == 1 && components.getFirst().name().equals("value")
        ? String.valueOf(components.getFirst().value(wrapper))
        : null;
  }
}
