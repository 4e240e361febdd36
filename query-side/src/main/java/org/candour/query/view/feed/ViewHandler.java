package org.candour.query.view.feed;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;
import org.candour.query.view.store.Transactions;

/** Hands entries to one view: within a batch, or one by one when dead letters are tried again. */
final class ViewHandler implements EventMessageHandler {

  private final View<?> view;
  private final FedViews views;
  private final Transactions transactions;
  private final DeadLetterReplay repair;
  private final CorrectedLedger ledger;

  ViewHandler(
      View<?> view,
      FedViews views,
      Transactions transactions,
      DeadLetterReplay repair,
      CorrectedLedger ledger) {
    this.ledger = ledger;
    this.view = view;
    this.views = views;
    this.transactions = transactions;
    this.repair = repair;
  }

  @Override
  public Object handle(EventMessage<?> message) {
    LedgerEntry entry = (LedgerEntry) message.getPayload();
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    if (unit.resources().containsKey(DeadLetter.class.getName())) {
      repair.place(view, entry);
    } else {
      FeedBatch.of(unit, transactions, views).apply(view.name(), entry, ledger, transactions);
    }
    return view.name();
  }

  @Override
  public boolean canHandle(EventMessage<?> message) {
    return message.getPayload() instanceof LedgerEntry;
  }

  @Override
  public boolean supportsReset() {
    return false;
  }
}
