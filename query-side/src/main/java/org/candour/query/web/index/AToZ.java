package org.candour.query.web.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every register and every page that stands by itself, from A to Z: by its name, and by other words
 * that lead to that name.
 */
@Component
class AToZ {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<point>@?)(?<path>/\\S*) (?<title>[^:]+)|(?<register>[a-z-]+)): (?<words>.+)");

  private final List<Place> places;

  AToZ(PresentationCatalogue presentations) {
    Map<String, List<String>> words = new TreeMap<>();
    List<Place> found = new ArrayList<>();
    for (String line : lines()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalStateException("No line of the A to Z: " + line);
      }
      List<String> other = List.of(parts.group("words").split("; "));
      String register = parts.group("register");
      if (register == null) {
        boolean timeless = parts.group("point").isEmpty();
        found.add(new Place(parts.group("title"), segments(parts.group("path")), timeless, other));
      } else {
        words.put(register, other);
      }
    }
    for (View<?> view : presentations.views()) {
      ViewPresentation<?> presentation = presentations.saying(view);
      found.add(
          new Place(
              presentation.title(),
              presentation.address(),
              false,
              Objects.requireNonNullElse(words.remove(view.name()), List.of())));
    }
    if (!words.isEmpty()) {
      throw new IllegalStateException("There is no register " + words.keySet());
    }
    places = List.copyOf(found);
  }

  /**
   * A page, and the words that lead to it.
   *
   * @param timeless whether it is the same at any point in time
   */
  private record Place(String title, List<String> address, boolean timeless, List<String> words) {

    Stream<Item> items(PageLinks links) {
      String to = (timeless ? PageLinks.PLAIN : links).to(address.toArray(String[]::new));
      return Stream.concat(
          Stream.of(new Item(title, to, "")),
          words.stream().map(word -> new Item(word, to, title)));
    }
  }

  /**
   * A line.
   *
   * @param name what it is filed under
   * @param see the name of the page that it leads to; empty where that is what it is filed under
   */
  public record Item(String name, String address, String see) {}

  /** All that begin with a letter. */
  public record Letter(String name, List<Item> items) {

    /** By which an address leads to it. */
    public String id() {
      return "a-to-z-" + name.toLowerCase(Locale.ROOT);
    }
  }

  /** The letters that something begins with, in order. */
  List<Letter> letters(PageLinks links) {
    return places.stream()
        .flatMap(place -> place.items(links))
        .sorted(Comparator.comparing((Item item) -> item.name().toLowerCase(Locale.UK)))
        .collect(
            Collectors.groupingBy(
                item -> item.name().substring(0, 1).toUpperCase(Locale.UK),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(letter -> new Letter(letter.getKey(), letter.getValue()))
        .toList();
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/")).filter(each -> !each.isEmpty()).toList();
  }

  private static List<String> lines() {
    try {
      return new ClassPathResource("a-to-z.txt", AToZ.class)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
