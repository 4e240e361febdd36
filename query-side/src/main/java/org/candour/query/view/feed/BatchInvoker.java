package org.candour.query.view.feed;

import java.util.Map;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.store.Transactions;

/**
 * Gives each entry to every view that takes it. The batch begins outside the views' own invokers:
 * what goes wrong there is the database's fault and no dead letter.
 */
final class BatchInvoker extends MultiEventHandlerInvoker {

  private final Map<String, EventHandlerInvoker> invokers;
  private final FedViews views;
  private final Transactions transactions;

  BatchInvoker(
      Map<String, EventHandlerInvoker> invokers, FedViews views, Transactions transactions) {
    super(java.util.List.copyOf(invokers.values()));
    this.invokers = invokers;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) throws Exception {
    FeedBatch batch = FeedBatch.of(CurrentUnitOfWork.get(), transactions, views);
    LedgerEntry entry = (LedgerEntry) message.getPayload();
    for (Map.Entry<String, EventHandlerInvoker> invoker : invokers.entrySet()) {
      if (batch.takes(invoker.getKey(), entry)) {
        invoker.getValue().handle(message, segment);
      }
    }
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return LedgerEntry.class.isAssignableFrom(payloadType);
  }

  @Override
  public boolean supportsReset() {
    return false;
  }
}
