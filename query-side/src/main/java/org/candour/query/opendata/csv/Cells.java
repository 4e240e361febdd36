package org.candour.query.opendata.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormFields;
import org.candour.events.json.CandourJson;
import org.candour.events.opendata.OpenAmount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON as the cells of a row, by columns that are named as the importer names them: {@code
 * terms.endsOn}, {@code lots[1].title}. Money is an amount in pounds, or in the currency before it;
 * several values stand in one cell with {@code ;} between them.
 */
final class Cells {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private static final Set<String> LINK = Set.of("entry", "stream");

  private final Map<String, String> cells = new LinkedHashMap<>();

  private final LongFunction<@Nullable String> cited;

  private Cells(LongFunction<@Nullable String> cited) {
    this.cited = cited;
  }

  static Map<String, String> of(Object value) {
    return of("", value, List.of(), Long::toString);
  }

  /** The columns that rows of a type have, without those of which a row may have any number. */
  static List<String> columns(Class<?> row) {
    return columns("", FormFields.of(row)).toList();
  }

  private static Stream<String> columns(String within, List<FormField> fields) {
    return fields.stream()
        .flatMap(field ->
            switch (field.kind()) {
              case RECORD -> record(within + field.name(), field);
              case LIST ->
                  isInOneCell(field.item()) ? Stream.of(within + field.name()) : Stream.of();
              case DOCUMENT, BY_DUTY -> Stream.of();
              default -> Stream.of(within + field.name());
            });
  }

  private static Stream<String> record(String column, FormField field) {
    return isLink(field) ? Stream.of(column) : columns(column + ".", field.fields());
  }

  private static boolean isInOneCell(FormField item) {
    return switch (item.kind()) {
      case RECORD -> isLink(item);
      case LIST, DOCUMENT, BY_DUTY, MONEY -> false;
      default -> true;
    };
  }

  private static boolean isLink(FormField field) {
    return field.fields().stream()
        .filter(FormField::required)
        .map(FormField::name)
        .collect(Collectors.toSet())
        .equals(LINK);
  }

  /**
   * The same of a record below a name, which ends with a full stop.
   *
   * @param cited how an entry that is cited stands there, by its number; null leaves it out
   */
  static Map<String, String> of(String within, Record value, LongFunction<@Nullable String> cited) {
    return of(within, value, FormFields.of(value.getClass()), cited);
  }

  /** Of rows it does not matter what their fields are. */
  private static Map<String, String> of(
      String within, Object value, List<FormField> fields, LongFunction<@Nullable String> cited) {
    Cells all = new Cells(cited);
    all.members(within, CandourJson.mapper().valueToTree(value), fields);
    return all.cells;
  }

  private void members(String within, JsonNode object, List<FormField> fields) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      FormField field =
          fields.stream()
              .filter(one -> one.name().equals(member.getKey()))
              .findFirst()
              .orElse(null);
      add(within + member.getKey(), member.getValue(), field);
    }
  }

  private void add(String column, JsonNode value, @Nullable FormField field) {
    if (value.isNull() || isSealed(value)) {
      return;
    }
    if (value.isArray()) {
      list(column, value, field == null ? null : field.fields().stream().findFirst().orElse(null));
    } else if (value.isObject() && !isMoney(value) && !isLink(value)) {
      members(column + ".", value, field == null ? List.of() : field.fields());
    } else {
      String text = text(value, field);
      if (text != null) {
        cells.put(column, text);
      }
    }
  }

  private void list(String column, JsonNode list, @Nullable FormField item) {
    boolean inOneCell = list.valueStream().allMatch(one -> one.isValueNode() || isLink(one));
    if (inOneCell) {
      List<String> texts =
          list.valueStream().map(one -> text(one, item)).filter(Objects::nonNull).toList();
      boolean parted = texts.stream().anyMatch(text -> text.contains(";"));
      if (!texts.isEmpty()) {
        cells.put(column, String.join(parted ? "\n" : "; ", texts));
      }
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      add(column + "[" + (i + 1) + "]", list.get(i), item);
    }
  }

  private static boolean isMoney(JsonNode value) {
    return value.size() == 2 && value.path("pence").isIntegralNumber() && value.has("currency");
  }

  /** Who a person is stands in entries encrypted, which is of no use elsewhere. */
  private static boolean isSealed(JsonNode value) {
    return value.size() == 2 && value.has("subject") && value.has("sealed");
  }

  private static boolean isLink(JsonNode value) {
    return value.size() == 2 && value.path("entry").isIntegralNumber() && value.has("stream");
  }

  private @Nullable String text(JsonNode value, @Nullable FormField field) {
    if (isMoney(value)) {
      Money money = CandourJson.mapper().treeToValue(value, Money.class);
      String amount = OpenAmount.of(money).toPlainString();
      return money.currency().equals("GBP") ? amount : money.currency() + " " + amount;
    }
    if (isLink(value)) {
      return cited.apply(value.get("entry").longValue());
    }
    if (field != null && field.kind() == FormField.Kind.ENTRY) {
      return cited.apply(value.longValue());
    }
    return value.isBoolean() ? (value.booleanValue() ? "yes" : "no") : value.asString();
  }

  /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
  static String guarded(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
