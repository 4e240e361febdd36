package org.candour.command;

import static org.candour.command.Scenario.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.EstablishmentProfileBuilder;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.Population;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** A ledger that has registered one women's prison, three men's and one of unknown estate. */
public record Register(
    List<Entry> entries, List<Entry> stream, long firstOfStream, List<Entry> later)
    implements LedgerLookup {

  public static final EstablishmentCode HOLLOWAY = new EstablishmentCode("HYI");
  public static final EstablishmentCode CANTERBURY = new EstablishmentCode("CYI");
  public static final EstablishmentCode READING = new EstablishmentCode("RDI");
  public static final EstablishmentCode BERWYN = new EstablishmentCode("BWI");
  public static final EstablishmentCode UNREGISTERED = new EstablishmentCode("ZZZ");

  /** How many entries register establishments. */
  static final long ESTABLISHMENTS = 4;

  public static Register with(
      List<Entry> stream, long first, List<Entry> known, List<Entry> later) {
    List<Entry> entries = new ArrayList<>();
    entries.add(registered(HOLLOWAY, "Holloway (HMP)", Population.WOMEN));
    entries.add(registered(CANTERBURY, "Canterbury (HMP)", Population.MEN));
    entries.add(registered(READING, "Reading (HMP/YOI)", Population.MEN));
    entries.add(registered(BERWYN, "Berwyn (HMP)", null));
    entries.addAll(known);
    return new Register(entries, stream, first, later);
  }

  public static EstablishmentRegistered registration(
      EstablishmentCode code, String name, @Nullable Population estate) {
    return new EstablishmentRegistered(
        code,
        EstablishmentProfileBuilder.builder()
            .name(name)
            .kinds(List.of("HMP"))
            .estate(estate)
            .standing(Standing.IN_USE)
            .build());
  }

  private static Entry registered(
      EstablishmentCode code, String name, @Nullable Population estate) {
    return Scenario.entry(code.stream(), 0, on("unknown", registration(code, name, estate)));
  }

  @Override
  public long size() {
    return later.isEmpty() ? firstOfStream + stream.size() : Scenario.FIRST_LATER + later.size();
  }

  private LongStream indexes() {
    return LongStream.of(0, firstOfStream, Scenario.FIRST_LATER)
        .flatMap(first -> LongStream.range(first, first + from(first).size()));
  }

  private List<Entry> from(long first) {
    return first == 0 ? entries : first == firstOfStream ? stream : later;
  }

  @Override
  public Optional<Entry> entry(long index) {
    return recorded(index).stream()
        .flatMap(entry -> indexed(entry.stream()).stream())
        .filter(indexed -> indexed.index() == index)
        .map(IndexedEntry::entry)
        .findFirst();
  }

  private Optional<Entry> recorded(long index) {
    long first =
        index < firstOfStream
            ? 0
            : index < Scenario.FIRST_LATER ? firstOfStream : Scenario.FIRST_LATER;
    int at = (int) (index - first);
    return at < from(first).size() ? Optional.of(from(first).get(at)) : Optional.empty();
  }

  @Override
  public List<IndexedEntry> openings(String streamType) {
    return indexes()
        .mapToObj(index -> new IndexedEntry(index, recorded(index).orElseThrow()))
        .filter(indexed -> indexed.entry().stream().type().equals(streamType))
        .filter(indexed -> indexed(indexed.entry().stream()).getFirst().index() == indexed.index())
        .toList();
  }

  @Override
  public List<IndexedEntry> indexed(StreamId id) {
    return IndexedEntry.corrected(
        indexes()
            .mapToObj(index -> new IndexedEntry(index, recorded(index).orElseThrow()))
            .filter(indexed -> indexed.entry().stream().equals(id))
            .toList());
  }
}
