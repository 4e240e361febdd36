package org.candour.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * What an inspection measures at its fixed evidence is the same to the digit whenever it is opened,
 * whatever is recorded and corrected later, and no more is to be seen of it than of the inspection.
 */
@Tag("server")
class FixedEvidenceTest {

  private static final Account INSPECTOR =
      new Account("an-inspector", Set.of(Role.INSPECTOR), Set.of(), null, true, null);
  private static final InspectionId INSPECTION =
      new InspectionId("00000000-0000-4000-8000-000000000073");
  private static final String WORKSPACE = "inspection-workspaces/" + INSPECTION.value();

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static long size;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(MeasuredPrison.history());
    size = ledger.size();
    ledger.appendAll(
        List.of(
            entry(INSPECTION.stream(), "2026-06-01", new InspectionAnnounced(terms())),
            entry(INSPECTION.stream(), "2026-06-01", new EvidenceFixed(size))));
    issuer = new TestIssuer();
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    context = ledger.start(settings);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static InspectionTerms terms() {
    return InspectionTermsBuilder.builder()
        .kind(InspectionKind.PARTNERSHIP)
        .announced(false)
        .establishments(List.of(History.HOLLOWAY))
        .scheme("partnership")
        .schemeVersion(1)
        .standards(List.of("1", "4"))
        .from(PartialDate.parse("2026-06-01"))
        .build();
  }

  private static Http inspector() {
    return new Http(context).with(issuer.token(INSPECTOR));
  }

  private static JsonNode measured() {
    return inspector().json("/api/" + WORKSPACE + "/measures");
  }

  @Test
  void theFiguresOfAFixingNeverChangeAndALaterOneStandsBesideThem() {
    JsonNode before = measured();
    assertThat(before).hasSize(1);
    assertThat(before.get(0).path("size").asLong()).isEqualTo(size);

    StreamId late = MeasuredPrison.stream("access-request", 9);
    StreamId decided = MeasuredPrison.stream("access-request", 7);
    ledger.appendAll(
        List.of(
            entry(late, "2026-04-01", new AccessGranted(2, null), History.HOLLOWAY.stream()),
            entry(
                decided,
                "2026-06-02",
                MeasuredPrison.earlier(decided, "2026-03-05"),
                History.HOLLOWAY.stream())));
    long later = ledger.size();
    ledger.appendAll(List.of(entry(INSPECTION.stream(), "2026-06-03", new EvidenceFixed(later))));
    Waiting.caughtUp(context, ledger);

    JsonNode after = measured();
    assertThat(after).hasSize(2);
    assertThat(figures(after.get(0))).isEqualTo(figures(before.get(0)));
    assertThat(days(after.get(0))).isEqualTo("15 of 2");
    assertThat(days(after.get(1))).isEqualTo("19 of 3");
    assertThat(inspector().page("/registers/" + WORKSPACE).body())
        .contains("Measures at the fixed evidence", ">15 days, of 2<", ">19 days, of 3<")
        .contains("asAt=" + (size - 1), "asAt=" + (later - 1));
  }

  /** All but how long the ledger is by now, of which answers tell too. */
  private static String figures(JsonNode fixing) {
    return fixing.toString().replaceAll("\"ledgerSize\":[0-9]+", "");
  }

  private static String days(JsonNode fixing) {
    JsonNode counted = fixing.at("/standards/3/measured/prisons/HYI/0");
    return counted.path("count").asString() + " of " + counted.path("of").asString();
  }

  @Test
  void theyAreThoseThatEverybodyHasAtThatPoint() {
    JsonNode mine = measured().get(0).path("standards").get(3).path("measured").path("prisons");
    JsonNode everybodys = inspector().json("/api/benchmarks/HYI?asAt=" + (size - 1)).get(3);

    assertThat(mine).isEqualTo(everybodys.path("measured").path("prisons"));
  }

  @Test
  void nobodyElseSeesThemBeforeTheInspectionIsPublished() {
    Http anybody = new Http(context);

    assertThat(anybody.get("/api/" + WORKSPACE + "/measures").statusCode()).isEqualTo(404);
    assertThat(anybody.page("/registers/" + WORKSPACE).statusCode()).isEqualTo(404);
    assertThat(
            anybody.get("/api/inspections/" + INSPECTION.report().id() + "/measures").statusCode())
        .isEqualTo(404);
  }
}
