package org.candour.query.platform;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.candour.query.ledger.Recorded;

/** Hands entries to one view: within a batch, or one by one when dead letters are tried again. */
final class ViewHandler implements EventMessageHandler {

  private final View<?> view;
  private final Views views;
  private final Transactions transactions;
  private final Repair repair;

  ViewHandler(View<?> view, Views views, Transactions transactions, Repair repair) {
    this.view = view;
    this.views = views;
    this.transactions = transactions;
    this.repair = repair;
  }

  @Override
  public Object handle(EventMessage<?> message) {
    Recorded entry = (Recorded) message.getPayload();
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    if (unit.resources().containsKey(DeadLetter.class.getName())) {
      repair.place(view, entry);
    } else {
      Batch.of(unit, transactions, views).apply(view.name(), entry);
    }
    return view.name();
  }

  @Override
  public boolean canHandle(EventMessage<?> message) {
    return message.getPayload() instanceof Recorded;
  }

  @Override
  public boolean supportsReset() {
    return false;
  }
}
