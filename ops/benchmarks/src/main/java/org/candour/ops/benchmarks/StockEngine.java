package org.candour.ops.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.candour.command.shell.AxonConfiguration;
import org.candour.events.json.CandourJson;

/** Axon's stock JDBC engine, behind its command bus. */
final class StockEngine implements Contender {

  private final HikariDataSource pool;
  private final JdbcEventStorageEngine engine;
  private final Configuration axon;

  StockEngine(HikariDataSource pool) {
    this.pool = pool;
    Jackson3Serializer json =
        Jackson3Serializer.builder().jsonMapperBuilderCustomizer(CandourJson::configure).build();
    this.engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(
                new UnitOfWorkAwareConnectionProviderWrapper(
                    new DataSourceConnectionProvider(pool)))
            .transactionManager(NoTransactionManager.INSTANCE)
            .eventSerializer(json)
            .snapshotSerializer(json)
            .dataType(byte[].class)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    this.axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(_ -> engine)
            .configureSerializer(_ -> json)
            .configureCorrelationDataProviders(_ ->
                List.of(
                    new SimpleCorrelationDataProvider(
                        "actor", "role", "commandId", "command", "occurredOn", "trace")))
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(StockNote.class)
                    .configureCommandTargetResolver(_ -> AxonConfiguration.targets()))
            .buildConfiguration();
    axon.start();
  }

  EventStorageEngine engine() {
    return engine;
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public void append() {
    Bus.send(bus(), Note.next().forStock());
  }

  private CommandBus bus() {
    return axon.commandBus();
  }

  @Override
  public void close() {
    axon.shutdown();
    pool.close();
  }
}
