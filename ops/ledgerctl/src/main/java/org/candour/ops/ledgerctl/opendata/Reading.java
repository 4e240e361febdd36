package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What became of every value of a file: whether a command carries it, and if none does, why. What
 * nobody asked for is not carried, so that nothing is lost without a word.
 */
public final class Reading {

  private static final String NO_FIELD = "Candour has no field for it";

  /** Why things are not carried, for the places that files have most. */
  private static final Map<Pattern, String> KNOWN = known();

  private final JsonNode file;
  private final Set<String> carried = new HashSet<>();
  private final Map<String, String> left = new HashMap<>();

  Reading(JsonNode file) {
    this.file = file;
  }

  private static Map<Pattern, String> known() {
    Map<Pattern, String> known = new LinkedHashMap<>();
    known.put(
        Pattern.compile(".*/(contactPoint|contactName|email|telephone|recipientIndividual)(/.*)?"),
        "It is, or may be, somebody’s personal data");
    known.put(
        Pattern.compile(".*/(address|deliveryAddresses|location|streetAddress|postalCode)(/.*)?"),
        "Candour holds no addresses");
    known.put(
        Pattern.compile(
            ".*/(items|classification|additionalClassifications|classifications)(/.*)?"),
        "Candour does not classify what is bought");
    known.put(
        Pattern.compile(".*/documents(/.*)?"),
        "Documents are attached by their hash; a file of open data gives only their address");
    known.put(
        Pattern.compile(".*/amountGross"),
        "Candour holds one amount, which is the one without tax");
    known.put(
        Pattern.compile(
            "/(uri|version|publishedDate|extensions|license|publicationPolicy|links)(/.*)?"),
        "It is about the file and not about what it says");
    return known;
  }

  /** Everything in the file. */
  Fields root() {
    return new Fields(file, "", this);
  }

  void carry(String pointer) {
    carried.add(pointer);
    left.remove(pointer);
  }

  /** Says of a place why it is not carried, unless it is. */
  void leave(String pointer, String why) {
    if (!carried.contains(pointer)) {
      left.put(pointer, why);
    }
  }

  /** All that is not carried, each kind of place once, in the order of the file. */
  List<NotCarried> notCarried() {
    Map<String, NotCarried> kinds = new LinkedHashMap<>();
    List<String> path = new ArrayList<>();
    walk(file, "", path, "", kinds);
    return List.copyOf(kinds.values());
  }

  private void walk(
      JsonNode value,
      String pointer,
      List<String> kind,
      String why,
      Map<String, NotCarried> kinds) {
    if (carried.contains(pointer)) {
      return;
    }
    String here = left.getOrDefault(pointer, why);
    if (value.isObject()) {
      value
          .properties()
          .forEach(member -> {
            kind.add(member.getKey());
            walk(member.getValue(), pointer + "/" + escaped(member.getKey()), kind, here, kinds);
            kind.removeLast();
          });
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        kind.add("*");
        walk(value.get(i), pointer + "/" + i, kind, here, kinds);
        kind.removeLast();
      }
    } else if (!value.isNull()) {
      String reason = here.isEmpty() ? reason(pointer) : here;
      kinds.merge(
          String.join("/", kind) + "\0" + reason,
          new NotCarried(pointer, 1, reason),
          NotCarried::and);
    }
  }

  private static String reason(String pointer) {
    return KNOWN.entrySet().stream()
        .filter(known -> known.getKey().matcher(pointer).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NO_FIELD);
  }

  /** A name in a JSON pointer, RFC 6901. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Values of one kind that no command carries.
   *
   * @param pointer the JSON pointer of the first of them
   * @param count how many there are
   * @param why in a sentence without its full stop
   */
  public record NotCarried(String pointer, int count, String why) {

    private NotCarried and(NotCarried another) {
      return new NotCarried(pointer, count + another.count, why);
    }
  }
}
