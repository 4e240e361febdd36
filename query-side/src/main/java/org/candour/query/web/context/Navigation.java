package org.candour.query.web.context;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands at the head of every page: the way to what people come for. */
@Component
public class Navigation {

  /** A place to go: its name, and the segments of its address. */
  private record Place(String text, List<String> address) {

    Place(String text, String... address) {
      this(text, List.of(address));
    }

    boolean isFront() {
      return address.isEmpty();
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("Prisons", "prisons"),
          new Place("Boards", "registers", "boards"),
          new Place("Promises", "registers", "commitments"),
          new Place("Oversight", "oversight"),
          new Place("Inspections", "registers", "inspections"),
          new Place("Market", "market"),
          new Place("All registers", "registers"));

  /** Where those go who may record something. */
  private static final Place RECORD = new Place("Record", "record");

  /** Where somebody who is signed in starts. */
  private static final Place DESK = new Place("My desk", "desk");

  /**
   * The options of the navigation on a page with these links.
   *
   * @param signedIn whether whoever looks has a desk
   * @param records whether there is something that they may record
   */
  public Map<String, Object> of(PageLinks links, boolean signedIn, boolean records) {
    Place here = at(links.path());
    return Map.of(
        "serviceName",
        "Candour",
        "serviceUrl",
        links.to(),
        "navigationLabel",
        "Main",
        "ariaLabel",
        "Candour",
        "navigation",
        Stream.of(
                signedIn ? Stream.of(DESK) : Stream.<Place>empty(),
                records ? Stream.of(RECORD) : Stream.<Place>empty(),
                PLACES.stream())
            .flatMap(places -> places)
            .map(place -> item(place, links, place.equals(here)))
            .toList());
  }

  private static Map<String, Object> item(Place place, PageLinks links, boolean within) {
    String href = links.to(place.address().toArray(String[]::new));
    return Map.of(
        "text", place.text(), "href", href, "current", links.isHere(href), "active", within);
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
