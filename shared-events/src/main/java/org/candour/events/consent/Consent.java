package org.candour.events.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.TermsAnswered;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose account something is that several sides are said to have agreed, and what the others say.
 *
 * @param entry the entry that records it
 * @param saidBy whose account it is; null if it is that of a source, or of national oversight
 * @param fromSource whether it was written down from a source
 * @param sides the sides whose word it needs, as {@link TwoSided#sides} gives them
 * @param answers what each party said last, in the order in which they first answered
 * @param standing what that comes to
 */
public record Consent(
    long entry,
    @Nullable Party saidBy,
    boolean fromSource,
    List<List<Party>> sides,
    List<Answer> answers,
    Standing standing) {

  /** Whether all sides are known to have agreed. */
  public enum Standing {
    /** Each side agreed, or there is no other. */
    AGREED,
    /** It is the account of one side, or of a source, and another side has not agreed yet. */
    ONE_SIDE_ONLY,
    /** Another side says that it did not agree to this. */
    DISPUTED
  }

  /** What a party says to it. */
  public record Answer(
      Party by, boolean agreed, @Nullable String reason, PartialDate on, long entry) {}

  public Consent {
    sides = List.copyOf(sides);
    answers = List.copyOf(answers);
  }

  /** As it is recorded, before anybody answers. */
  public static Consent recorded(long entry, EntryMetadata circumstances, List<List<Party>> sides) {
    return of(entry, circumstances.by().side(), circumstances.source() != null, sides, List.of());
  }

  private static Consent of(
      long entry,
      @Nullable Party saidBy,
      boolean fromSource,
      List<List<Party>> sides,
      List<Answer> answers) {
    Consent open = new Consent(entry, saidBy, fromSource, sides, answers, Standing.ONE_SIDE_ONLY);
    return new Consent(entry, saidBy, fromSource, sides, answers, open.settled());
  }

  private Standing settled() {
    List<List<Party>> open = asked().stream().filter(side -> !hasAgreed(side)).toList();
    return open.isEmpty()
        ? Standing.AGREED
        : open.stream().flatMap(List::stream).anyMatch(this::disputes)
            ? Standing.DISPUTED
            : Standing.ONE_SIDE_ONLY;
  }

  private boolean hasAgreed(List<Party> side) {
    return side.stream().anyMatch(this::agrees);
  }

  /** Whether a party is known to have agreed: it recorded it, or said so since. */
  public boolean agrees(Party party) {
    return party.equals(saidBy)
        || answers.stream().anyMatch(answer -> answer.by().equals(party) && answer.agreed());
  }

  /** Whether a party says that it did not agree. */
  public boolean disputes(Party party) {
    return answers.stream().anyMatch(answer -> answer.by().equals(party) && !answer.agreed());
  }

  /** The sides beside that which recorded it. */
  public List<List<Party>> asked() {
    return sides.stream().filter(side -> saidBy == null || !side.contains(saidBy)).toList();
  }

  /** The parties that have not answered, of the sides that have not agreed. */
  public List<Party> awaited() {
    return asked().stream()
        .filter(side -> !hasAgreed(side))
        .flatMap(List::stream)
        .filter(party -> !disputes(party))
        .distinct()
        .toList();
  }

  /** The same after an entry of its stream, which may answer it or correct what it says. */
  public Consent after(Event event, EntryMetadata circumstances, long index) {
    return switch (event) {
      case TermsAnswered e when e.entry() == entry ->
          answered(new Answer(e.by(), e.agreed(), e.reason(), circumstances.occurredOn(), index));
      // Nobody has agreed yet to what it says now.
      case FactCorrected e when e.entry() == entry && Corrections.isOne(e) ->
          of(entry, saidBy, fromSource, sides, List.of());
      case Event _ -> this;
    };
  }

  private Consent answered(Answer answer) {
    List<Answer> all = new ArrayList<>(answers);
    all.removeIf(earlier -> earlier.by().equals(answer.by()));
    all.add(answer);
    return of(entry, saidBy, fromSource, sides, all);
  }

  /**
   * All that stands in a stream and needs the word of several sides, by the entries that record it.
   *
   * @param history all of its entries up to some point, by their indexes
   */
  public static NavigableMap<Long, Consent> among(NavigableMap<Long, Entry> history) {
    NavigableMap<Long, Consent> consents = new TreeMap<>();
    history.forEach((index, entry) -> after(consents, index, entry));
    return consents;
  }

  private static void after(NavigableMap<Long, Consent> consents, long index, Entry entry) {
    EntryMetadata circumstances = entry.circumstances();
    consents.replaceAll((_, consent) -> consent.after(entry.payload(), circumstances, index));
    if (entry.payload() instanceof TwoSided event) {
      List<List<Party>> sides =
          event.sides(consents.isEmpty() ? List.of() : consents.lastEntry().getValue().sides());
      if (!sides.isEmpty()) {
        if (event.renews()) {
          consents.clear();
        }
        consents.put(index, recorded(index, circumstances, sides));
      }
    }
  }
}
