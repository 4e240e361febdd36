package org.candour.query.platform;

import java.util.Map;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.candour.query.ledger.Recorded;

/**
 * Gives each entry to every view that takes it. The batch begins outside the views' own invokers:
 * what goes wrong there is the database's fault and no dead letter.
 */
final class BatchInvoker extends MultiEventHandlerInvoker {

  private final Map<String, EventHandlerInvoker> invokers;
  private final Views views;
  private final Transactions transactions;

  BatchInvoker(Map<String, EventHandlerInvoker> invokers, Views views, Transactions transactions) {
    super(java.util.List.copyOf(invokers.values()));
    this.invokers = invokers;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) throws Exception {
    Batch batch = Batch.of(CurrentUnitOfWork.get(), transactions, views);
    Recorded entry = (Recorded) message.getPayload();
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
    return Recorded.class.isAssignableFrom(payloadType);
  }

  @Override
  public boolean supportsReset() {
    return false;
  }
}
