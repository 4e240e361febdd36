package org.candour.query.demonstration;

import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What a demonstration ledger says of itself on every page. The ledger's first entry decides, and
 * never changes, so that it is read once.
 */
@Component
public class DemonstrationNotice {

  private final AuthorisedLedger ledger;
  private final LedgerStatus status;
  private final DemonstrationSentences sentences;

  private volatile @Nullable String notice;

  /** Whether the ledger has a first entry, and the notice is what it says. */
  private volatile boolean settled;

  DemonstrationNotice(
      AuthorisedLedger ledger, LedgerStatus status, DemonstrationSentences sentences) {
    this.ledger = ledger;
    this.status = status;
    this.sentences = sentences;
  }

  /**
   * The notice in words; empty for a ledger that is none, and while the database cannot be asked,
   * of which the page tells by itself.
   */
  public Optional<String> text() {
    if (!settled) {
      try {
        boolean begun = status.size() > DemonstrationDeclared.INDEX;
        notice = first().flatMap(this::said).orElse(null);
        settled = begun;
      } catch (DataAccessException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(notice);
  }

  /** The declaration, if it is the first entry of the ledger. */
  private Optional<LedgerEntry> first() {
    return ledger.step(
        Account.PUBLIC, DemonstrationDeclared.STREAM, 0, DemonstrationDeclared.INDEX + 1);
  }

  private Optional<String> said(LedgerEntry first) {
    return first.isReadable() && first.event() instanceof DemonstrationDeclared declared
        ? Optional.of(sentences.say(declared).text())
        : Optional.empty();
  }
}
