package org.candour.command.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.candour.command.duties.Judge;
import org.candour.events.Circumstances;
import org.jspecify.annotations.Nullable;

/** Gives a stream's command handler the {@link Deliberation} that it decides with. */
public final class Deliberations
    implements ParameterResolverFactory, ParameterResolver<Deliberation> {

  private final Judge judge;
  private final LedgerRecord record;

  public Deliberations(Judge judge, LedgerRecord record) {
    this.judge = judge;
    this.record = record;
  }

  @Override
  public @Nullable ParameterResolver<Deliberation> createInstance(
      Executable handler, Parameter[] parameters, int index) {
    return parameters[index].getType() == Deliberation.class ? this : null;
  }

  /**
   * The deliberation of one command.
   *
   * @throws NullPointerException if it was sent without its circumstances or its authority
   */
  @Override
  public Deliberation resolveParameterValue(Message<?> command) {
    return new Deliberation(
        (Circumstances) metadata(command, StreamAggregate.CIRCUMSTANCES),
        (Authority) metadata(command, StreamAggregate.AUTHORITY),
        judge,
        record);
  }

  private static Object metadata(Message<?> command, String name) {
    return Objects.requireNonNull(
        command.getMetaData().get(name), () -> "A command is sent with its " + name);
  }

  @Override
  public boolean matches(Message<?> command) {
    return true;
  }
}
