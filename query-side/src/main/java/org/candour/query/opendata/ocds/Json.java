package org.candour.query.opendata.ocds;

import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.json.CandourJson;
import org.candour.events.opendata.OpenAmount;
import org.candour.events.opendata.OpenDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as OCDS writes them; nothing where nothing is known. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return CandourJson.mapper().createObjectNode();
  }

  static ArrayNode array() {
    return CandourJson.mapper().createArrayNode();
  }

  static void put(ObjectNode in, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      in.put(name, text);
    }
  }

  static void put(ObjectNode in, String name, @Nullable Money money) {
    if (money != null) {
      in.putObject(name).put("amount", OpenAmount.plain(money)).put("currency", money.currency());
    }
  }

  /** A day as its first second; of a date that is no day nothing can be said. */
  static void start(ObjectNode in, String name, @Nullable PartialDate date) {
    if (date != null && date.isExact()) {
      in.put(name, OpenDate.start(date.earliest()));
    }
  }

  static void period(
      ObjectNode in, String name, @Nullable PartialDate from, @Nullable PartialDate to) {
    ObjectNode period = object();
    start(period, "startDate", from);
    if (to != null && to.isExact()) {
      period.put("endDate", OpenDate.end(to.earliest()));
    }
    if (!period.isEmpty()) {
      in.set(name, period);
    }
  }

  static void list(ObjectNode in, String name, ArrayNode list) {
    if (!list.isEmpty()) {
      in.set(name, list);
    }
  }
}
