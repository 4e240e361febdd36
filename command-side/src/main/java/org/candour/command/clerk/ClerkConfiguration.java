package org.candour.command.clerk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.candour.command.integrity.IntegrityCheck;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.RestingStreams;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.time.LedgerTime;
import org.candour.command.time.PlayedClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the clerk to work, on one node at a time. */
@Configuration
@EnableConfigurationProperties(ClerkProperties.class)
class ClerkConfiguration {

  @Bean
  DeadlineTable deadlineTable(JdbcTemplate database, PlatformTransactionManager manager) {
    return new DeadlineTable(database, new TransactionTemplate(manager));
  }

  @Bean
  ClerksCommands clerksCommands(CommandBus bus) {
    return new ClerksCommands(bus);
  }

  @Bean
  Clerk clerk(
      DeadlineTable table,
      LedgerLookup record,
      ClerksCommands commands,
      @LedgerTime Clock clock,
      ClerkProperties properties) {
    return new Clerk(table, record, commands, clock, properties.patience(), properties.grace());
  }

  @Bean
  CorrectionsFollowed correctionsFollowed(
      JdbcTemplate database, Deciders deciders, LedgerLookup record, ClerksCommands commands) {
    return new CorrectionsFollowed(database, new RestingStreams(deciders, record), commands);
  }

  @Bean
  ClerksRound clerksRound(Clerk clerk, CorrectionsFollowed corrections) {
    return () -> {
      clerk.work();
      corrections.work();
    };
  }

  @Bean
  IntegrityCheck integrityCheck(
      DataSource database, SnapshotSeal seal, Clock clock, Deciders deciders) {
    return new IntegrityCheck(
        database,
        seal,
        clock,
        deciders,
        (connection, fault) -> {
          ClerksList list = new ClerksList(connection);
          list.fold(list.next(), _ -> {});
          list.compare(fault);
        });
  }

  /** What stands beside the log is looked at whenever a service starts; the clerk does so daily. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> lookAtStart(IntegrityCheck check) {
    return _ -> Thread.ofVirtual().name("integrity").start(check::look);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Scheduler clerksHours(
      DataSource database,
      ClerksRound round,
      ObjectProvider<PlayedClock> played,
      IntegrityCheck check,
      ClerkProperties properties) {
    RecurringTask<Void> daily =
        Tasks.recurring("integrity", FixedDelay.of(properties.checkEvery()))
            .execute((_, _) -> check.lookClosely());
    RecurringTask<Void> look =
        Tasks.recurring("clerk", FixedDelay.of(properties.every()))
            .execute((_, _) -> {
              // In played time whoever plays it says when the clerk looks.
              if (played.stream().noneMatch(PlayedClock::isPlayed)) {
                round.work();
              }
            });
    return Scheduler.create(database)
        .startTasks(look, daily)
        .tableName("clerk.scheduled_tasks")
        .threads(1)
        .pollingInterval(properties.every())
        .build();
  }
}
