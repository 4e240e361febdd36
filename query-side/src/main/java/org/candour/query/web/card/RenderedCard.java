package org.candour.query.web.card;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as a template shows it.
 *
 * @param address of the row’s own page
 * @param heading what it is, as text
 * @param standing its status in words; empty where there is nothing to say
 * @param pressing whether the status should worry somebody
 */
public record RenderedCard(
    String address, String heading, String standing, boolean pressing, List<Fact> facts) {

  private static final int BRIEF = 3;

  public RenderedCard {
    facts = List.copyOf(facts);
  }

  /**
   * A piece of text.
   *
   * @param address where it leads; null for nowhere
   * @param lang the tag of its language; null for that of the page
   */
  public record Span(String text, @Nullable String address, @Nullable String lang) {

    public Span(String text, @Nullable String address) {
      this(text, address, null);
    }

    /** Pieces as text alone. */
    public static String text(Collection<Span> spans) {
      return spans.stream().map(Span::text).collect(Collectors.joining());
    }
  }

  /** A named fact; more than one thing said makes a list. */
  public record Fact(String name, List<List<Span>> said) {
    public Fact {
      said = List.copyOf(said);
    }

    /** What is said, as text alone. */
    public String text() {
      return said.stream().map(Span::text).collect(Collectors.joining());
    }
  }

  /** What a list says of it: the first facts that neither the heading nor the status has said. */
  public List<Fact> brief() {
    return facts.stream()
        .filter(fact -> !heading.contains(fact.text()) && !standing.contains(fact.text()))
        .limit(BRIEF)
        .toList();
  }

  /** The same under a heading that tells it from others of these words. */
  RenderedCard headed(String words) {
    return new RenderedCard(address, words, standing, pressing, facts);
  }

  /** The fact of a name; null if there is none. */
  public @Nullable Fact fact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst().orElse(null);
  }
}
