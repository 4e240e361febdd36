package org.candour.ops.standalone;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.candour.events.opendata.OpenDate;
import org.candour.events.opendata.OpenIdentifier;
import tools.jackson.databind.JsonNode;

/**
 * What a release or a grant says, value by value, whatever release says it and in whatever order:
 * {@code awards[2]/value/amount} is 93007.99. Amounts are numbers, times are days in London, and
 * organisations go by one of their numbers.
 */
final class Facts {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");

  /** Whoever stands there is somebody who is known elsewhere. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          ".*(^|/)(parties|buyer|procuringEntity|suppliers|tenderers|invitedSuppliers|payer|payee)(\\[.*)?");

  /** What has numbers of its own on the way out. */
  private static final Pattern RENUMBERED =
      Pattern.compile(
          ".*/(transactions|amendments)|relatedProcesses|.*Organization|plannedDates|beneficiaryLocation");

  private final Map<String, Set<String>> all = new LinkedHashMap<>();

  /** The numbers of organisations, and the first number of each. */
  private final Map<String, String> numbers;

  Facts(Map<String, String> numbers) {
    this.numbers = numbers;
  }

  /** A value with the JSON pointer at which it stands. */
  record Fact(String pointer, String place, String value) {}

  /** Who tells of each value of an object. */
  interface Listener {
    void fact(Fact fact);
  }

  void add(JsonNode object) {
    walk(object, "", "", fact -> add(fact.place(), fact.value()));
  }

  void add(String place, String value) {
    all.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(value);
  }

  boolean has(String place, String value) {
    return all.getOrDefault(place, Set.of()).contains(value);
  }

  /** Whether an organisation has a number like it. */
  boolean knows(Predicate<String> number) {
    return numbers.keySet().stream().anyMatch(number);
  }

  /** Whether any value is like it. */
  boolean any(Predicate<String> value) {
    return all.values().stream().flatMap(Set::stream).anyMatch(value);
  }

  Set<String> at(String place) {
    return all.getOrDefault(place, Set.of());
  }

  /** All but some places. */
  Map<String, Set<String>> without(Pattern places) {
    Map<String, Set<String>> some = new HashMap<>(all);
    some.keySet().removeIf(place -> places.matcher(place).matches());
    return some;
  }

  /** Tells of every value of an object. */
  void walk(JsonNode node, String pointer, String place, Listener listener) {
    if (node.isObject()) {
      node.properties()
          .forEach(member ->
              walk(
                  member.getValue(),
                  pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                  place.isEmpty() ? member.getKey() : place + "/" + member.getKey(),
                  listener));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i, place + "[" + key(place, node.get(i)) + "]", listener);
      }
    } else if (!node.isNull()) {
      listener.fact(new Fact(pointer, place, value(place, node)));
    }
  }

  private String key(String place, JsonNode item) {
    if (RENUMBERED.matcher(place).matches() || !item.isObject()) {
      return "";
    }
    String id = item.path("id").asString(item.path("name").asString(""));
    return SOMEBODY.matcher(place).matches() ? number(id) : id;
  }

  private String value(String place, JsonNode node) {
    String text = node.asString("").strip();
    if (node.isNumber() || place.endsWith("/amount")) {
      return plain(text);
    }
    if (place.endsWith("/id")
        && SOMEBODY.matcher(place.substring(0, place.length() - 3)).matches()) {
      return number(text);
    }
    return DATE.matcher(text).matches() ? day(text) : text;
  }

  private static String plain(String number) {
    try {
      return new BigDecimal(number).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
  }

  static String day(String text) {
    try {
      return OpenDate.day(text).toString();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private String number(String id) {
    return numbers.getOrDefault(id, numbers.getOrDefault(normal(id), id));
  }

  /** As its list writes it. */
  static String normal(String id) {
    try {
      return OpenIdentifier.parse(id)
          .map(whole -> OpenIdentifier.of(whole.onRecord()).whole())
          .orElse(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  /** Notes under which numbers the parties of a release are known. */
  static void number(JsonNode party, Map<String, String> numbers) {
    String id = party.path("id").asString("");
    numbers.putIfAbsent(id, id);
    number(party.path("identifier"), id, numbers);
    party.path("additionalIdentifiers").forEach(one -> number(one, id, numbers));
  }

  private static void number(JsonNode identifier, String party, Map<String, String> numbers) {
    String id = identifier.path("id").asString("");
    String scheme = identifier.path("scheme").asString("");
    if (!id.isEmpty()) {
      numbers.putIfAbsent(scheme.startsWith("ZZ-") ? id : scheme + "-" + id, party);
    }
  }
}
