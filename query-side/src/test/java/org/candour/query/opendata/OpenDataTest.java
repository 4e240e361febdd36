package org.candour.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.candour.events.FactCorrected;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the public record says in the standards of open data, held to their published schemas. */
@Tag("server")
class OpenDataTest {

  private static final String ROUND = "00000000-0000-4000-8000-000000000011";
  private static final String CONTRACT = "00000000-0000-4000-8000-000000000012";
  private static final String GRANT = "00000000-0000-4000-8000-000000000013";
  private static final String OCID = "candour-local-" + ROUND;
  private static final OrganisationId COUNCIL = new OrganisationId("GB-PPON-PMPB-8772-VYWM");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-09442333");

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(history());
    new LogSigner(ledger).sign();
    context = ledger.start();
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static List<Draft> history() {
    StreamId round = new StreamId("round", ROUND);
    StreamId contract = new StreamId("agreement", CONTRACT);
    List<Draft> all = new ArrayList<>();
    all.add(registered(COUNCIL, "=A council"));
    all.add(registered(CHARITY, "A charity"));
    all.add(
        Draft.entry(
            round,
            "2026-01-10",
            new RoundPlanned(
                RoundTermsBuilder.builder()
                    .title("Housing advice")
                    .commissioner(COUNCIL)
                    .budget(new Money(1_200_50L, "GBP"))
                    .lightTouch(true)
                    .endsOn(PartialDate.parse("2030-03"))
                    .reference("HOUSING-2026")
                    .build(),
                List.of()),
            COUNCIL.stream()));
    all.add(
        Draft.entry(
            round,
            "2026-01-11",
            new LotsDefined(List.of(new Lot("1", "North", new Money(100_00L, "GBP"))))));
    all.add(
        Draft.entry(
            round,
            "2026-02-01",
            new BidsInvited(LocalDate.parse("2026-06-30"), List.of(), true, null)));
    all.add(
        Draft.entry(
            round,
            "2026-07-01",
            new BidRecorded(BidTermsBuilder.builder().bidder(CHARITY).lot("1").build()),
            CHARITY.stream()));
    all.add(
        Draft.entry(
            round,
            "2026-07-15",
            new LotAwarded(
                AwardTermsBuilder.builder()
                    .lot("1")
                    .supplier(CHARITY)
                    .jointly(List.of(COMPANY))
                    .value(new Money(99_99L, "GBP"))
                    .rationale("The best bid")
                    .build(),
                List.of(),
                null),
            CHARITY.stream(),
            COMPANY.stream()));
    all.add(
        Draft.entry(
            contract,
            "2026-08-01",
            new AgreementSigned(
                new Link(6, round),
                AgreementTermsBuilder.builder()
                    .provider(CHARITY)
                    .payer(COUNCIL)
                    .service("Housing advice in the north")
                    .mechanism(FundingMechanism.CONTRACT)
                    .startsOn(PartialDate.parse("2026-09-01"))
                    .endsOn(PartialDate.parse("2029-08-31"))
                    .value(new Money(99_99L, "GBP"))
                    .build(),
                PartialDate.parse("2026-07-15"),
                PartialDate.parse("2026-02-01")),
            COUNCIL.stream(),
            CHARITY.stream(),
            round));
    all.add(
        Draft.entry(
            round,
            "2026-08-02",
            new NoticePublished(
                NoticeType.UK7,
                "https://www.find-tender.service.gov.uk/Notice/000001-2026",
                new AgreementId(CONTRACT),
                null,
                null)));
    all.add(
        Draft.entry(
            contract,
            "2026-09-01",
            new AgreementVaried(
                "A year longer",
                null,
                true,
                LocalDate.parse("2030-08-31"),
                new Money(120_00L, "GBP"),
                null,
                null)));
    all.add(
        Draft.entry(
            contract,
            "2026-10-01",
            new PaymentRecorded(new Money(10_01L, "GBP"), false, "A month", null)));
    all.add(
        Draft.entry(
            contract,
            "2026-10-02",
            new FactCorrected(
                7,
                "value",
                CandourJson.mapper().readTree("{\"pence\":9999,\"currency\":\"GBP\"}"),
                CandourJson.mapper().readTree("{\"pence\":9990,\"currency\":\"GBP\"}"),
                FactCorrected.Standing.CORRECTED,
                "A slip")));
    all.add(
        Draft.entry(
            contract, "2026-10-03", new AgreementEnded(AgreementEnded.Ending.TERMINATED, null)));
    all.add(grant());
    all.addAll(History.holloway().subList(0, 1));
    List<Draft> sent = new ArrayList<>(all.stream().map(OpenDataTest::sent).toList());
    sent.addAll(promises());
    return sent;
  }

  /** The same, recorded by a command of its own that somebody sent. */
  private static Draft sent(Draft draft) {
    String key = UUID.randomUUID().toString();
    return by(draft, new CommandRef(key, "record", "ab".repeat(32)), List.of());
  }

