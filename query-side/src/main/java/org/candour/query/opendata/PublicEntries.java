package org.candour.query.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.estate.establishment.EstablishmentsView;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.organisation.Organisation;
import org.candour.query.partnership.organisation.OrganisationsView;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Component;

/** What everybody may read of streams, whoever asks: open data is for everybody. */
@Component
public class PublicEntries {

  private static final int AT_ONCE = 500;

  private final AuthorisedLedger ledger;
  private final ViewReader reader;
  private final OrganisationsView organisations;
  private final EstablishmentsView establishments;

  PublicEntries(
      AuthorisedLedger ledger,
      ViewReader reader,
      OrganisationsView organisations,
      EstablishmentsView establishments) {
    this.ledger = ledger;
    this.reader = reader;
    this.organisations = organisations;
    this.establishments = establishments;
  }

  /** The public entries of some streams by their numbers, as they stood at a point. */
  public NavigableMap<Long, Entry> of(Collection<StreamId> streams, PointInTime asAt) {
    NavigableMap<Long, Entry> entries = new TreeMap<>();
    for (StreamId stream : streams) {
      long from = 0;
      AuthorisedLedger.Stretch stretch;
      do {
        stretch = ledger.stream(Account.PUBLIC, stream, from, asAt.size(), AT_ONCE);
        for (LedgerEntry entry : stretch.open()) {
          if (entry.isReadable()) {
            entries.put(entry.index(), entry.entry());
          }
        }
        from = stretch.open().isEmpty() ? from : stretch.last() + 1;
      } while (stretch.more());
    }
    return entries;
  }

  /** What all are called whom the entries of some histories concern. */
  public Named named(Collection<NavigableMap<Long, Entry>> histories, PointInTime asAt) {
    List<StreamId> all = new ArrayList<>();
    histories.forEach(history -> history.values().forEach(entry -> all.addAll(entry.concerns())));
    Map<String, String> names = new HashMap<>();
    Map<String, List<OrganisationId>> others = new HashMap<>();
    reader
        .findByKey(Account.PUBLIC, organisations, keys(all, "organisation"), asAt)
        .forEach((key, row) -> {
          names.put(key, Objects.toString(row.name(), key));
          others.put(key, others(key, row));
        });
    Map<String, String> prisons = new HashMap<>();
    reader
        .findByKey(Account.PUBLIC, establishments, keys(all, "establishment"), asAt)
        .forEach((key, row) -> prisons.put(key, Objects.toString(row.name(), key)));
    return new Named(names, others, prisons);
  }

  private static List<OrganisationId> others(String key, Organisation row) {
    return row.identifiers().stream().filter(id -> !id.value().equals(key)).toList();
  }

  private static List<String> keys(List<StreamId> streams, String type) {
    return streams.stream()
        .filter(stream -> stream.type().equals(type))
        .map(StreamId::id)
        .distinct()
        .collect(Collectors.toList());
  }
}
