package org.candour.command.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.deadline.Deadline;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyMet;
import org.candour.events.entry.Entry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.PromiseDeadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Once something is corrected, the ledger decides, and watches, by the history as corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class CorrectedHistoryTest {

  private static final String SAID_BY_HOLLOWAY =
      "'saidBy':'HYI','documents':[{'sha256':'"
          + "ab".repeat(32)
          + "','name':'Letter.pdf','mediaType':'application/pdf'}]";
  private static final Account MEMBER =
      new Account(
          "a-member",
          Set.of(Role.BOARD_MEMBER),
          Set.of(new EstablishmentCode("HYI")),
          null,
          false,
          null);
  private static final Account PARTNER =
      new Account(
          "a-partner",
          Set.of(Role.PARTNER),
          Set.of(),
          new OrganisationId("GB-CHC-1074546"),
          false,
          null);

  private final TestDatabase database = TestDatabase.create();

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service =
        Service.start(
            database,
            directory,
            Map.of("candour.clerk.every", "1d", "candour.clerk.patience", "0s"));
    service.clock().set(Instant.parse("2026-11-29T12:00:00Z"));
    taken("register-establishment", "'establishment':'HYI','name':'Holloway','standing':'IN_USE'");
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(database);
  }

  private Answer sent(String command, String members) {
    return service.post(
        command, UUID.randomUUID().toString(), "{" + members.replace('\'', '"') + "}");
  }

  private Answer taken(String command, String members) {
    Answer answer = sent(command, members);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static StreamId stream(Answer opened) {
    return new StreamId(
        opened.json().path("stream").path("type").asString(),
        opened.json().path("stream").path("id").asString());
  }

  private static String correction(Answer of, String field, String was, String is) {
    return "'stream':'%s','entry':%d,'field':'%s','was':%s,'is':%s,'standing':'CORRECTED','why':'Typo'"
        .formatted(stream(of), of.firstIndex(), field, was, is);
  }

  @Test
  void aMistypedDueDayCorrectedAtOnceIsNeverMissed() {
    Answer promise =
        taken(
            "offer-commitment",
            "'by':'HYI','to':'GB-CHC-300001','what':'A room','due':'2026-11-27',"
                + "'occurredOn':'2026-11-20',"
                + SAID_BY_HOLLOWAY);
    Answer corrected =
        taken("correct-fact", correction(promise, "due", "'2026-11-27'", "'2027-11-27'"));

    assertThat(corrected.firstIndex()).isEqualTo(promise.firstIndex() + 1);
    service.part(Clerk.class).work();
    assertThat(types(stream(promise))).containsExactly("commitment.offered", "fact.corrected");
    @Nullable Deadline watched =
        service.part(DeadlineTable.class).of(stream(promise)).get(PromiseDeadline.NAME);
    assertThat(watched)
        .isNotNull()
        .matches(deadline -> deadline.awaitedOn(LocalDate.parse("2027-11-27")));
  }

  @Test
  void aStreamIsDecidedAsCorrectedHoweverLongItIs() {
    Answer registered =
        taken(
            "register-establishment", "'establishment':'BXI','name':'Brixton','standing':'IN_USE'");
    Answer suspended =
        taken("suspend-use", "'establishment':'BXI','reason':'Fire','occurredOn':'2026-02-03'");
    for (int i = 2; i < 203; i++) {
      taken("announce-site-sale", "'establishment':'BXI','statement':'Statement " + i + "'");
    }
    String again = "'establishment':'BXI','reason':'Again'";
    assertThat(sent("suspend-use", again).json().path("since").asString()).isEqualTo("2026-02-03");

    taken(
        "correct-fact",
        correction(registered, "occurredOn", "'2026-11-29'", "'2026-01-01'")
            .replace("'entry':" + registered.firstIndex(), "'entry':" + suspended.firstIndex())
            .replace("'2026-11-29'", "'2026-02-03'")
            .replace("'2026-01-01'", "'2026-03-04'"));
    assertThat(sent("suspend-use", again).json().path("since").asString()).isEqualTo("2026-03-04");
  }

  @Test
  void onlyWhoRecordedItCorrectsOthersContest() {
    Answer closure =
        taken(
            "announce-closure",
            "'establishment':'HYI','kind':'FULL','plannedOn':'2027-11-01','occurredOn':'2026-11-01',"
                + "'womensEstate':false");
    Answer told =
        taken(
            "notify-organisation",
            "'closure':'%s','organisation':'GB-CHC-1074546','means':'letter','occurredOn':'2026-11-20'"
                .formatted(stream(closure).id()));
    String planned = correction(closure, "plannedOn", "'2027-11-01'", "'2040-11-01'");
    String day = correction(told, "occurredOn", "'2026-11-20'", "'2026-11-28'");

    assertRefused(MEMBER, planned, "not-yours-to-correct");
    assertRefused(PARTNER, day, "not-yours-to-correct");
    String contested = day.replace("CORRECTED", "CONTESTED").replace('\'', '"');
    assertThat(
            service
                .post(PARTNER, "correct-fact", UUID.randomUUID().toString(), "{" + contested + "}")
                .status())
        .isEqualTo(201);
    assertThat(service.entry(told.firstIndex()).circumstances().occurredOn())
        .hasToString("2026-11-20");
    taken("correct-fact", planned.replace("2040", "2028"));
    assertThat(service.entry(closure.firstIndex()).payload())
        .hasFieldOrPropertyWithValue("terms.plannedOn", PartialDate.parse("2028-11-01"));
  }

  /** 44 days of notice by the day that was typed first, 136 by the right one. */
  @Test
  void whatRestedOnACorrectedDayIsJudgedAgainAndNamesWhatWasFoundBefore() {
    taken("register-establishment", "'establishment':'CWI','name':'Channings','standing':'IN_USE'");
    Answer announced =
        taken(
            "announce-closure",
            "'establishment':'CWI','kind':'FULL','plannedOn':'2026-07-15','womensEstate':false,"
                + "'occurredOn':'2026-06-01','explanation':'Unsafe'");
    Answer completed =
        taken(
            "complete-closure",
            "'closure':'%s','occurredOn':'2026-07-15','explanation':'Unsafe'"
                .formatted(stream(announced).id()));
    long planned = breach(announced);
    long actual = breach(completed);

    Answer corrected =
        taken("correct-fact", correction(announced, "occurredOn", "'2026-06-01'", "'2026-03-01'"));
    List<DutyJudged> again = judgements(corrected);
    assertThat(again).hasOnlyElementsOfType(DutyMet.class);
    assertThat(again).extracting(DutyJudged::instead).containsExactly(planned, actual);
    assertThat(again)
        .allSatisfy(
            met -> assertThat(met.finding().finding()).contains("1 March 2026 to 15 July 2026"));

    Answer back =
        taken("correct-fact", correction(announced, "occurredOn", "'2026-03-01'", "'2026-06-01'"));
    List<DutyJudged> once = judgements(back);
    assertThat(once).hasOnlyElementsOfType(DutyBreached.class);
    assertThat(once)
        .extracting(DutyJudged::instead)
        .containsExactly(corrected.firstIndex() + 1, corrected.firstIndex() + 2);
    assertThat(once)
        .allSatisfy(breach -> {
          assertThat(breach.finding().finding()).contains("44 days");
          assertThat(((DutyBreached) breach).explanation()).isEqualTo("Typo");
        });
  }

  /**
   * It opened before the decision by the day that was typed first, and after it by the right one.
   */
  @Test
  void whatRestedOnAnotherStreamIsJudgedAgainByTheClerkOnce() {
    taken("register-establishment", "'establishment':'KMI','name':'Kirkham','standing':'IN_USE'");
    Answer closure =
        taken(
            "announce-closure",
            "'establishment':'KMI','kind':'FULL','womensEstate':false,'occurredOn':'2026-09-20'");
    Answer consultation =
        taken(
            "open-consultation",
            "'title':'Visits','by':'KMI','stage':'DESIGN','opens':'2026-09-07',"
                + "'closes':'2026-11-30','groups':['Families'],'questions':['Which days'],"
                + "'about':%d,'occurredOn':'2026-09-07','saidBy':'KMI',"
                    .formatted(closure.firstIndex())
                + SAID_BY_HOLLOWAY.replace("'saidBy':'HYI',", ""));
    StreamId consulted = stream(consultation);
    service.part(Clerk.class).work();
    CorrectionsFollowed corrections = service.part(CorrectionsFollowed.class);
    corrections.work();
    assertThat(findings(consulted))
        .containsExactly("duty.met consultation-length", "duty.met consultation-formative");
    long met = consultation.firstIndex() + 2;

    Answer corrected =
        taken("correct-fact", correction(closure, "occurredOn", "'2026-09-20'", "'2026-09-01'"));
    long again = service.size();
    assertThat(corrections.work()).isOne();
    assertThat(corrections.work()).isZero();

    Entry judged = service.entry(again);
    assertThat(service.size()).isEqualTo(again + 1);
    assertThat(judged.stream()).isEqualTo(consulted);
    assertThat(judged.circumstances().causedBy()).isEqualTo(corrected.firstIndex());
    assertThat(judged.circumstances().command().name()).isEqualTo("judge-again");
    assertThat(judged.circumstances().by().role()).isEqualTo(Role.LEDGER_CLERK);
    assertThat(judged.payload())
        .isInstanceOfSatisfying(
            DutyBreached.class,
            breach -> {
              assertThat(breach.instead()).isEqualTo(met);
              assertThat(breach.finding().finding())
                  .isEqualTo(
                      "It opened on 7 September 2026, and the decision was taken on 1 September 2026.");
              assertThat(breach.explanation()).isEqualTo("Typo");
            });

    service.part(DeadlineTable.class).rebuild(_ -> {});
    assertThat(corrections.work()).as("all corrections from the first again").isZero();
    assertThat(service.size()).isEqualTo(again + 1);
  }

  private long breach(Answer of) {
    long index = of.firstIndex();
    while (!(service.entry(index).payload() instanceof DutyBreached breach)
        || !breach.finding().duty().equals("closure-notice")) {
      index++;
    }
    return index;
  }

  private List<DutyJudged> judgements(Answer of) {
    return LongStream.range(of.firstIndex() + 1, of.firstIndex() + of.json().path("entries").size())
        .mapToObj(index -> (DutyJudged) service.entry(index).payload())
        .toList();
  }

  /** The limits of the announcement hold for what it is corrected to say. */
  @Test
  void aCorrectionKeepsToTheLimitsOfTheCommand() {
    taken("register-establishment", "'establishment':'RDI','name':'Reading','standing':'IN_USE'");
    Answer closure =
        taken(
            "announce-closure",
            "'establishment':'RDI','kind':'FULL','places':300,'plannedOn':'2027-11-01',"
                + "'womensEstate':false");
    for (String garbage : List.of("-1", "100001", "'many'", "2.5")) {
      assertThat(sent("correct-fact", correction(closure, "places", "300", garbage)).problem())
          .as(garbage)
          .isEqualTo("not-what-can-stand-there");
    }
    assertThat(
            sent(
                    "correct-fact",
                    correction(closure, "statedBy", "null", "'" + "x".repeat(201) + "'"))
                .problem())
        .isEqualTo("not-what-can-stand-there");
    taken("correct-fact", correction(closure, "places", "300", "310"));
  }

  private void assertRefused(Account by, String members, String problem) {
    Answer answer =
        service.post(
            by,
            "correct-fact",
            UUID.randomUUID().toString(),
            "{" + members.replace('\'', '"') + "}");
    assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
  }

  @Test
  void anAgreementEndsByItsDayAsCorrected() {
    Answer agreement =
        taken(
            "sign-agreement",
            "'provider':'GB-CHC-300001','establishments':['HYI'],'service':'Advice',"
                + "'mechanism':'SUBCONTRACT','startsOn':'2026-01-05','endsOn':'2026-11-01',"
                + "'breakClause':true,'whyNotGrant':'One of many','limitsComment':false,"
                + "'lightTouch':false,'occurredOn':'2026-01-05','explanation':'A pilot',"
                + SAID_BY_HOLLOWAY);
    String backwards = correction(agreement, "endsOn", "'2026-11-01'", "'2025-11-01'");
    assertThat(sent("correct-fact", backwards).problem()).isEqualTo("not-what-can-stand-there");
    Answer future =
        sent("correct-fact", correction(agreement, "occurredOn", "'2026-01-05'", "'2026-12-01'"));
    assertThat(future.status()).isEqualTo(422);
    assertThat(future.json().path("errors").path(0).path("field").asString()).isEqualTo("is");

    String end =
        "'agreement':'%s','how':'TERMINATED',".formatted(stream(agreement).id())
            + "'explanations':{'funding-notice':'It was no use',"
            + "'agreement-performance-at-end':'Nobody assessed it'}"
            + ','
            + SAID_BY_HOLLOWAY;
    taken("correct-fact", correction(agreement, "endsOn", "'2026-11-01'", "'2027-03-01'"));
    taken("end-agreement", end);
    assertThat(findings(stream(agreement)))
        .as("it ended before its term, with no notice")
        .contains("duty.breached funding-notice");
  }

  private List<String> findings(StreamId stream) {
    return WholeLog.verify(database).stream()
        .filter(entry -> entry.stream().equals(stream))
        .flatMap(entry ->
            entry.payload() instanceof DutyJudged judged
                ? Stream.of(entry.type() + " " + judged.finding().duty())
                : Stream.of())
        .toList();
  }

  private List<String> types(StreamId stream) {
    return WholeLog.verify(database).stream()
        .filter(entry -> entry.stream().equals(stream))
        .map(Entry::type)
        .toList();
  }
}