  private static Draft by(Draft draft, CommandRef command, List<Long> cites) {
    EntryMetadata said = draft.circumstances();
    return draft.with(
        new EntryMetadata(
            said.by(), command, said.occurredOn(), null, null, List.of(), cites, null, null));
  }

  /** From entry 15 on: one that arises from an award, what the clerk recorded of it, and others. */
  private static List<Draft> promises() {
    CommandRef both = new CommandRef("both", "record", "ab".repeat(32));
    return List.of(
        sent(promised(1, new Link(6, new StreamId("round", ROUND)))),
        by(
            Draft.entry(
                promise(1),
                "2026-12-01",
                new CommitmentMissed(LocalDate.parse("2026-11-30"), null)),
            new CommandRef("due", "record-silence"),
            List.of()),
        by(promised(2, null), both, List.of(8L, 16L)),
        by(
            Draft.entry(promise(2), "2026-10-05", new EvidenceSubmitted("A report", null)),
            new CommandRef(both.id(), both.name()),
            List.of()),
        by(promised(3, null), new CommandRef("last", "record", "ab".repeat(32)), List.of(18L)));
  }

  private static StreamId promise(int number) {
    return new StreamId("commitment", "00000000-0000-4000-8000-00000000002" + number);
  }

  private static Draft promised(int number, @Nullable Link origin) {
    return Draft.entry(
        promise(number),
        "2026-10-04",
        new CommitmentOffered(
            CommitmentTermsBuilder.builder()
                .by(new Party(CHARITY.value()))
                .to(new Party(COUNCIL.value()))
                .what("To help")
                .due(LocalDate.parse("2026-11-30"))
                .build(),
            origin),
        CHARITY.stream(),
        COUNCIL.stream());
  }

  private static Draft registered(OrganisationId organisation, String name) {
    return Draft.entry(
        organisation.stream(),
        "2026-01-01",
        new OrganisationRegistered(
            organisation,
            OrganisationProfileBuilder.builder().name(name).kind(OrganisationKind.OTHER).build()));
  }

