package org.candour.ops.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.candour.ops.standalone.Facts.Fact;
import tools.jackson.databind.JsonNode;

/** Compares a file of open data with what goes out of the ledger that took it in. */
final class RoundTrip {

  private static final String DAY_ONLY = "Its day in London is carried";
  private static final Pattern NORMAL =
      Pattern.compile("Its list writes it ([^ ]+), and so does Candour");

  /** What each release that goes out has of its own, and what follows from it. */
  static final Pattern OF_THE_LEDGER =
      Pattern.compile("id|source/.*|tag.*|(.*/)?(transactions|amendments)\\[.*\\]/id");

  private RoundTrip() {}

  /** Facts by process, of releases that went out. */
  static Map<String, Facts> ofReleases(List<JsonNode> releases) {
    Map<String, String> numbers = new HashMap<>();
    releases.forEach(
        release -> release.path("parties").forEach(party -> Facts.number(party, numbers)));
    Map<String, Facts> all = new LinkedHashMap<>();
    for (JsonNode release : releases) {
      all.computeIfAbsent(release.path("ocid").asString(), _ -> new Facts(numbers)).add(release);
    }
    return all;
  }

  static Map<String, Facts> ofGrants(List<JsonNode> grants) {
    Map<String, Facts> all = new LinkedHashMap<>();
    for (JsonNode grant : grants) {
      all.computeIfAbsent(grant.path("id").asString(), _ -> new Facts(Map.of())).add(grant);
    }
    return all;
  }

  /** What the releases of a file say that is neither said to be lost nor to be found again. */
  static List<String> lostReleases(
      JsonNode file, List<CSVRecord> notCarried, Map<String, Facts> out) {
    Map<String, String> left = left(notCarried);
    List<String> lost = new ArrayList<>();
    find(
        file,
        "",
        "tag",
        (pointer, release) -> {
          String ocid = release.path("ocid").asString("");
          Facts told = out.getOrDefault(ocid, new Facts(Map.of()));
          told.walk(
              release,
              pointer,
              "",
              fact -> {
                if (!isSaid(fact, told, left)) {
                  lost.add(ocid + " " + fact.pointer() + " " + fact.place() + ": " + fact.value());
                }
              });
        });
    return lost;
  }

  private static boolean isSaid(Fact fact, Facts told, Map<String, String> left) {
    String why = left.get(fact.pointer());
    if (why != null && !why.startsWith(DAY_ONLY) && !NORMAL.matcher(why).matches()) {
      return true;
    }
    Matcher normal = NORMAL.matcher(why == null ? "" : why);
    if (normal.matches()) {
      return told.knows(number -> number.equals(normal.group(1)));
    }
    String place = fact.place();
    return switch (place) {
      case "id" ->
          told.at("source/locator").stream().anyMatch(at -> at.contains("release " + fact.value()));
      case "planning/budget/amount/amount" -> told.has("tender/value/amount", fact.value());
      case "planning/budget/amount/currency" -> told.has("tender/value/currency", fact.value());
      default -> told.has(place, fact.value()) || isSaidElsewhere(fact, told);
    };
  }

  private static boolean isSaidElsewhere(Fact fact, Facts told) {
    String place = fact.place();
    if (place.matches(".*/(identifier|additionalIdentifiers\\[.*\\])/(id|scheme)")) {
      // They stand where it is said who the party is; the best number goes first.
      return place.endsWith("/scheme")
          ? told.knows(number -> number.startsWith(fact.value() + "-"))
          : told.knows(number -> ("-" + Facts.normal(number)).endsWith("-" + fact.value()));
    }
    if (place.contains("/transactions[]/amount/")) {
      return told.has(place.replace("[]/amount/", "[]/value/"), fact.value());
    }
    if (place.endsWith("/legalName")) {
      return told.any(fact.value()::equals);
    }
    if (place.matches("awards\\[.*\\]/title")) {
      return told.has("tender/title", fact.value());
    }
    if (place.startsWith("tender/tenderers")) {
      return told.has(place.replace("tenderers", "invitedSuppliers"), fact.value());
    }
    return false;
  }

  /** The same of grants. */
  static List<String> lostGrants(
      JsonNode file, List<CSVRecord> notCarried, Map<String, Facts> out) {
    Map<String, String> left = left(notCarried);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < file.path("grants").size(); i++) {
      JsonNode grant = file.path("grants").get(i);
      Facts told = out.getOrDefault(grant.path("id").asString(""), new Facts(Map.of()));
      told.walk(
          grant,
          "/grants/" + i,
          "",
          fact -> {
            String why = left.get(fact.pointer());
            Matcher normal = NORMAL.matcher(why == null ? "" : why);
            boolean said =
                normal.matches()
                    ? told.any(value -> normal.group(1).endsWith(value))
                    : (why != null && !why.startsWith(DAY_ONLY))
                        || told.has(fact.place(), fact.value());
            if (!said) {
              lost.add(fact.pointer() + " " + fact.place() + ": " + fact.value());
            }
          });
    }
    return lost;
  }

  private static Map<String, String> left(List<CSVRecord> notCarried) {
    Map<String, String> left = new HashMap<>();
    notCarried.forEach(lost -> left.put(lost.get("pointer"), lost.get("why")));
    return left;
  }

  /** Who is told of each release in a file. */
  private interface Found {
    void release(String pointer, JsonNode release);
  }

  private static void find(JsonNode node, String pointer, String mark, Found found) {
    if (node.isObject() && node.has("ocid") && node.has(mark)) {
      found.release(pointer, node);
    } else if (node.isObject()) {
      node.properties()
          .forEach(member -> find(member.getValue(), pointer + "/" + member.getKey(), mark, found));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        find(node.get(i), pointer + "/" + i, mark, found);
      }
    }
  }
}
