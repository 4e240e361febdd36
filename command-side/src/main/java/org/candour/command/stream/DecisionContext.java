package org.candour.command.stream;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.candour.command.authority.Authority;
import org.candour.command.authority.Speaker;
import org.candour.command.duties.Judge;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What a stream decides with, beside the command and its own state.
 *
 * @param stream the stream that decides
 * @param circumstances who asks, when it happened, from which source
 * @param authority by what right it is asked
 * @param judge holds what happened against the duties in force
 * @param record what the ledger holds of other streams
 * @param speaker whose word it is
 */
public record DecisionContext(
    StreamId stream,
    EntryMetadata circumstances,
    Authority authority,
    Judge judge,
    LedgerLookup record,
    Speaker speaker) {

  /** Before it is settled whose matter and whose word it is. */
  public DecisionContext(
      StreamId stream,
      EntryMetadata circumstances,
      Authority authority,
      Judge judge,
      LedgerLookup record) {
    this(stream, circumstances, authority, judge, record, Speaker.OF_RECORD);
  }

  /**
   * The same once it is known whose matter it is, and settled whose word: by the actor in the role
   * that reaches the one and may say the other.
   *
   * @param roles those of the asker that reach the matter
   * @throws NotTheirsToSay if it is not theirs to say
   */
  public DecisionContext in(Collection<StreamId> matter, List<Role> roles, WhoseWord word) {
    WhoseWord.Settled settled = word.settle(roles, authority, circumstances);
    return new DecisionContext(
        stream,
        circumstances.by(authority.actor(settled.role(), matter, settled.speaker())),
        authority,
        judge,
        record,
        settled.speaker());
  }

  /** The party whose word it is; null where it is that of a role or of nobody. */
  public @Nullable Party saidBy() {
    return speaker.party();
  }

  /**
   * The same for an entry of this stream, as if it were recorded now: after what comes before it in
   * a history, and before what follows. Of other streams it knows what was recorded by then.
   */
  public DecisionContext at(long index, NavigableMap<Long, Entry> history) {
    EntryMetadata recorded = Objects.requireNonNull(history.get(index)).circumstances();
    LedgerLookup then =
        new ToldOtherwise(new FirstEntries(record, index), stream, history.headMap(index, false));
    return new DecisionContext(stream, recorded, authority, judge, then, speaker);
  }

  /** The same, where the ledger holds something else. */
  public DecisionContext knowing(LedgerLookup other) {
    return new DecisionContext(stream, circumstances, authority, judge, other, speaker);
  }

  /** When the thing decided on happened. */
  public PartialDate occurredOn() {
    return circumstances.occurredOn();
  }

  /**
   * Whether this is history imported from a source. What a source does not tell is unknown; what
   * first-hand recording does not tell did not happen.
   */
  public boolean imported() {
    return circumstances.source() != null;
  }

  /**
   * The answer where nothing on record says that something was done: a first-hand record means that
   * it was not, and of imported history nobody knows.
   *
   * @return false, or null if it is not known
   */
  public @Nullable Boolean notOnRecord() {
    return imported() ? null : Boolean.FALSE;
  }

  /**
   * A sentence, after a space, for what a source may just not tell; empty in first-hand records.
   */
  public String sourceIsSilent() {
    return imported() ? " The source does not say whether there was one." : "";
  }
}
