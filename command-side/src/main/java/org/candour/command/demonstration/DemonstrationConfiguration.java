package org.candour.command.demonstration;

import org.candour.command.clerk.ClerksCommands;
import org.candour.command.clerk.ClerksRound;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.time.PlayedClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plays a demonstration where somebody handed in a clock to play. */
@Configuration
class DemonstrationConfiguration {

  @Bean
  @ConditionalOnBean(PlayedClock.class)
  @DependsOnDatabaseInitialization
  Demonstration demonstration(
      PlayedClock clock, LedgerLookup record, ClerksCommands commands, ClerksRound clerk) {
    return new Demonstration(clock, record, commands, clerk);
  }
}
