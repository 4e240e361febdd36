package org.candour.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.commissioning.market.Market;
import org.candour.query.oversight.Measure;
import org.candour.query.oversight.OversightMeasures;
import org.candour.query.oversight.PartnershipMeasures;
import org.candour.query.oversight.PrisonFigures;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver.Point;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Figures that are kept while the ledger grows are those that are counted anew: a ledger made by
 * chance grows in steps, and after each its figures of now are those as at its last entry.
 */
@Tag("server")
class KeptFiguresTest {

  private static final int BEFORE = 300;
  private static final int ENTRIES = 420;
  private static final int STEP = 20;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 4);

  private static final List<Measure> MEASURES =
      Stream.concat(
              OversightMeasures.EVERY.stream(),
              PartnershipMeasures.on(DAY).stream()
                  .flatMap(standard -> standard.measures().stream()))
          .toList();

  private static final List<Draft> HISTORY =
      new SeededHistory(5, ENTRIES, Examples.views()).drafts();

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static PrisonFigures figures;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(HISTORY.subList(0, BEFORE));
    context = ledger.start();
    figures = context.getBean(PrisonFigures.class);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static Account account(Role role) {
    return new Account("somebody", Set.of(role), Set.of(), null, true, null);
  }

  private static void sameAsCountedAnew(Account account) {
    long size = ledger.size();
    PointInTime now = new PointInTime(null, size - 1, size, TestLedger.recordedAt(size - 1));
    PointInTime then = new PointInTime("" + (size - 1), size - 1, size, now.recordedAt());
    assertThat(figures.all(account, new Point(now, size, DAY), MEASURES))
        .as(account.roles() + " at " + size)
        .isNotEmpty()
        .isEqualTo(figures.all(account, new Point(then, size, DAY), MEASURES));
    Market market = context.getBean(Market.class);
    assertThat(market.at(account, now, DAY))
        .as("the market, " + account.roles() + " at " + size)
        .isEqualTo(market.at(account, then, DAY));
  }

  private static void sameForEverybody() {
    sameAsCountedAnew(account(Role.AUDITOR));
    sameAsCountedAnew(Account.PUBLIC);
    sameAsCountedAnew(account(Role.INSPECTOR));
  }

  @Test
  void figuresThatAreKeptFollowTheLedgerForEverybody() {
    sameForEverybody();
    for (int size = BEFORE; size < ENTRIES; size += STEP) {
      ledger.appendAll(HISTORY.subList(size, size + STEP));
      Waiting.caughtUp(context, ledger);
      sameForEverybody();
    }
    for (String view : List.of("commitments", "agreements")) {
      context.getBean(ViewRebuilder.class).rebuild(view, ViewRebuilder.Progress.SILENT);
    }
    sameForEverybody();
  }
}
