package org.candour.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.entry.Actor;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.candour.query.view.Folding;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it concerns one subject.
 *
 * @param subject whom or what the line is about: the entry's own stream, or one that it concerns
 * @param occurredOn when it happened, as precisely as the entry says
 * @param recordedAt when the ledger learned it
 * @param concerns the other subjects of the entry
 * @param correctedBy indexes of entries that correct or contest this one
 */
public record TimelineLine(
    long index,
    StreamId subject,
    String type,
    StreamId stream,
    long sequence,
    PartialDate occurredOn,
    Instant recordedAt,
    Actor by,
    @Nullable SourceNote source,
    @Nullable String explanation,
    String sentence,
    List<StreamId> concerns,
    List<Long> cites,
    List<Long> correctedBy) {

  public TimelineLine {
    concerns = List.copyOf(concerns);
    cites = List.copyOf(cites);
    correctedBy = List.copyOf(correctedBy);
  }

  /** Where imported history was found, in short. */
  public record SourceNote(
      String title, @Nullable String publisher, Source.Confidence confidence) {}

  /** What the entry is about, and whom it was recorded for. */
  public Stream<StreamId> named() {
    return Stream.of(Stream.of(subject, stream), concerns.stream(), by.parties()).flatMap(s -> s);
  }

  /** All that the entry concerns, its own stream among them. */
  Set<StreamId> subjects() {
    Set<StreamId> all = new TreeSet<>(concerns);
    all.add(stream);
    return all;
  }

  /** Whether this is the line in the entry's own stream, of which each entry has one. */
  boolean isOwn() {
    return subject.equals(stream);
  }

  /**
   * What a search finds the entry by: its words, and whom it concerns. Null for a line that is not
   * in the entry's own stream.
   */
  @Nullable Collection<String> words() {
    if (!isOwn()) {
      return null;
    }
    List<String> words = new ArrayList<>(Folding.words(sentence));
    words.addAll(Folding.words(Objects.requireNonNullElse(explanation, "")));
    words.addAll(source == null ? List.of() : Folding.words(source.title()));
    subjects().forEach(subject -> words.add(subject.toString()));
    return words;
  }

  /** The same line under another subject. */
  TimelineLine about(StreamId other) {
    return new TimelineLine(
        index,
        other,
        type,
        stream,
        sequence,
        occurredOn,
        recordedAt,
        by,
        source,
        explanation,
        sentence,
        concerns,
        cites,
        correctedBy);
  }

  TimelineLine correctedBy(long correction) {
    List<Long> all = new ArrayList<>(correctedBy);
    all.add(correction);
    return new TimelineLine(
        index,
        subject,
        type,
        stream,
        sequence,
        occurredOn,
        recordedAt,
        by,
        source,
        explanation,
        sentence,
        concerns,
        cites,
        all);
  }
}
