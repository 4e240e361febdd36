package org.candour.command.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.Visibility;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Looks up what a command says that it comes from, or is about, in the ledger as it stands. */
public final class LinkResolver {

  private final LedgerLookup record;

  public LinkResolver(LedgerLookup record) {
    this.record = record;
  }

  /**
   * The link to an entry.
   *
   * @param index the entry's index, or null for no link
   * @param types the events that it may hold, by their logical names
   * @throws LinkToNothing if nothing is recorded there, or not yet
   * @throws LinkToSomethingElse if the entry holds another event
   */
  public @Nullable Link to(@Nullable Long index, Set<String> types) {
    return index == null ? null : to(index.longValue(), types);
  }

  /** The same to an entry that must be named. */
  public Link to(long index, Set<String> types) {
    return link(index, entry(index, types));
  }

  /**
   * The link to an entry that everybody may see, whatever it holds. What is public tells nobody
   * that there is something else.
   *
   * @throws LinkToNothing if nothing is recorded there that everybody may see
   */
  public Link toPublic(long index) {
    return record
        .entry(index)
        .filter(LinkResolver::isPublic)
        .map(entry -> link(index, entry))
        .orElseThrow(() -> new LinkToNothing(index));
  }

  /** The links to several entries, as {@link #to} gives each. */
  public List<Link> toAll(List<Long> indexes, Set<String> types) {
    return indexes.stream().distinct().map(index -> link(index, entry(index, types))).toList();
  }

  /** The entry that is linked to, as {@link #to} looks it up. */
  public Entry entry(long index, Set<String> types) {
    Entry entry = record.entry(index).orElseThrow(() -> new LinkToNothing(index));
    String type = EventRegistry.instance().typeOf(entry.payload().getClass()).value();
    if (!types.contains(type)) {
      throw new LinkToSomethingElse(index, isPublic(entry) ? type : null, types);
    }
    return entry;
  }

  /**
   * Refuses a stream that nothing has opened; null is none.
   *
   * @throws LinkToNoStream if there is no such stream
   */
  public void exists(@Nullable StreamId stream) {
    if (stream != null && record.stream(stream).isEmpty()) {
      throw new LinkToNoStream(stream);
    }
  }

  /**
   * Refuses a stream that nothing has opened where everybody may see it.
   *
   * @throws LinkToNoStream if there is no such stream
   */
  public void existsPublicly(StreamId stream) {
    if (record.stream(stream).stream().limit(1).noneMatch(LinkResolver::isPublic)) {
      throw new LinkToNoStream(stream);
    }
  }

  private static boolean isPublic(Entry entry) {
    EventRegistry events = EventRegistry.instance();
    String type = events.typeOf(entry.payload().getClass()).value();
    return events.visibility(entry.stream().type(), type) == Visibility.PUBLIC;
  }

  /**
   * Refuses establishments that are not in the register; null is none.
   *
   * @throws EstablishmentNotRegistered if the register does not have one
   */
  public void registered(@Nullable EstablishmentCode... codes) {
    for (EstablishmentCode code : codes) {
      if (code != null && record.stream(code.stream()).isEmpty()) {
        throw new EstablishmentNotRegistered(code);
      }
    }
  }

  private static Link link(long index, Entry entry) {
    return new Link(index, entry.stream());
  }

  /** Nothing is recorded under that number, or not yet. */
  public static final class LinkToNothing extends Refusal {
    LinkToNothing(long entry) {
      super("Entry " + entry + " does not exist yet", Map.of("entry", entry));
    }
  }

  /** The entry is none that may be linked to. Of what is not public it is not said what it is. */
  public static final class LinkToSomethingElse extends Refusal {
    LinkToSomethingElse(long entry, @Nullable String is, Set<String> mayBe) {
      super(
          "Entry " + entry + (is == null ? "" : " is " + is + ", which") + " cannot lead to this",
          is == null
              ? Map.of("entry", entry, "mayBe", mayBe.stream().sorted().toList())
              : Map.of("entry", entry, "is", is, "mayBe", mayBe.stream().sorted().toList()));
    }
  }

  /** Nothing has opened the stream. */
  public static final class LinkToNoStream extends Refusal {
    LinkToNoStream(StreamId stream) {
      super("There is no " + stream.type() + " " + stream.id(), Map.of("linked", stream));
    }
  }

  /** The establishment is not in the register. */
  public static final class EstablishmentNotRegistered extends Refusal {
    EstablishmentNotRegistered(EstablishmentCode code) {
      super(
          "The register has no establishment with the code " + code, Map.of("establishment", code));
    }
  }
}
