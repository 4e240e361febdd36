package org.candour.query.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;
import org.candour.query.language.Language;
import org.jspecify.annotations.Nullable;

/** A piece of what a page says: words, or something with a page of its own. */
public sealed interface Phrase {

  /** Words. */
  record Text(String text) implements Phrase {}

  /** Words in Welsh. */
  record Welsh(String text) implements Phrase {}

  /** The record’s own words, which are English, on a page in another language. */
  record English(String text) implements Phrase {}

  /** Words that lead to a page of this site, by the segments of its address. */
  record Site(String text, List<String> segments) implements Phrase {
    public Site {
      segments = List.copyOf(segments);
    }
  }

  /** A stream by words about it, leading to its page. */
  record About(String text, StreamId stream) implements Phrase {}

  /** A stream by the name that its own register gives it, leading to its page. */
  record Named(StreamId stream) implements Phrase {}

  /** An entry by its number, or by words about it. */
  record Entry(String text, long entry) implements Phrase {}

  /**
   * The rows of a register that have certain values.
   *
   * @param asAt the entry after which they are looked at; null for the point of the page
   */
  record Rows(String text, String view, Map<String, String> filters, @Nullable Long asAt)
      implements Phrase {
    public Rows {
      filters = Map.copyOf(filters);
    }

    public Rows(String text, String view, Map<String, String> filters) {
      this(text, view, filters, null);
    }
  }

  /**
   * What values say, one after the other: text as it stands, days, dates and sums for people, what
   * names a stream as that stream, what names an entry as a link to it.
   */
  static List<Phrase> of(Object... values) {
    List<Phrase> phrases = new ArrayList<>();
    for (Object value : values) {
      switch (value) {
        case Phrase phrase -> phrases.add(phrase);
        case StreamId stream -> phrases.add(new Named(stream));
        case Party party -> phrases.add(new Named(party.stream()));
        case OrganisationId organisation -> phrases.add(new Named(organisation.stream()));
        case EstablishmentCode establishment -> phrases.add(new Named(establishment.stream()));
        case RandomId id -> phrases.add(new Named(id.stream()));
        case Link link -> phrases.addAll(of(link.stream(), " (", entry(link.entry()), ")"));
        case Backlink came -> phrases.addAll(of(came.stream(), " (", entry(came.entry()), ")"));
        case EntryDate dated -> phrases.addAll(dated.said(Language.ENGLISH));
        default -> phrases.add(new Text(PlainEnglish.said(value)));
      }
    }
    return List.copyOf(phrases);
  }

  /** An entry by its number. */
  static Phrase entry(long index) {
    return entry(index, Language.ENGLISH);
  }

  /** The same in a language. */
  static Phrase entry(long index, Language words) {
    return new Entry(words.of("entry", Long.toString(index)), index);
  }

  /** The record’s own words on a page in a language. */
  static Phrase recorded(String text, Language words) {
    return words.recordTag() == null ? new Text(text) : new English(text);
  }
}