  private static Draft grant() {
    return Draft.entry(
        new StreamId("agreement", GRANT),
        "2026-05-01",
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(CHARITY)
                .payer(COUNCIL)
                .service("Art behind the gate")
                .mechanism(FundingMechanism.GRANT)
                .startsOn(PartialDate.parse("2026-06-01"))
                .value(new Money(10_000_01L, "GBP"))
                .reference("360G-council-12")
                .build(),
            null,
            PartialDate.parse("2026-05-01")),
        COUNCIL.stream(),
        CHARITY.stream());
  }

  private static JsonNode process() {
    return http.json("/api/ocds/releases/" + OCID);
  }

  private static JsonNode release(long entry) {
    return process()
        .get("releases")
        .valueStream()
        .filter(release -> release.path("id").asString().equals(Long.toString(entry)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProcessIsAPackageOfThePublishedSchema() {
    assertThat(PublishedSchema.OCDS.faults(process())).isEmpty();
    assertThat(PublishedSchema.OCDS.faults(http.json("/api/ocds/releases"))).isEmpty();
  }

  @Test
  void eachEntryIsOneReleaseThatSaysWhatHappened() {
    assertThat(
            process().get("releases").valueStream().map(release -> release.path("tag").toString()))
        .containsExactly(
            "[\"planning\"]",
            "[\"planningUpdate\"]",
            "[\"tender\"]",
            "[\"tenderUpdate\"]",
            "[\"award\"]",
            "[\"contract\"]",
            "[\"contractUpdate\"]",
            "[\"contractAmendment\"]",
            "[\"implementation\"]",
            "[\"contractUpdate\"]",
            "[\"contractTermination\"]");
  }

  @Test
  void amountsDatesAndIdentifiersStandExactly() {
    JsonNode tender = release(4).get("tender");
    assertThat(tender.path("id").asString()).isEqualTo("HOUSING-2026");
    assertThat(tender.at("/value/amount").toString()).isEqualTo("1200.5");
    assertThat(tender.at("/tenderPeriod/endDate").asString())
        .isEqualTo("2026-06-30T23:59:59+01:00");
    assertThat(tender.at("/specialRegime/0").asString()).isEqualTo("lightTouch");
    assertThat(tender.has("contractPeriod")).isFalse();
    JsonNode award = release(6).at("/awards/0");
    assertThat(award.at("/value/amount").toString()).isEqualTo("99.99");
    assertThat(award.at("/suppliers/1/id").asString()).isEqualTo("GB-COH-09442333");
    assertThat(release(6).at("/parties/1/identifier/scheme").asString()).isEqualTo("GB-CHC");
    assertThat(release(7).at("/contracts/0/awardID").asString())
        .isEqualTo(award.path("id").asString());
    assertThat(release(8).at("/contracts/0/documents/0/noticeType").asString()).isEqualTo("UK7");
  }

  @Test
  void aReleaseStaysAsItWasAndACorrectionIsOneOfItsOwn() {
    assertThat(release(7).at("/contracts/0/value/amount").toString()).isEqualTo("99.99");
    assertThat(release(11).at("/contracts/0/value/amount").toString()).isEqualTo("99.9");
  }

  @Test
  void aProcessStandsAsItStood() {
    JsonNode then = http.json("/api/ocds/releases/" + OCID + "?asAt=4");
    assertThat(then.get("releases")).hasSize(3);
    assertThat(http.get("/api/ocds/releases/candour-local-none").statusCode()).isEqualTo(404);
  }

  @Test
  void grantsAreAPackageOfThePublishedSchema() {
    JsonNode grants = http.json("/api/360giving/grants");
    assertThat(PublishedSchema.GRANTS.faults(grants)).isEmpty();
    JsonNode grant = grants.at("/grants/0");
    assertThat(grant.path("id").asString()).isEqualTo("360G-council-12");
    assertThat(grant.path("amountAwarded").toString()).isEqualTo("10000.01");
    assertThat(grant.path("awardDate").asString()).isEqualTo("2026-05-01");
    assertThat(grant.at("/recipientOrganization/0/id").asString()).isEqualTo("GB-CHC-1074546");
  }

  @Test
  void aListIsCsvInWhichNothingIsAFormula() {
    String csv = http.get("/api/organisations.csv").body();
    assertThat(csv).startsWith("id,").contains("\r\n").contains(",'=A council,");
    assertThat(http.get("/api/agreements.csv?mechanism=GRANT").body())
        .contains("10000.01", GRANT)
        .doesNotContain(CONTRACT);
    assertThat(http.get("/api/nothing.csv").statusCode()).isEqualTo(404);
  }

  /** Where they are imported, the number of an entry means another one. */
  @Test
  void commandsCiteEachOtherByTheirKeys() {
    String csv = http.get("/api/agreements.csv?as=commands&mechanism=CONTRACT").body();
    assertThat(csv).contains("7,candour.test/log/7,");
    assertThat(csv).contains("$entry:candour.test/log/6,");
  }

  private static List<CSVRecord> commands(String list) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(http.get("/api/" + list + ".csv?as=commands").body()))
        .getRecords();
  }

  /** With all that was before it in its stream, without which it cannot be recorded. */
  @Test
  void whatACommandCitesStandsAboveIt() throws Exception {
    assertThat(commands("commitments").stream().map(row -> row.get("entry")))
        .containsExactly("2", "3", "4", "5", "6", "8", "15", "17", "19");
  }

  /** What the ledger recorded by itself nobody can send. */
  @Test
  void whatTheClerkRecordedIsNeitherACommandNorCited() throws Exception {
    assertThat(commands("commitments").get(7).get("cites")).isEqualTo("$entry:candour.test/log/8");
  }

  @Test
  void whoCitesALaterEntryOfACommandCitesTheCommand() throws Exception {
    assertThat(commands("commitments").getLast().get("cites"))
        .isEqualTo("$entry:candour.test/log/17");
  }

  /** Whoever asks once knows the columns, and a program that reads the list finds them. */
  @Test
  void anEmptyListHasItsColumns() {
    assertThat(http.get("/api/agreements.csv?mechanism=RATE_CARD").body().strip())
        .startsWith("id,")
        .contains(",mechanism,");
    assertThat(http.get("/api/closures.csv?as=commands&establishment=XXX").body())
        .isEqualTo("entry,key,command\r\n");
  }

  /** But for those that are numbered, and those by deadline, of which each row has its own. */
  @Test
  void theColumnsOfEveryListAreKnown() {
    List<String> unknown = new ArrayList<>();
    for (View<?> view : context.getBean(ViewCatalogue.class).all()) {
      String list = "/api/" + view.name() + ".csv";
      List<String> known = columns(list + "?asAt=0");
      columns(list).stream()
          .filter(_ -> !view.numbersEntries())
          .filter(column -> !column.contains("[") && !column.startsWith("deadlines."))
          .filter(column -> !known.contains(column))
          .forEach(column -> unknown.add(view.name() + " " + column));
    }
    assertThat(unknown).isEmpty();
  }

  private static List<String> columns(String path) {
    return List.of(http.get(path).body().lines().findFirst().orElseThrow().split(","));
  }

  @Test
  void aListIsAlsoTheCommandsThatOpenedIt() {
    String csv = http.get("/api/agreements.csv?as=commands&mechanism=GRANT").body();
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("entry,key,command,agreement,")
        .contains(",value,")
        .endsWith(",occurredOn,source.title,source.date,source.confidence");
    assertThat(csv).contains(",Entry 13 of candour.test/log,");
    assertThat(http.get("/api/timeline.csv?as=commands").statusCode()).isEqualTo(422);
  }
}
