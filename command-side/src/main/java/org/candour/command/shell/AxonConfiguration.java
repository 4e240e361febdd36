package org.candour.command.shell;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.candour.command.authority.KnownAccounts;
import org.candour.command.duties.Judge;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.StreamCommand;
import org.candour.command.time.LedgerTime;
import org.candour.command.time.PlayedClock;
import org.candour.events.duties.DutyRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins Axon to the ledger engine and to the decider of every stream, found by its type. */
@Configuration
@EnableConfigurationProperties(KnownAccounts.class)
public class AxonConfiguration {

  /** How long a stream is when it is first given a snapshot. */
  public static final int EVENTS_A_SNAPSHOT = 200;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(defaultCandidate = false)
  @LedgerTime
  Clock ledgerClock(Clock clock, ObjectProvider<PlayedClock> played) {
    return played.stream().map(one -> one.withZone(ZoneOffset.UTC)).findFirst().orElse(clock);
  }

  @Bean
  DutyRegister dutyRegister() {
    return DutyRegister.load();
  }

  @Bean
  Deciders deciders(KnownAccounts accounts) {
    return Deciders.find(accounts);
  }

  @Bean
  OpenCommands.Finder openCommands(Deciders deciders, LedgerLookup record) {
    return new OpenCommands.Finder(deciders, record);
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      EventStore store, LedgerLookup record, DutyRegister duties, Deciders deciders) {
    return configure(DefaultConfigurer.defaultConfiguration(false), store, record, duties, deciders)
        .buildConfiguration();
  }

  @Bean
  CommandBus commandBus(org.axonframework.config.Configuration axon) {
    return axon.commandBus();
  }

  /**
   * Registers all that streams need; shared with the benchmarks, which bring streams of their own.
   */
  public static Configurer configure(
      Configurer axon,
      EventStore store,
      LedgerLookup record,
      DutyRegister duties,
      Deciders deciders) {
    return axon.configureEventStore(_ -> store)
        .configureCorrelationDataProviders(_ -> List.of())
        .registerComponent(
            ParameterResolverFactory.class, _ -> parameters(new Judge(duties), record))
        .configureAggregate(shells(new StreamShells(deciders)));
  }

  private static ParameterResolverFactory parameters(Judge judge, LedgerLookup record) {
    return MultiParameterResolverFactory.ordered(
        new DecisionContextResolver(judge, record),
        ClasspathParameterResolverFactory.forClass(AxonConfiguration.class));
  }

  private static AggregateConfigurer<StreamShell> shells(StreamShells shells) {
    return AggregateConfigurer.defaultConfiguration(StreamShell.class)
        .configureAggregateFactory(_ -> shells)
        .configureCreationPolicyAggregateFactory(_ -> shells)
        .configureCommandTargetResolver(_ -> targets())
        .configureSnapshotTrigger(
            c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), EVENTS_A_SNAPSHOT));
  }

  /** A command knows its stream. */
  public static CommandTargetResolver targets() {
    return (CommandMessage<?> message) -> new VersionedAggregateIdentifier(target(message), null);
  }

  private static Object target(CommandMessage<?> message) {
    return ((StreamCommand) message.getPayload()).target().toString();
  }
}
