package org.candour.query.view.kept;

import org.candour.query.ledger.LedgerHead;
import org.candour.query.ledger.LedgerReader;

/** Where the ledger ended when a request first asked. What it looks up of the views comes later. */
public final class RequestHead {

  private RequestHead() {}

  private record End() {}

  /** The head, looked up once. */
  public static LedgerHead of(LedgerReader ledger) {
    return WithinRequest.once(new End(), ledger::head);
  }
}
