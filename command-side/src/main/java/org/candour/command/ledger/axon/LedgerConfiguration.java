package org.candour.command.ledger.axon;

import com.zaxxer.hikari.HikariConfig;
import java.time.Clock;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerProperties;
import org.candour.command.ledger.append.AppendListener;
import org.candour.command.ledger.append.EventEncryption;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.Sequencer;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.command.ledger.checkpoint.SigningKeyFile;
import org.candour.command.ledger.checkpoint.SigningKeys;
import org.candour.command.ledger.durability.DurabilityCheck;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.command.ledger.witness.WitnessedSizes;
import org.candour.command.ledger.witness.Witnesses;
import org.candour.command.shell.AxonConfiguration;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat;
import org.candour.command.time.LedgerTime;
import org.candour.events.log.policy.PolicyFile;
import org.candour.events.log.policy.TrustPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger engine together. */
@Configuration
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

  /** Whom the ledger asks to cosign, and how many must: read once for all who need it. */
  @Bean
  TrustPolicy trustPolicy(@Value("${" + PolicyFile.SETTING + ":}") String file) {
    return PolicyFile.read(file);
  }

  @Bean
  StandbyBarrier standbyBarrier(LedgerProperties properties) {
    return new StandbyBarrier(new DurabilityCheck(properties.standbys()));
  }

  /** The pool connects as all that writes the ledger does. */
  @Bean
  static BeanPostProcessor ledgerPool() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariConfig pool) {
          LedgerConnections.pool(pool);
        }
        return bean;
      }
    };
  }

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  Sequencer sequencer(
      @LedgerTime Clock clock,
      AppendListener listener,
      StandbyBarrier standbys,
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password) {
    DataSource database = Sequencer.connections(url, user, password);
    standbys.durability().check(database);
    return new Sequencer(database, clock, standbys, listener);
  }

  @Bean
  LedgerQueries ledgerReader(DataSource database) {
    return new LedgerQueries(database);
  }

  @Bean
  Idempotency idempotency(DataSource database, StandbyBarrier standbys) {
    return new Idempotency(database, standbys);
  }

  @Bean
  LedgerEventStorageEngine ledgerEventStorageEngine(
      Sequencer sequencer,
      LedgerQueries reader,
      DataSource database,
      EventEncryption sealing,
      Idempotency outcomes,
      Deciders deciders,
      SnapshotSeal seal) {
    return new LedgerEventStorageEngine(
        sequencer,
        reader,
        new Snapshots(database, new SnapshotFormat(deciders), seal),
        sealing,
        outcomes);
  }

  @Bean
  SigningKeys signingKeys(LedgerProperties properties) {
    return SigningKeyFile.open(properties);
  }

  @Bean
  SnapshotSeal snapshotSeal(SigningKeys keys) {
    return new SnapshotSeal(keys.secretsFor(SnapshotSeal.PURPOSE));
  }

  @Bean
  LedgerEventStore ledgerEventStore(LedgerEventStorageEngine engine, LedgerQueries reader) {
    return LedgerEventStore.on(engine, reader, AxonConfiguration.EVENTS_A_SNAPSHOT);
  }

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  CheckpointSigner checkpointSigner(
      DataSource database,
      Clock clock,
      LedgerProperties properties,
      SigningKeys keys,
      StandbyBarrier standbys,
      TrustPolicy policy) {
    return new CheckpointSigner(
        database,
        keys,
        clock,
        properties.checkpointEvery(),
        SigningKeyFile.memory(properties),
        standbys,
        WitnessedSizes.of(policy));
  }

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  Witnesses witnesses(DataSource database, Clock clock, TrustPolicy policy) {
    return Witnesses.of(database, clock, policy);
  }
}
