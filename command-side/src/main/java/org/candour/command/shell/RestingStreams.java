package org.candour.command.shell;

import java.util.Set;
import java.util.TreeSet;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.StandingRecord;

/** Finds the streams whose judgements may rest on what another stream says. */
public record RestingStreams(Deciders deciders, LedgerLookup record) {

  /**
   * Those that judge by streams of its type, and have to do with it: either names the other, or
   * both concern the same prison from the first, or the same organisation under one of its records.
   */
  public Set<StreamId> on(StreamId stream) {
    Set<String> types = deciders.judgingBy(stream.type());
    Set<StreamId> resting = new TreeSet<>();
    if (!types.isEmpty()) {
      for (StreamId concerned : concerned(stream)) {
        if (types.contains(concerned.type())) {
          resting.add(concerned);
        }
        for (String type : types) {
          for (IndexedEntry opening : record.openings(type, concerned)) {
            resting.add(opening.entry().stream());
          }
        }
      }
    }
    resting.remove(stream);
    return resting;
  }

  /** The other records of organisations. */
  private Set<StreamId> records(Set<StreamId> concerned) {
    Set<OrganisationId> joined = record.joined();
    Set<StreamId> records = new TreeSet<>();
    if (!joined.isEmpty()) {
      concerned.stream()
          .filter(one -> one.type().equals("organisation"))
          .flatMap(one ->
              StandingRecord.family(new OrganisationId(one.id()), joined, record::stream).stream())
          .forEach(other -> records.add(other.stream()));
    }
    return records;
  }

  private Set<StreamId> concerned(StreamId stream) {
    Set<StreamId> concerned = new TreeSet<>();
    concerned.add(stream);
    for (Entry entry : record.stream(stream)) {
      concerned.addAll(entry.concerns());
      concerned.addAll(entry.payload().concerns());
    }
    concerned.addAll(records(concerned));
    return concerned;
  }
}
