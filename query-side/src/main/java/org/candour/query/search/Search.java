package org.candour.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.Facet;
import org.candour.query.view.Folding;
import org.candour.query.view.Lexemes;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches all that an account may see, at any point. It is found in rows that the account sees
 * anyway, by conditions on those alone: neither what is found nor its order nor how much of it
 * there is depends on anything else.
 */
@Component
public class Search {

  private static final Pattern ENTRY = Pattern.compile("(?:entry )?([0-9]{1,12})");

  /** Registers by whose names matters are known. */
  private static final List<String> REGISTERS = List.of("establishment", "organisation");

  private static final int MOST_WORDS = 10;
  private static final int MOST_PARTIES = 20;

  /** Shorter words begin too many others. */
  private static final int BEGINS_OTHERS = 3;

  private static final int MAY_BE_MISTYPED = 4;

  private final ViewCatalogue views;
  private final TimelineView timeline;
  private final ViewReader reader;

  Search(ViewCatalogue views, TimelineView timeline, ViewReader reader) {
    this.views = views;
    this.timeline = timeline;
    this.reader = reader;
  }

  /** The view that entries are found in. */
  public TimelineView view() {
    return timeline;
  }

  /**
   * Finds what there is at a point.
   *
   * @param text as somebody typed it
   * @param after where the entries go on; null for the newest
   * @param limit how many entries are wanted
   */
  public SearchResult find(
      Account account, PointInTime asAt, String text, @Nullable String after, int limit) {
    List<String> words = Folding.words(text).stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return new SearchResult(null, List.of(), Map.of(), false, Page.none());
    }
    List<Party> named = parties(account, asAt, contain(words));
    boolean alike = named.isEmpty() && Folding.text(text).length() >= MAY_BE_MISTYPED;
    List<Party> found =
        alike ? parties(account, asAt, facet -> List.of(new Filter.Resembles(facet, text))) : named;
    return new SearchResult(
        entry(account, asAt, text),
        found.stream().map(Party::stream).toList(),
        found.stream().collect(Collectors.toMap(Party::stream, Party::formerNames)),
        alike,
        reader.list(
            account, timeline, asAt, List.of(matching(account, asAt, words)), after, limit));
  }

  private @Nullable Long entry(Account account, PointInTime asAt, String text) {
    Matcher number = ENTRY.matcher(Folding.text(text).replace(",", ""));
    if (!number.matches()) {
      return null;
    }
    long index = Long.parseLong(number.group(1));
    List<Filter> one =
        List.of(
            new Filter.Is(TimelineView.OWN, "yes"),
            new Filter.KeyAfter(TimelineView.keysFrom(index)),
            new Filter.KeyBefore(TimelineView.keysFrom(index + 1)));
    return reader.list(account, timeline, asAt, one, null, 1).rows().isEmpty() ? null : index;
  }

  private static Function<String, List<Filter>> contain(List<String> words) {
    return facet -> words.stream().<Filter>map(word -> new Filter.Contains(facet, word)).toList();
  }

  /** A prison or an organisation. */
  private record Party(StreamId stream, List<String> formerNames) {}

  private List<Party> parties(
      Account account, PointInTime asAt, Function<String, List<Filter>> filters) {
    return REGISTERS.stream()
        .flatMap(type ->
            views.replaying(type).stream().flatMap(view -> in(type, view, account, asAt, filters)))
        .toList();
  }

  private <V> Stream<Party> in(
      String type,
      View<V> view,
      Account account,
      PointInTime asAt,
      Function<String, List<Filter>> filters) {
    String facet =
        view.facets().stream()
            .filter(Facet.Words.class::isInstance)
            .map(Facet::name)
            .findFirst()
            .orElseThrow();
    return reader
        .list(account, view, asAt, filters.apply(facet), null, MOST_PARTIES)
        .rows()
        .stream()
        .map(row ->
            new Party(
                new StreamId(type, row.key()),
                row.value() instanceof Renamed it ? it.formerNames() : List.of()));
  }

  /** Entries that have every word, or are about somebody whose name has it. */
  private Filter matching(Account account, PointInTime asAt, List<String> words) {
    return new Filter.Matches(
        TimelineView.WORDS,
        words.stream().map(word -> anyOf(word, account, asAt)).collect(Collectors.joining(" & ")));
  }

  private String anyOf(String word, Account account, PointInTime asAt) {
    List<String> any = new ArrayList<>();
    boolean begins = word.length() >= BEGINS_OTHERS;
    any.add(Lexemes.quoted(begins ? singular(word) : word) + (begins ? ":*" : ""));
    if (begins) {
      parties(account, asAt, contain(List.of(word)))
          .forEach(party -> any.add(Lexemes.quoted(party.stream().toString())));
    }
    return "(" + String.join(" | ", any) + ")";
  }

  /** What begins the plural of a word begins the word as well. */
  private static String singular(String word) {
    return word.length() > BEGINS_OTHERS + 1 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
