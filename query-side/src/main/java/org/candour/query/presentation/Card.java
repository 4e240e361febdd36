package org.candour.query.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.query.presentation.CardFact.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row as a page says it: what it is, how it stands, and its facts, each with a name. What is not
 * known is left out.
 */
public final class Card {

  private final List<Phrase> heading;
  private String standing = "";
  private boolean pressing;
  private Place place = Place.EVERYWHERE;
  private final List<CardFact> facts = new ArrayList<>();
  private String latest = "";
  private final Set<String> columns = new LinkedHashSet<>();

  private Card(List<Phrase> heading) {
    this.heading = heading;
  }

  /** A row with what it is, in words. */
  public static Card headed(Object... words) {
    return new Card(Phrase.of(words));
  }

  /** How it stands. */
  public Card standing(String words) {
    standing = words;
    return this;
  }

  /** How it stands, where that should worry somebody. */
  public Card pressing(String words) {
    pressing = true;
    return standing(words);
  }

  /** From here on, facts for the row’s own page only. */
  public Card inFull() {
    place = Place.PAGE;
    return this;
  }

  /** From here on, facts for lists only: the row’s own page says more of them elsewhere. */
  public Card inBrief() {
    place = Place.LIST;
    return this;
  }

  /** From here on, facts for lists and the row’s own page alike. */
  public Card everywhere() {
    place = Place.EVERYWHERE;
    return this;
  }

  /** A fact in words that stand in a row; left out if one of them is not known. */
  public Card say(String name, @Nullable Object... words) {
    latest = name;
    if (Arrays.stream(words).allMatch(Card::isKnown)) {
      List<Phrase> phrases = new ArrayList<>();
      for (Object word : words) {
        if (word != null) {
          phrases.addAll(Phrase.of(word));
        }
      }
      facts.add(new CardFact(name, List.of(List.copyOf(phrases)), place));
    }
    return this;
  }

  private static boolean isKnown(@Nullable Object word) {
    return word instanceof Days days ? days.areKnown() : word != null;
  }

  /** The fact before, known or not, is also a column where the list is shown as a table. */
  public Card column() {
    columns.add(latest);
    return this;
  }

  /** A text of somebody’s, or a constant, with a capital at the front. */
  public Card text(String name, @Nullable Object words) {
    latest = name;
    return words == null
        ? this
        : say(
            name,
            PlainEnglish.capital(
                words instanceof Enum<?> e ? PlainEnglish.plain(e) : words.toString()));
  }

  /** A fact only if it is so. */
  public Card only(boolean so, String name, @Nullable Object... words) {
    latest = name;
    return so ? say(name, words) : this;
  }

  /** A fact of several; left out if there are none. */
  public Card each(String name, Collection<?> items) {
    return each(name, items, Phrase::of);
  }

  /** A fact of several, each in words that stand in a row. */
  public <T> Card each(String name, Collection<T> items, Function<T, List<Phrase>> words) {
    latest = name;
    if (!items.isEmpty()) {
      List<List<Phrase>> said = items.stream().map(words).toList();
      facts.add(new CardFact(name, said, place));
    }
    return this;
  }

  /** Entries by their numbers; left out if there are none. */
  public Card entries(String name, Collection<Long> indexes) {
    return each(name, indexes, index -> List.of(Phrase.entry(index)));
  }

  /** The names of the facts that are columns, whether they are known here or not. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  public List<Phrase> heading() {
    return heading;
  }

  /** How it stands; empty where nothing is to be said. */
  public String standing() {
    return standing;
  }

  /** Whether somebody should worry. */
  public boolean isPressing() {
    return pressing;
  }

  public List<CardFact> facts() {
    return List.copyOf(facts);
  }
}
