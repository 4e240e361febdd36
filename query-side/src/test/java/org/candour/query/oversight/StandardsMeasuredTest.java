package org.candour.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.read.PointInTimeResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What is counted of a prison under each standard, and of two voices, by a history written out. */
@Tag("server")
class StandardsMeasuredTest {

  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(MeasuredPrison.history());
    context = ledger.start();
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static Map<String, String> inWords(List<Measure> measures) {
    Map<String, String> words = new TreeMap<>();
    context
        .getBean(PrisonFigures.class)
        .of(AUDITOR, point(), measures, List.of(History.HOLLOWAY))
        .getOrDefault("HYI", List.of())
        .forEach(counted -> words.put(counted.measure(), FigureWords.inWords(counted)));
    return words;
  }

  private static Map<String, String> standard(int number) {
    return inWords(PartnershipMeasures.on(point().day()).get(number - 1).measures());
  }

  private static PointInTimeResolver.Point point() {
    PointInTimeResolver points = context.getBean(PointInTimeResolver.class);
    return points.resolve(Long.toString(points.resolve(null).ledgerSize() - 1));
  }

  @Test
  void strategyAndLeadership() {
    assertThat(standard(1))
        .containsEntry("boards-constituted", "1")
        .containsEntry("voluntary-seats-filled", "1 of 2")
        .containsEntry("meetings-held", "1 of 2")
        .containsEntry("named-coordinators", "0");
  }

  @Test
  void localCommissioning() {
    assertThat(standard(2))
        .containsEntry("rounds-run-locally", "1 of 1")
        .containsEntry("needs-with-a-round", "1 of 2")
        .containsEntry("bids-by-small-organisations", "2 of 3");
  }

  @Test
  void accessToThePrison() {
    assertThat(standard(4))
        .containsEntry("days-to-decide", "15 days, of 2")
        .containsEntry("access-decided", "2 of 3")
        .containsEntry("access-refused", "1 of 3")
        .containsEntry("access-refused-staffing", "1 of 3")
        .containsEntry("access-refused-vetting", "0 of 3")
        .containsEntry("vetting-policies-reviewed", "1 of 2");
  }

  @Test
  void listeningAndKeeping() {
    assertThat(standard(6))
        .containsEntry("feedback-answered", "1 of 3")
        .containsEntry("concerns-answered-in-time", "None");
    assertThat(standard(7))
        .containsEntry("promises-put-off", "1 of 2")
        .containsEntry("promises-times-put-off", "1.5 times, of 2");
  }

  @Test
  void diversityAndUnmetNeed() {
    assertThat(standard(8))
        .containsEntry("gaps-without-a-round", "1 of 2")
        .containsEntry("money-to-small-organisations", "£3,000 of £12,000")
        .containsEntry("groups-not-heard", "1 of 2")
        .containsEntry("newcomers-asked", "30 of 40");
  }

  @Test
  void transparency() {
    assertThat(standard(9))
        .containsEntry("recorded-within-14-days", "1 of 57")
        .containsEntry("facts-corrected", "0 of 57")
        .containsEntry("duties-undetermined", "1 of 3")
        .containsEntry("breaches-explained", "None");
  }

  @Test
  void whatIsReportedStandsBesideWhatWasFoundUnitByUnit() {
    assertThat(inWords(OversightMeasures.DIVERGENCE))
        .containsEntry("outcomes-divergent", "3 of 3")
        .containsEntry("reported-less-verified-percent", "+2.5, of 2")
        .containsEntry("reported-less-verified-days", "+3, of 1")
        .containsEntry("reported-less-verified-score", "None")
        .containsEntry("recommendations-reported-done", "3 of 4")
        .containsEntry("recommendations-found-good", "1 of 4");
  }

  @Test
  void whatIsBetweenTheTwoSidesIsCountedForThoseWhoMaySeeIt() {
    assertThat(new Http(context).json("/api/benchmarks/HYI").at("/3/measured/prisons/HYI/0/of"))
        .hasToString("0");
  }

  @Test
  void whatIsSmallCanBeAskedOfListsToo() {
    Http http = new Http(context);

    assertThat(http.json("/api/bids?small=yes").path("items")).hasSize(2);
    assertThat(http.json("/api/bids?small=no").path("items")).hasSize(1);
    assertThat(http.json("/api/bids?small=yes").path("items").get(0).path("bidder").asString())
        .isEqualTo("GB-CHC-1074546");
    assertThat(http.get("/api/bids?small=perhaps").statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsPlannedForAGapStandsAtBothItsEnds() {
    Http http = new Http(context);

    assertThat(http.page("/registers/gaps?with-round=yes").body())
        .contains("Housing advice", "A round is planned to provide it.");
    assertThat(http.page(MeasuredPrison.page("provision", 2)).body()).contains("Rounds for gaps");
  }
}
