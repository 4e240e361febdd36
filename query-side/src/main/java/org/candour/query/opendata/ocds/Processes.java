package org.candour.query.opendata.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.round.Round;
import org.candour.query.commissioning.round.RoundsView;
import org.candour.query.opendata.Named;
import org.candour.query.opendata.PublicEntries;
import org.candour.query.presentation.Backlink;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracting processes on record: every round with the contracts that came of its awards, and
 * every contract that came of none.
 */
@Component
class Processes {

  private static final String ROUNDS = "rounds.";
  private static final String AGREEMENTS = "agreements.";

  private final ViewReader reader;
  private final RoundsView rounds;
  private final AgreementsView agreements;
  private final PublicEntries entries;
  private final String prefix;

  Processes(
      ViewReader reader,
      RoundsView rounds,
      AgreementsView agreements,
      PublicEntries entries,
      @Value("${candour.ocds.prefix:candour-local}") String prefix) {
    this.reader = reader;
    this.rounds = rounds;
    this.agreements = agreements;
    this.entries = entries;
    this.prefix = prefix;
  }

  /**
   * The releases of some processes.
   *
   * @param next where the next stretch begins; null at the end
   */
  record Stretch(List<ObjectNode> releases, @Nullable String next) {}

  /** The releases of as many processes as are asked for, or fewer. */
  Stretch list(PointInTime asAt, @Nullable String after, int limit) {
    if (after != null && after.startsWith(AGREEMENTS)) {
      return apart(asAt, after.substring(AGREEMENTS.length()), limit);
    }
    String cursor =
        after == null ? null : after.substring(Math.min(after.length(), ROUNDS.length()));
    Page<Round> page = reader.list(Account.PUBLIC, rounds, asAt, List.of(), empty(cursor), limit);
    List<Told> all = page.rows().stream().map(row -> of(row.value(), asAt)).toList();
    return new Stretch(
        releases(all, asAt),
        page.next() == null ? onward(asAt, null, limit) : ROUNDS + page.next());
  }

  private static @Nullable String empty(@Nullable String cursor) {
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }

  private Stretch apart(PointInTime asAt, String cursor, int limit) {
    Page<Agreement> page =
        reader.list(Account.PUBLIC, agreements, asAt, List.of(), empty(cursor), limit);
    List<Told> all =
        page.rows().stream()
            .map(Row::value)
            .filter(Processes::isApart)
            .map(row -> of(row, asAt))
            .toList();
    return new Stretch(
        releases(all, asAt), page.next() == null ? null : onward(asAt, page.next(), limit));
  }

  /** Where the next contract stands that came of no award; null if there is none. */
  private @Nullable String onward(PointInTime asAt, @Nullable String from, int limit) {
    String cursor = from;
    do {
      Page<Agreement> page =
          reader.list(Account.PUBLIC, agreements, asAt, List.of(), cursor, limit);
      if (page.rows().stream().map(Row::value).anyMatch(Processes::isApart)) {
        return AGREEMENTS + Objects.toString(cursor, "");
      }
      cursor = page.next();
    } while (cursor != null);
    return null;
  }

  /** Grants and subcontracts are no contracts that are let in public. */
  private static boolean isApart(Agreement row) {
    return row.award() == null && isLet(row);
  }

  private static boolean isLet(Agreement row) {
    return row.mechanism() == FundingMechanism.CONTRACT
        || row.mechanism() == FundingMechanism.RATE_CARD;
  }

  /** A process by its identifier, with its public entries. */
  private record Told(String ocid, NavigableMap<Long, Entry> history) {}

  private Told of(Round round, PointInTime asAt) {
    List<String> signed =
        round.agreements().stream().map(Backlink::stream).map(StreamId::id).distinct().toList();
    List<StreamId> streams = new ArrayList<>(List.of(new StreamId("round", round.id())));
    reader.findAll(Account.PUBLIC, agreements, signed, asAt).stream()
        .filter(Processes::isLet)
        .forEach(agreement -> streams.add(new StreamId("agreement", agreement.id())));
    String ocid = round.ocid() == null ? prefix + "-" + round.id() : round.ocid();
    return new Told(ocid, entries.of(streams, asAt));
  }

  private Told of(Agreement agreement, PointInTime asAt) {
    return new Told(
        prefix + "-" + agreement.id(),
        entries.of(List.of(new StreamId("agreement", agreement.id())), asAt));
  }

  private List<ObjectNode> releases(List<Told> processes, PointInTime asAt) {
    Named named = entries.named(processes.stream().map(Told::history).toList(), asAt);
    return processes.stream()
        .flatMap(process -> Releases.of(process.ocid(), process.history(), named).stream())
        .toList();
  }

  /** The releases of one process; none if there is none of that identifier. */
  List<ObjectNode> find(String ocid, PointInTime asAt) {
    return releases(own(ocid, asAt).or(() -> named(ocid, asAt)).stream().toList(), asAt);
  }

  /** One that has its identifier from here. */
  private Optional<Told> own(String ocid, PointInTime asAt) {
    if (!ocid.startsWith(prefix + "-")) {
      return Optional.empty();
    }
    String id = ocid.substring(prefix.length() + 1);
    return reader
        .find(Account.PUBLIC, rounds, id, asAt)
        .map(Row::value)
        .filter(round -> round.ocid() == null)
        .map(round -> of(round, asAt))
        .or(() ->
            reader
                .find(Account.PUBLIC, agreements, id, asAt)
                .map(Row::value)
                .filter(Processes::isApart)
                .map(agreement -> of(agreement, asAt)));
  }

  /** One whose identifier its buyer gave. */
  private Optional<Told> named(String ocid, PointInTime asAt) {
    List<Filter> named = List.of(new Filter.Is("ocid", ocid));
    return reader.list(Account.PUBLIC, rounds, asAt, named, null, 1).rows().stream()
        .findFirst()
        .map(row -> of(row.value(), asAt));
  }
}
