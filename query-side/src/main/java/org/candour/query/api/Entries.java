package org.candour.query.api;

import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.people.Names;
import org.candour.query.timeline.Narrator;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Component;

/** Finds single entries. */
@Component
public class Entries {

  private final AuthorisedLedger ledger;
  private final ViewReader reader;
  private final TimelineView timeline;
  private final Narrator narrator;
  private final Names names;

  Entries(
      AuthorisedLedger ledger,
      ViewReader reader,
      TimelineView timeline,
      Narrator narrator,
      Names names) {
    this.ledger = ledger;
    this.reader = reader;
    this.timeline = timeline;
    this.narrator = narrator;
    this.names = names;
  }

  /**
   * The entry at an index, which is text from an address.
   *
   * @throws NotFoundException if there is none, or it had not been recorded at this point
   * @throws org.candour.query.ledger.WithheldException if the account may not see it
   */
  public LedgerEntryBytes find(Account account, String index, PointInTime asAt) {
    if (!index.matches("[0-9]{1,18}")) {
      throw new NotFoundException("There is no such entry");
    }
    long number = Long.parseLong(index);
    if (number >= asAt.size() && asAt.isFixed()) {
      throw new NotFoundException("This entry had not been recorded at this point");
    }
    return ledger
        .entry(account, number)
        .orElseThrow(() -> new NotFoundException("There is no such entry"));
  }

  /** All that an entry says, and which entries correct it. */
  public EntryDetail detail(Account account, LedgerEntryBytes stored, PointInTime asAt) {
    LedgerEntry recorded = stored.recorded();
    List<Long> corrections =
        reader
            .find(account, timeline, TimelineView.key(recorded.index(), recorded.stream()), asAt)
            .map(row -> row.value().correctedBy())
            .orElse(List.of());
    return detail(recorded, corrections);
  }

  /** A line for an entry in its own stream, made from the ledger rather than the view. */
  public EntryDetail summary(LedgerEntry recorded) {
    return detail(recorded, List.of());
  }

  private EntryDetail detail(LedgerEntry recorded, List<Long> corrections) {
    return EntryDetail.of(
        recorded, narrator.sentence(recorded.entry()), names.of(recorded.entry()), corrections);
  }
}
