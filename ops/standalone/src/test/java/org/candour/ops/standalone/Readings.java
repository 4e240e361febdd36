package org.candour.ops.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.candour.events.json.CandourJson;
import org.candour.testing.PageWalk;
import org.candour.testing.Prose;
import tools.jackson.databind.JsonNode;

/**
 * Reads a ledger aloud, as somebody who may see all of it: every sentence, every list, some rows of
 * each register, an entry of each kind and a replay of each kind of stream.
 */
final class Readings {

  /** How many rows of a register are opened. */
  private static final int ROWS = 2;

  /** Facts that say an identifier, because that is what they are about, and addresses on paper. */
  private static final Pattern IDENTIFIERS =
      Pattern.compile(
          "<dt>(Identifier|Also on record as|Other identifiers)</dt><dd>.*?</dd>"
              + "|<p class=\"c-printed-address\">.*?</p>",
          Pattern.DOTALL);

  private final Function<String, String> read;
  private final Map<String, String> entryOfType = new LinkedHashMap<>();
  private final TreeSet<String> faults = new TreeSet<>();

  /**
   * A reader.
   *
   * @param read what the query side answers at an address
   */
  Readings(Function<String, String> read) {
    this.read = read;
  }

  /** The faults of all that is said; none if it reads well. */
  List<String> faults() {
    each(
        "/api/timeline",
        line -> {
          Prose.faults(line.path("sentence").asString()).forEach(faults::add);
          entryOfType.put(line.path("type").asString(), line.path("index").asString());
        });
    pages();
    return List.copyOf(faults);
  }

  private void pages() {
    PageWalk walk = new PageWalk(address -> withoutIdentifiers(read.apply(address)));
    walk.from("/", few());
    entryOfType.values().forEach(entry -> walk.page("/entries/" + entry));
    Pattern known = known();
    for (String address : walk.pages().keySet()) {
      for (String text : walk.texts(address)) {
        Prose.faultsOnPage(text).forEach(fault -> faults.add(fault + " on " + address));
        if (known.matcher(text).find()) {
          faults.add("an id where a name is known: “" + text + "” on " + address);
        }
      }
      walk.links(address).stream()
          .filter(link -> link.text().isBlank())
          .forEach(link -> faults.add("a link without words: " + link + " on " + address));
    }
  }

  private static String withoutIdentifiers(String page) {
    return IDENTIFIERS.matcher(page).replaceAll("");
  }

  /** The pages that are read of all that links lead to: each list, and few of each other kind. */
  private static Predicate<String> few() {
    Map<String, Integer> of = new HashMap<>();
    return address -> {
      String kind =
          address
              .replaceAll("=[^&]*", "")
              .replaceAll("^(/prisons|/closures|/registers/[a-z-]+)/[^/?]+", "$1/one")
              .replaceAll("^/streams/([a-z-]+)/[^/]+", "/streams/$1");
      return !kind.matches(
              "/(api|ledger|evidence|receipts|sign|entries|reading-log|style).*|.*sort|.*[.]pdf.*")
          && of.merge(kind, 1, Integer::sum) <= (kind.endsWith("/one") ? ROWS : 1);
    };
  }

  /** The identifiers of organisations whose names are known, and of prisons as streams. */
  private Pattern known() {
    List<String> ids = new ArrayList<>();
    each(
        "/api/organisations",
        organisation -> {
          if (!organisation.path("name").asString("").isEmpty()) {
            ids.add(Pattern.quote(organisation.path("id").asString()));
          }
        });
    return Pattern.compile("(?<![\\w-])(" + String.join("|", ids) + ")(?![\\w-])");
  }

  private void each(String list, Consumer<JsonNode> row) {
    for (String next = list + "?limit=200"; !next.isEmpty(); ) {
      JsonNode page = CandourJson.mapper().readTree(read.apply(next));
      Objects.requireNonNull(page.get("items"), next).forEach(row);
      next = page.path("next").asString("");
    }
  }
}
