package org.candour.command.ledger;

import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.candour.events.CandourJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Puts the ledger engine together. */
@Configuration
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

  /**
   * Connections of the sequencer's own: not pooled, and planned for few rows out of many whatever
   * the statistics say, since its tables are empty when its statement is first planned.
   */
  private static DataSource unpooled(String url, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("ApplicationName", "candour sequencer");
    properties.setProperty(
        "options", "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
    DriverManagerDataSource database = new DriverManagerDataSource(url);
    database.setConnectionProperties(properties);
    return database;
  }

  @Bean(destroyMethod = "close")
  Sequencer sequencer(
      Clock clock,
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password) {
    DataSource database = unpooled(url, user, password);
    DurabilityCheck.check(database);
    return new Sequencer(database, clock);
  }

  @Bean
  LedgerReader ledgerReader(DataSource database) {
    return new LedgerReader(database);
  }

  @Bean
  Idempotency idempotency(DataSource database) {
    return new Idempotency(database);
  }

  @Bean
  LedgerEventStorageEngine ledgerEventStorageEngine(
      Sequencer sequencer, LedgerReader reader, DataSource database) {
    return new LedgerEventStorageEngine(
        sequencer, reader, new Snapshots(database, snapshotSerializer()));
  }

  @Bean(destroyMethod = "close")
  CheckpointSigner checkpointSigner(DataSource database, Clock clock, LedgerProperties properties) {
    return new CheckpointSigner(
        database, SigningKeyFile.open(properties), clock, properties.checkpointEvery());
  }

  private static Jackson3Serializer snapshotSerializer() {
    return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(CandourJson::configure).build();
  }
}
