package org.candour.command.stream;

import java.time.Clock;
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
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.candour.command.duties.Judge;
import org.candour.events.duties.DutyRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Joins Axon to the ledger engine and to every stream's shell, found by its annotation. */
@Configuration
public class AxonConfiguration {

  private static final String STREAMS = "org.candour.command";

  /** How long a stream is when it is first given a snapshot. */
  public static final int EVENTS_A_SNAPSHOT = 200;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DutyRegister dutyRegister() {
    return DutyRegister.load();
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      EventStore store, LedgerLookup record, DutyRegister duties) {
    return configure(DefaultConfigurer.defaultConfiguration(false), store, record, duties)
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
      Configurer axon, EventStore store, LedgerLookup record, DutyRegister duties) {
    axon.configureEventStore(_ -> store)
        .configureCorrelationDataProviders(
            _ -> List.of(new SimpleCorrelationDataProvider("bodyHash")))
        .registerComponent(
            ParameterResolverFactory.class, _ -> parameters(new Judge(duties), record));
    streams().forEach(stream -> axon.configureAggregate(aggregate(stream)));
    return axon;
  }

  private static ParameterResolverFactory parameters(Judge judge, LedgerLookup record) {
    return MultiParameterResolverFactory.ordered(
        new DecisionContextResolver(judge, record),
        ClasspathParameterResolverFactory.forClass(AxonConfiguration.class));
  }

  private static <T> AggregateConfigurer<T> aggregate(Class<T> stream) {
    return AggregateConfigurer.defaultConfiguration(stream)
        .configureCommandTargetResolver(_ -> targets())
        .configureSnapshotTrigger(
            c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), EVENTS_A_SNAPSHOT));
  }

  /** A command knows its stream. */
  public static CommandTargetResolver targets() {
    return (CommandMessage<?> message) -> new VersionedAggregateIdentifier(target(message), null);
  }

  /** The shell of every stream. */
  public static List<Class<?>> streams() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
    return scanner.findCandidateComponents(STREAMS).stream()
        .<Class<?>>map(found -> ClasspathTypes.named(found.getBeanClassName()))
        .toList();
  }

  private static Object target(CommandMessage<?> message) {
    return ((StreamCommand) message.getPayload()).target().toString();
  }
}
