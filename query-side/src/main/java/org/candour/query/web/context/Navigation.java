package org.candour.query.web.context;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.query.language.Language;
import org.springframework.stereotype.Component;

/** What stands at the head of every page: the way to what people come for. */
@Component
public class Navigation {

  /** A place to go: its name among the messages, and the segments of its address. */
  private record Place(String name, List<String> address) {

    Place(String name, String... address) {
      this(name, List.of(address));
    }

    String text(Language words) {
      return words.of("navigation." + name);
    }

    boolean isFront() {
      return address.isEmpty();
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("prisons", "prisons"),
          new Place("boards", "registers", "boards"),
          new Place("promises", "registers", "commitments"),
          new Place("oversight", "oversight"),
          new Place("inspections", "registers", "inspections"),
          new Place("market", "market"),
          new Place("all-registers", "registers"));

  /** Where those go who may record something. */
  private static final Place RECORD = new Place("record", "record");

  /** Where somebody who is signed in starts. */
  private static final Place DESK = new Place("desk", "desk");

  /**
   * The options of the navigation on a page with these links.
   *
   * @param words the language of whoever looks
   * @param signedIn whether whoever looks has a desk
   * @param records whether there is something that they may record
   */
  public Map<String, Object> of(
      Language words, PageLinks links, boolean signedIn, boolean records) {
    Place here = at(links.path());
    return Map.of(
        "serviceName",
        "Candour",
        "serviceUrl",
        links.to(),
        "navigationLabel",
        words.of("navigation.label"),
        "ariaLabel",
        "Candour",
        "navigation",
        Stream.of(
                signedIn ? Stream.of(DESK) : Stream.<Place>empty(),
                records ? Stream.of(RECORD) : Stream.<Place>empty(),
                PLACES.stream())
            .flatMap(places -> places)
            .map(place -> item(place, words, links, place.equals(here)))
            .toList());
  }

  private static Map<String, Object> item(
      Place place, Language words, PageLinks links, boolean within) {
    String href = links.to(place.address().toArray(String[]::new));
    return Map.of(
        "text", place.text(words), "href", href, "current", links.isHere(href), "active", within);
  }

  /** The place that an address lies in most closely; one of no page where it lies in none. */
  private static Place at(String path) {
    List<String> segments = Arrays.stream(path.split("/")).filter(each -> !each.isEmpty()).toList();
    return Stream.concat(Stream.of(DESK, RECORD), PLACES.stream())
        .filter(place -> begins(segments, place))
        .reduce((a, b) -> a.address().size() >= b.address().size() ? a : b)
        .orElseGet(() -> new Place(""));
  }

  private static boolean begins(List<String> segments, Place place) {
    int length = place.address().size();
    return !place.isFront()
        && segments.size() >= length
        && segments.subList(0, length).equals(place.address());
  }
}
