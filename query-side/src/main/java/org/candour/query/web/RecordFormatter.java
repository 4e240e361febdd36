package org.candour.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candour.events.FactCorrected;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says any record in words, field by field, whatever it is about. What is empty is left out. */
final class RecordFormatter {

  private RecordFormatter() {}

  /** The fields of a record with their values; what a field opens into follows its name. */
  static List<FormattedValue.Part> fields(@Nullable Object row) {
    List<FormattedValue.Part> parts = new ArrayList<>();
    flat(row)
        .forEach((field, value) -> {
          FormattedValue told = told(value);
          if (told != null) {
            parts.add(new FormattedValue.Part(FieldNames.name(field), told));
          }
        });
    return parts;
  }

  /** The fields in which two records of a kind differ; null for none. */
  static List<Difference> differences(@Nullable Object before, @Nullable Object after) {
    Map<String, Object> was = flat(before);
    Map<String, Object> is = flat(after);
    Set<String> fields = new LinkedHashSet<>(is.keySet());
    fields.addAll(was.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      FormattedValue old = told(was.get(field));
      FormattedValue now = told(is.get(field));
      if (!Objects.equals(old, now)) {
        differences.add(new Difference(FieldNames.name(field), old, now));
      }
    }
    return differences;
  }

  /** One field before and after. */
  public record Difference(
      String name, @Nullable FormattedValue before, @Nullable FormattedValue after) {}

  private static Map<String, Object> flat(@Nullable Object row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (row != null) {
      flat("", row, fields);
    }
    return fields;
  }

  private static void flat(String path, Object row, Map<String, Object> into) {
    components(row)
        .forEach((name, value) -> {
          String field = path.isEmpty() ? name : path + "." + name;
          if (saidWhole(value)) {
            into.put(field, value);
          } else {
            flat(field, value, into);
          }
        });
  }

  private static boolean saidWhole(Object value) {
    return !value.getClass().isRecord() || text(value) != null;
  }

  private static Map<String, Object> components(Object row) {
    if (row instanceof FactCorrected fact) {
      return correction(fact);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (FlatComponent component : Components.of(row.getClass())) {
      Object value = isInternal(component) ? null : component.value((Record) row);
      UnstatedBySource notSaid = component.annotation(UnstatedBySource.class);
      if (value != null) {
        values.put(component.name(), value);
      } else if (notSaid != null) {
        values.put(component.name(), notSaid.value());
      }
    }
    return values;
  }

  private static boolean isInternal(FlatComponent component) {
    return component.path().stream().anyMatch(step -> step.isAnnotationPresent(Internal.class));
  }

  /** What a correction says is of the field that it corrects. */
  private static Map<String, Object> correction(FactCorrected fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("entry", fact.entry());
    values.put("field", FieldNames.name(fact.field()));
    values.put("was", PlainEnglish.capital(FieldNames.value(fact.field(), plain(fact.was()))));
    values.put(
        "is",
        fact.is() == null
            ? "Nothing"
            : PlainEnglish.capital(FieldNames.value(fact.field(), plain(fact.is()))));
    values.put("standing", fact.standing());
    values.put("why", fact.why());
    return values;
  }

  private static String plain(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static @Nullable FormattedValue told(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> items -> list(items);
      case Object one -> {
        String text = text(one);
        yield text == null ? parts(one) : text.isEmpty() ? null : FormattedValue.text(text);
      }
    };
  }

  private static @Nullable FormattedValue list(Collection<?> items) {
    List<FormattedValue> told = new ArrayList<>();
    for (Object item : items) {
      FormattedValue each = told(item);
      if (each != null) {
        told.add(each);
      }
    }
    return switch (told.size()) {
      case 0 -> null;
      case 1 -> told.getFirst();
      default -> new FormattedValue(null, List.copyOf(told), List.of());
    };
  }

  private static @Nullable FormattedValue parts(Object row) {
    List<FormattedValue.Part> parts = fields(row);
    return parts.isEmpty() ? null : new FormattedValue(null, List.of(), parts);
  }

  /** Null for what has parts. */
  private static @Nullable String text(Object value) {
    return switch (value) {
      case Describable words -> words.inWords();
      case PartialDate date -> PlainEnglish.capital(date.inWords());
      case LocalDate day -> PartialDate.of(day).inWords();
      case Days days -> PlainEnglish.capital(days.inWords());
      case Money money -> PlainEnglish.money(money);
      case StreamId stream -> stream.toString();
      case Enum<?> constant -> PlainEnglish.capital(PlainEnglish.plain(constant));
      case Boolean yes -> yes ? "Yes" : "No";
      case Record record -> single(record);
      default -> value.toString();
    };
  }

  /** An id or the like, which wraps one value. */
  private static @Nullable String single(Record wrapper) {
    List<FlatComponent> components = Components.of(wrapper.getClass());
    return components.size() == 1 && components.getFirst().name().equals("value")
        ? String.valueOf(components.getFirst().value(wrapper))
        : null;
  }
}
