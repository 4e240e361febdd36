package org.candour.command.shell;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.candour.command.authority.Authority;
import org.candour.command.duties.Judge;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.StreamCommand;
import org.candour.events.entry.EntryMetadata;
import org.jspecify.annotations.Nullable;

/** Gives a stream's command handler the {@link DecisionContext} that it decides with. */
public final class DecisionContextResolver
    implements ParameterResolverFactory, ParameterResolver<DecisionContext> {

  private final Judge judge;
  private final LedgerLookup record;

  public DecisionContextResolver(Judge judge, LedgerLookup record) {
    this.judge = judge;
    this.record = record;
  }

  @Override
  public @Nullable ParameterResolver<DecisionContext> createInstance(
      Executable handler, Parameter[] parameters, int index) {
    return parameters[index].getType() == DecisionContext.class ? this : null;
  }

  /**
   * The deliberation of one command.
   *
   * @throws NullPointerException if it was sent without its circumstances or its authority
   */
  @Override
  public DecisionContext resolveParameterValue(Message<?> command) {
    return new DecisionContext(
        ((StreamCommand) command.getPayload()).target(),
        (EntryMetadata) metadata(command, StreamShell.CIRCUMSTANCES),
        (Authority) metadata(command, StreamShell.AUTHORITY),
        judge,
        ReadOnce.inThisDecision(record));
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
