package org.candour.query.partnership;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Where two records are of one organisation, what is on record of either is found under both, under
 * the name of the one that stands; once they are parted, everything is as it was.
 */
@Tag("server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoinedRecordsTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-01234567");
  private static final StreamId CONCERN =
      StreamId.parse("concern/00000000-0000-4000-8000-0000000000c1");
  private static final OrganisationId OTHER = new OrganisationId("GB-CHC-219279");

  @SuppressWarnings("NullAway.Init")
  private static TestLedger ledger;

  @SuppressWarnings("NullAway.Init")
  private static ConfigurableApplicationContext context;

  @SuppressWarnings("NullAway.Init")
  private static TestIssuer issuer;

  private static long joined;
  private static long parted;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    issuer = new TestIssuer();
    context = ledger.start(issuer.settings());
    register(CHARITY, "Way Out");
    register(COMPANY, "Way Out Trading Ltd");
    register(OTHER, "Another");
    promise(1, new Party(CHARITY.value()), new Party("BXI"));
    promise(2, new Party(COMPANY.value()), new Party("BXI"));
    promise(3, new Party(OTHER.value()), new Party("BXI"));
    sign(1, COMPANY);
    sign(2, CHARITY);
    award(CHARITY, COMPANY, OTHER);
    namedAndGivenWork(3, CHARITY, COMPANY);
    joined =
        ledger.append(
            COMPANY.stream(),
            "2026-06-01",
            new OrganisationJoined(COMPANY, CHARITY, "Its accounts"));
    promise(4, new Party(COMPANY.value()), new Party("BXI"));
    namedAndGivenWork(4, COMPANY, CHARITY);
    parted =
        ledger.append(
            COMPANY.stream(), "2026-06-03", new OrganisationParted(COMPANY, CHARITY, "A mistake"));
    raise(COMPANY);
    caughtUp();
  }

  private static void raise(OrganisationId by) {
    ledger.append(
        CONCERN,
        "2026-06-04",
        new ConcernRaised(
            ConcernTermsBuilder.builder()
                .kind(ConcernKind.ISSUE)
                .from(new Party(by.value()))
                .to(new Party("BXI"))
                .subject("Keys")
                .text("None were issued")
                .establishment(new EstablishmentCode("BXI"))
                .build()));
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static void register(OrganisationId id, String name) {
    ledger.append(
        id.stream(),
        "2026-01-01",
        new OrganisationRegistered(
            id,
            OrganisationProfileBuilder.builder()
                .name(name)
                .kind(OrganisationKind.CHARITY)
                .build()));
  }

  private static void promise(int number, Party by, Party to) {
    ledger.append(
        new CommitmentId("00000000-0000-4000-8000-00000000000" + number).stream(),
        "2026-02-01",
        new CommitmentOffered(
            CommitmentTermsBuilder.builder()
                .by(by)
                .to(to)
                .what("A room")
                .due(LocalDate.parse("2027-01-31"))
                .build(),
            null));
  }

  private static void sign(int number, OrganisationId provider) {
    ledger.append(
        new AgreementId("00000000-0000-4000-8000-0000000000a" + number).stream(),
        "2026-03-01",
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(provider)
                .service("Visits")
                .mechanism(FundingMechanism.GRANT)
                .startsOn(PartialDate.parse("2026-04-01"))
                .establishments(List.of(new EstablishmentCode("BXI")))
                .build(),
            null,
            PartialDate.parse("2026-03-01")));
  }

  private static void award(OrganisationId... partners) {
    ledger.append(
        new RoundId("00000000-0000-4000-8000-0000000000b1").stream(),
        "2026-03-02",
        new LotAwarded(
            AwardTermsBuilder.builder()
                .supplier(OTHER)
                .rationale("Best")
                .namedPartners(List.of(partners))
                .build(),
            List.of(),
            null));
  }

  /** An agreement that names one record, and under which work is given to the other. */
  private static void namedAndGivenWork(
      int number, OrganisationId named, OrganisationId givenWork) {
    StreamId agreement = new AgreementId("00000000-0000-4000-8000-0000000000a" + number).stream();
    ledger.append(
        agreement,
        "2026-03-03",
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(OTHER)
                .service("Visits")
                .mechanism(FundingMechanism.GRANT)
                .startsOn(PartialDate.parse("2026-04-01"))
                .establishments(List.of(new EstablishmentCode("BXI")))
                .namedPartners(List.of(named))
                .build(),
            null,
            PartialDate.parse("2026-03-03")));
    ledger.append(
        agreement, "2026-05-01", new PartnerEngaged(givenWork, "Visits", null, null, null));
  }

  private static void caughtUp() {
    ViewReader reader = context.getBean(ViewReader.class);
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() ->
            assertThat(context.getBean(ViewCatalogue.class).all())
                .allSatisfy(v -> {
                  assertThat(reader.lag(v.name()).behind()).isZero();
                }));
    assertThat(ledger.rows("SELECT causeMessage FROM view.dead_letter")).isEmpty();
  }

  private static JsonNode json(String address) {
    var answer = new Http(context).get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CandourJson.mapper().readTree(answer.body());
  }

  private static Set<String> keys(String address) {
    Set<String> keys = new TreeSet<>();
    JsonNode items = json(address).path("items");
    items.forEach(item -> keys.add(item.path("id").asString()));
    assertThat(keys).hasSize(items.size());
    return keys;
  }

  private static String promiseOf(int number) {
    return "00000000-0000-4000-8000-00000000000" + number;
  }

  @Test
  @Order(1)
  void whatEitherPromisedIsFoundUnderBoth() {
    for (OrganisationId either : List.of(CHARITY, COMPANY)) {
      assertThat(keys("/api/commitments?by=" + either + "&asAt=" + (joined + 1)))
          .containsExactlyInAnyOrder(promiseOf(1), promiseOf(2), promiseOf(4));
      assertThat(keys("/api/agreements?provider=" + either + "&asAt=" + joined)).hasSize(2);
    }
  }

  @Test
  @Order(1)
  void beforeTheyWereJoinedAndOnceTheyArePartedEachHasItsOwn() {
    for (String point : List.of("", "&asAt=" + (joined - 1))) {
      assertThat(keys("/api/commitments?by=" + CHARITY + point)).containsExactly(promiseOf(1));
      assertThat(keys("/api/agreements?provider=" + COMPANY + point)).hasSize(1);
    }
    assertThat(keys("/api/commitments?by=" + COMPANY))
        .containsExactlyInAnyOrder(promiseOf(2), promiseOf(4));
    assertThat(json("/api/organisations/" + COMPANY).at("/item/name").asString())
        .isEqualTo("Way Out Trading Ltd");
    assertThat(keys("/api/joined-organisations")).isEmpty();
  }

  @Test
  @Order(1)
  void bothAreOneOrganisationUnderTheNameThatStands() {
    for (OrganisationId either : List.of(CHARITY, COMPANY)) {
      JsonNode one = json("/api/organisations/" + either + "?asAt=" + joined).path("item");
      assertThat(one.path("name").asString()).isEqualTo("Way Out");
      assertThat(one.at("/otherRecords/0/id").asString()).isEqualTo(COMPANY.value());
    }
    assertThat(keys("/api/organisations?asAt=" + joined))
        .containsExactlyInAnyOrder(CHARITY.value(), OTHER.value());
    assertThat(keys("/api/organisations?asAt=" + joined + "&q=trading")).isEmpty();
    assertThat(keys("/api/joined-organisations?asAt=" + joined)).containsExactly(COMPANY.value());
    assertThat(
            new Http(context)
                .page("/registers/organisations/" + COMPANY + "?asAt=" + joined)
                .body())
        .contains("Also on record as", "Way Out Trading Ltd");
    assertThat(
            new Http(context)
                .page("/registers/commitments?by=" + CHARITY + "&asAt=" + joined)
                .body())
        .contains("Way Out")
        .doesNotContain("Way Out Trading Ltd");
  }

  @Test
  @Order(1)
  void listsGoOnPastWhatIsMerged() {
    Set<String> seen = new TreeSet<>();
    String after = "";
    do {
      JsonNode page = json("/api/organisations?limit=1&asAt=" + joined + after);
      page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
      after = page.path("next").isString() ? "&after=" + cursor(page.path("next").asString()) : "";
    } while (!after.isEmpty());
    assertThat(seen).containsExactlyInAnyOrder(CHARITY.value(), OTHER.value());
  }

  private static String cursor(String next) {
    return next.contains("after=") ? next.replaceAll(".*after=([^&]*).*", "$1") : next;
  }

  @Test
  @Order(1)
  void theMarketCountsAPartnerOnce() {
    JsonNode before = json("/api/market-shares?asAt=" + (joined - 1));
    JsonNode after = json("/api/market-shares?asAt=" + joined);

    assertThat(figure(before, "organisations")).isEqualTo(3);
    assertThat(figure(after, "organisations")).isEqualTo(2);
    assertThat(figure(before, "named")).isEqualTo(4);
    assertThat(figure(after, "named")).isEqualTo(3);
    assertThat(keys("/api/market?asAt=" + joined)).hasSize(2);
    assertThat(keys("/api/named-partners?asAt=" + joined)).hasSize(3);
    JsonNode one = json("/api/market/" + COMPANY + "?asAt=" + joined).path("item");
    assertThat(one.path("grants").asInt()).isEqualTo(2);
    assertThat(one.path("named").asInt()).isEqualTo(2);
  }

  /** Agreement 3 gave work before the two were joined, agreement 4 while they were. */
  @Test
  @Order(1)
  void whoIsNamedUnderOneRecordAndGivenWorkUnderTheOtherWasGivenWorkForAsLongAsTheyAreJoined() {
    String agreement = "00000000-0000-4000-8000-0000000000a";
    assertThat(neverGivenWork(joined - 1)).isEqualTo(4);
    assertThat(neverGivenWork(joined)).isEqualTo(2);
    assertThat(neverGivenWork(parted - 1)).isEqualTo(2);
    assertThat(neverGivenWork(parted)).isEqualTo(5);
    for (OrganisationId either : List.of(CHARITY, COMPANY)) {
      assertThat(
              keys("/api/named-partners?engaged=yes&partner=" + either + "&asAt=" + (parted - 1)))
          .containsExactly(agreement + "3 " + CHARITY, agreement + "4 " + CHARITY);
      JsonNode one = json("/api/market/" + either + "?asAt=" + (parted - 1)).path("item");
      assertThat(one.path("named").asInt()).isEqualTo(3);
      assertThat(one.path("neverEngaged").asInt()).isEqualTo(1);
      assertThat(one.path("engaged").asInt()).isEqualTo(2);
    }
    assertThat(keys("/api/named-partners?ever-named=no&asAt=" + (parted - 1))).isEmpty();
    assertThat(keys("/api/named-partners?ever-named=no"))
        .containsExactly(agreement + "3 " + COMPANY, agreement + "4 " + CHARITY);
    assertThat(json("/api/market/" + COMPANY).at("/item/neverEngaged").asInt()).isEqualTo(2);
    assertThat(new Http(context).page("/registers/named-partners?ever-named=no").body())
        .contains("given work without being named");
  }

  private static int neverGivenWork(long point) {
    return figure(json("/api/market-shares?asAt=" + point), "named-never-engaged");
  }

  private static int figure(JsonNode shares, String name) {
    return StreamSupport.stream(shares.path("figures").spliterator(), false)
        .filter(figure -> figure.path("name").asString().equals(name))
        .mapToInt(figure -> figure.path("count").asInt())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(1)
  void theTimelineOfEitherHasEachEntryOfBothOnce() {
    for (OrganisationId either : List.of(CHARITY, COMPANY)) {
      List<Long> entries =
          StreamSupport.stream(
                  json("/api/timeline?organisation=" + either + "&asAt=" + (joined + 1))
                      .path("items")
                      .spliterator(),
                  false)
              .map(line -> line.path("index").asLong())
              .toList();
      assertThat(entries).doesNotHaveDuplicates().contains(0L, 1L, 3L, 4L, joined, joined + 1);
    }
  }

  private static int concernsSeenBy(OrganisationId organisation) {
    Account account =
        new Account("partner", Set.of(Role.PARTNER), Set.of(), organisation, false, null);
    return new Http(context).with(issuer.token(account)).json("/api/concerns").path("items").size();
  }

  /** It comes last: it joins the two again, for good. */
  @Test
  @Order(2)
  void whoeverActsForEitherSeesWhatIsOpenToTheOtherForAsLongAsTheyAreJoined() {
    assertThat(concernsSeenBy(COMPANY)).isEqualTo(1);
    assertThat(concernsSeenBy(CHARITY)).isZero();
    ledger.append(
        COMPANY.stream(),
        "2026-06-05",
        new OrganisationJoined(COMPANY, CHARITY, "Its accounts after all"));
    caughtUp();
    assertThat(concernsSeenBy(CHARITY)).isEqualTo(1);
    assertThat(concernsSeenBy(OTHER)).isZero();
  }

  @Test
  @Order(1)
  void madeAnewTheViewsAreTheSame() {
    JsonNode before = json("/api/market?asAt=" + joined).path("items");
    for (String view :
        List.of("joined-organisations", "organisations", "market", "named-partners")) {
      context.getBean(ViewRebuilder.class).rebuild(view, ViewRebuilder.Progress.SILENT);
    }
    assertThat(json("/api/market?asAt=" + joined).path("items")).isEqualTo(before);
    assertThat(keys("/api/joined-organisations?asAt=" + (parted - 1)))
        .containsExactly(COMPANY.value());
    assertThat(keys("/api/joined-organisations?asAt=" + parted)).isEmpty();
  }
}
