package org.candour.command.clerk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
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
  Watches watches() {
    return Watches.ofEverySubject();
  }

  @Bean
  DeadlineTable dueList(
      JdbcTemplate database, PlatformTransactionManager manager, Watches watches) {
    return new DeadlineTable(database, new TransactionTemplate(manager), watches);
  }

  @Bean
  Clerk clerk(
      DeadlineTable list,
      Watches watches,
      CommandBus bus,
      Clock clock,
      ClerkProperties properties) {
    return new Clerk(list, watches, bus, clock, properties.patience());
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Scheduler clerksHours(DataSource database, Clerk clerk, ClerkProperties properties) {
    RecurringTask<Void> look =
        Tasks.recurring("clerk", FixedDelay.of(properties.every())).execute((_, _) -> clerk.work());
    return Scheduler.create(database)
        .startTasks(look)
        .tableName("clerk.scheduled_tasks")
        .threads(1)
        .pollingInterval(properties.every())
        .build();
  }
}
