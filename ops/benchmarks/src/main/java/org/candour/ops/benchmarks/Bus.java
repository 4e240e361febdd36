package org.candour.ops.benchmarks;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/** Sends a command and waits for it, as a command gateway does. */
final class Bus {

  private Bus() {}

  static void send(CommandBus bus, CommandMessage<?> command) {
    FutureCallback<Object, Object> answer = new FutureCallback<>();
    bus.dispatch(command, answer);
    CommandResultMessage<?> result = answer.getResult();
    if (result.isExceptional()) {
      throw new IllegalStateException("A command failed", result.exceptionResult());
    }
  }
}
