package org.candour.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as a template shows it.
 *
 * @param address of the row’s own page
 * @param heading what it is, as text
 * @param standing how it stands; empty where nothing is to be said
 */
public record RenderedCard(
    String address, String heading, String standing, boolean pressing, List<Fact> facts) {

  /** A piece of text, and where it leads; null for nowhere. */
  public record Span(String text, @Nullable String address) {}

  /** A named fact; more than one thing said makes a list. */
  public record Fact(String name, List<List<Span>> said) {}

  /** What is said under a name; null if nothing is. */
  public @Nullable Fact fact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst().orElse(null);
  }
}
