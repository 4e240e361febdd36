package org.candour.command.demonstration;

import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import org.candour.command.demonstration.DemonstrationDecider.LedgerAlreadyBegun;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.junit.jupiter.api.Test;

class DemonstrationDeciderTest {

  private static final LocalDate FROM = LocalDate.parse("2024-11-20");
  private static final LocalDate UNTIL = LocalDate.parse("2026-11-20");

  /** Establishments are registered there, and nothing else. */
  @Test
  void aLedgerInWhichSomethingStandsDoesNotBecomeADemonstration() {
    givenNothing()
        .when(at("2024-11-20", new DeclareDemonstration(FROM, UNTIL)))
        .expectRefusal(LedgerAlreadyBegun.class)
        .naming("entries", 100L);
  }

  @Test
  void aDemonstrationIsDeclaredOnce() {
    given(on("2024-11-20", new DemonstrationDeclared(FROM, UNTIL)))
        .when(at("2024-11-20", new DeclareDemonstration(FROM, UNTIL)))
        .expectRefusal(LedgerAlreadyBegun.class);
  }
}
