package org.candour.command.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationJoined;

/**
 * What the ledger holds, for decisions that rest on more than their own stream. Entries say what
 * they say once the corrections of their stream are heeded.
 */
public interface LedgerLookup {

  /** The number of entries. */
  long size();

  /** The entry at an index. */
  Optional<Entry> entry(long index);

  /** The entries of a stream in order; none if there is no such stream. */
  default List<Entry> stream(StreamId stream) {
    return indexed(stream).stream().map(IndexedEntry::entry).toList();
  }

  /** The first entry of every stream of a type, in the order of the ledger. */
  List<IndexedEntry> openings(String streamType);

  /** Those of these first entries that concern a stream besides their own. */
  default List<IndexedEntry> openings(String streamType, StreamId concerned) {
    return concerning(concerned, openings(streamType));
  }

  /** Those of some entries that concern a stream, as they say once they are corrected. */
  static List<IndexedEntry> concerning(StreamId concerned, List<IndexedEntry> entries) {
    return entries.stream()
        .filter(one -> one.entry().payload().concerns().contains(concerned))
        .toList();
  }

  /** The organisations whose records were ever joined to another. */
  default Set<OrganisationId> joined() {
    return openings("organisation").stream()
        .map(one -> one.entry().stream())
        .filter(organisation ->
            stream(organisation).stream()
                .anyMatch(entry -> entry.payload() instanceof OrganisationJoined))
        .map(organisation -> new OrganisationId(organisation.id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same entries, each with its index. */
  List<IndexedEntry> indexed(StreamId stream);
}
