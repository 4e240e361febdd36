package org.candour.query.opendata.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.candour.events.Money;
import org.candour.events.json.CandourJson;
import org.candour.events.opendata.OpenAmount;
import tools.jackson.databind.JsonNode;

/**
 * JSON as the cells of a row, by columns that are named as the importer names them: {@code
 * terms.endsOn}, {@code lots[1].title}. Money is an amount in pounds, or in the currency before it;
 * several values stand in one cell with {@code ;} between them.
 */
final class Cells {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private final Map<String, String> cells = new LinkedHashMap<>();

  private final LongFunction<String> entry;

  private Cells(LongFunction<String> entry) {
    this.entry = entry;
  }

  static Map<String, String> of(Object value) {
    return of("", value, Long::toString);
  }

  /**
   * The same below a name, which ends with a full stop.
   *
   * @param entry how an entry that is cited stands there, by its number
   */
  static Map<String, String> of(String within, Object value, LongFunction<String> entry) {
    return of(within, CandourJson.mapper().<JsonNode>valueToTree(value), entry);
  }

  private static Map<String, String> of(String within, JsonNode value, LongFunction<String> entry) {
    Cells all = new Cells(entry);
    value.properties().forEach(member -> all.add(within + member.getKey(), member.getValue()));
    return all.cells;
  }

  private void add(String column, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (value.isObject()) {
      object(column, value);
    } else if (value.isArray()) {
      list(column, value);
    } else {
      cells.put(column, text(value));
    }
  }

  private void object(String column, JsonNode value) {
    if (isMoney(value)) {
      Money money = CandourJson.mapper().treeToValue(value, Money.class);
      String amount = OpenAmount.of(money).toPlainString();
      cells.put(column, money.currency().equals("GBP") ? amount : money.currency() + " " + amount);
    } else if (isLink(value)) {
      cells.put(column, cited(value));
    } else {
      cells.putAll(of(column + ".", value, entry));
    }
  }

  private void list(String column, JsonNode list) {
    boolean inOneCell = list.valueStream().allMatch(item -> item.isValueNode() || isLink(item));
    if (inOneCell) {
      List<String> texts = new ArrayList<>();
      list.forEach(item -> texts.add(item.isObject() ? cited(item) : text(item)));
      boolean parted = texts.stream().anyMatch(text -> text.contains(";"));
      if (!texts.isEmpty()) {
        cells.put(column, String.join(parted ? "\n" : "; ", texts));
      }
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      add(column + "[" + (i + 1) + "]", list.get(i));
    }
  }

  private static boolean isMoney(JsonNode value) {
    return value.size() == 2 && value.path("pence").isIntegralNumber() && value.has("currency");
  }

  private static boolean isLink(JsonNode value) {
    return value.size() == 2 && value.path("entry").isIntegralNumber() && value.has("stream");
  }

  private String cited(JsonNode link) {
    return entry.apply(link.get("entry").longValue());
  }

  private static String text(JsonNode value) {
    return value.isBoolean() ? (value.booleanValue() ? "yes" : "no") : value.asString();
  }

  /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
  static String guarded(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
