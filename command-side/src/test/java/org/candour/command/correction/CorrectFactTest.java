package org.candour.command.correction;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.correction.CorrectionRefusals.CorrectedIntoTheFuture;
import org.candour.command.correction.CorrectionRefusals.CorrectionChangesNothing;
import org.candour.command.correction.CorrectionRefusals.FactNotAsStated;
import org.candour.command.correction.CorrectionRefusals.FollowsFromOthers;
import org.candour.command.correction.CorrectionRefusals.HistoryImpossible;
import org.candour.command.correction.CorrectionRefusals.NoSuchEntry;
import org.candour.command.correction.CorrectionRefusals.NoSuchField;
import org.candour.command.correction.CorrectionRefusals.NotWhatCanStandThere;
import org.candour.command.correction.CorrectionRefusals.NotYoursToCorrect;
import org.candour.command.correction.CorrectionRefusals.WhoseMatterStands;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts of any stream are corrected or contested, exactly as the entry says them. */
class CorrectFactTest {

  private static final StreamId CLOSURE =
      new ClosureId("00000000-0000-4000-8000-000000000001").stream();
  private static final Event ANNOUNCED =
      new ClosureAnnounced(
          ClosureTermsBuilder.builder()
              .establishment(CANTERBURY)
              .kind(ClosureKind.FULL)
              .plannedOn(PartialDate.parse("2013-03-31"))
              .places(300)
              .statedBy("A minister")
              .build(),
          false,
          false);
  private final Scenario announced = given(on("2013-01-10", ANNOUNCED));

  @Test
  void aFieldOfThePayloadIsCorrected() {
    announced
        .when(at("2013-02-01", correct("places", "300", "310")))
        .expect(corrected("places", "300", "310"));
  }

  /** Entries show the terms of a promise as fields of their own. */
  @Test
  void aFieldOfAValueObjectIsCorrected() {
    StreamId promise = new CommitmentId("00000000-0000-4000-8000-000000000002").stream();
    Event offered =
        new CommitmentOffered(
            CommitmentTermsBuilder.builder()
                .by(new Party(CANTERBURY.value()))
                .to(new Party("GB-CHC-1074546"))
                .what("A room")
                .due(LocalDate.parse("2013-03-31"))
                .build(),
            null);
    Scenario made = given(on("2013-01-10", offered));

    made.when(at("2013-02-01", correct(promise, "due", "\"2013-03-31\"", "\"2013-05-31\"")))
        .expect(corrected("due", "\"2013-03-31\"", "\"2013-05-31\""));
    made.when(at("2013-02-01", correct(promise, "due", "\"2013-04-30\"", "\"2013-05-31\"")))
        .expectRefusal(FactNotAsStated.class)
        .naming("says", json("\"2013-03-31\""));
    made.when(at("2013-02-01", correct(promise, "terms", "{}", null)))
        .expectRefusal(NoSuchField.class)
        .naming("field", "terms");
  }

  /** A command could not have said such a day either. */
  @Test
  void aDayThatNobodyPlansForOrRemembersIsNoCorrection() {
    StreamId promise = new CommitmentId("00000000-0000-4000-8000-000000000002").stream();
    Scenario made =
        given(
            on(
                "2013-01-10",
                new CommitmentOffered(
                    CommitmentTermsBuilder.builder()
                        .by(new Party(CANTERBURY.value()))
                        .to(new Party("GB-CHC-1074546"))
                        .what("A room")
                        .due(LocalDate.parse("2013-03-31"))
                        .build(),
                    null)));

    for (String day : List.of("\"9999-12-31\"", "\"2164-01-01\"", "\"0001-01-01\"")) {
      made.when(at("2013-02-01", correct(promise, "due", "\"2013-03-31\"", day)))
          .expectRefusal(NotWhatCanStandThere.class);
    }
  }

  @Test
  void theDateIsContested() {
    CorrectFact contest =
        new CorrectFact(
            CLOSURE,
            FIRST_GIVEN,
            "occurredOn",
            json("\"2013-01-10\""),
            json("\"2013-01\""),
            Standing.CONTESTED,
            "Another paper says so");
    announced
        .when(at("2013-02-01", contest))
        .expect(
            new FactCorrected(
                FIRST_GIVEN,
                "occurredOn",
                json("\"2013-01-10\""),
                json("\"2013-01\""),
                Standing.CONTESTED,
                "Another paper says so"));
  }

  @Test
  void aFieldIsEmptiedOrFilled() {
    announced
        .when(at("2013-02-01", correct("statedBy", "\"A minister\"", null)))
        .expect(corrected("statedBy", "\"A minister\"", null));
    announced
        .when(at("2013-02-01", correct("reason", "null", "\"Costs\"")))
        .expect(corrected("reason", "null", "\"Costs\""));
  }

  @Test
  void anObjectIsComparedByWhatItSaysAndNotByItsOrder() {
    StreamId sale = Register.UNREGISTERED.stream();
    Scenario sold =
        given(
            on(
                "2013-01-01",
                Register.registration(Register.UNREGISTERED, "Canterbury (HMP)", null)),
            on("2014-01-01", new SiteSold(Register.UNREGISTERED, null, new Money(500, "GBP"))));
    JsonNode was = json("{\"currency\":\"GBP\",\"pence\":500}");
    JsonNode is = json("{\"pence\":501,\"currency\":\"GBP\"}");

    sold.when(
            at(
                "2014-02-01",
                new CorrectFact(
                    sale, FIRST_GIVEN + 1, "price", was, is, Standing.CORRECTED, "Typo")))
        .expect(new FactCorrected(FIRST_GIVEN + 1, "price", was, is, Standing.CORRECTED, "Typo"));
  }

  @Test
  void aCorrectionIsReplacedByAnother() {
    Scenario corrected = announced.and(on("2013-01-11", corrected("places", "300", "310")));

    corrected
        .when(at("2013-02-01", correct("places", "310", "320")))
        .expect(corrected("places", "310", "320"));
    corrected
        .when(at("2013-02-01", correct("places", "300", "320")))
        .expectRefusal(FactNotAsStated.class)
        .naming("says", json("310"));
    corrected
        .when(at("2013-02-01", correct(FIRST_GIVEN + 1, "is", "310", "320")))
        .expect(corrected("places", "310", "320"));
    corrected
        .when(at("2013-02-01", correct(FIRST_GIVEN + 1, "why", "\"Typo\"", "\"Miscounted\"")))
        .expectRefusal(FollowsFromOthers.class);
  }

  @Test
  void whatIsContestedStillStands() {
    announced
        .and(
            on(
                "2013-01-11",
                new FactCorrected(
                    FIRST_GIVEN, "places", json("300"), json("310"), Standing.CONTESTED, "No")))
        .when(at("2013-02-01", correct("places", "300", "320")))
        .expect(corrected("places", "300", "320"));
  }

  @Test
  void whatCouldNotHaveBeenRecordedIsNoCorrection() {
    for (String garbage : List.of("\"many\"", "3.5", "true", "[300]", "{}")) {
      announced
          .when(at("2013-02-01", correct("places", "300", garbage)))
          .expectRefusal(NotWhatCanStandThere.class)
          .naming("field", "places");
    }
    for (String garbage : List.of("\"soon\"", "\"2013-02-30\"", "20130331", "\"\"")) {
      announced
          .when(at("2013-02-01", correct("plannedOn", "\"2013-03-31\"", garbage)))
          .expectRefusal(NotWhatCanStandThere.class);
      announced
          .when(at("2013-02-01", correct("occurredOn", "\"2013-01-10\"", garbage)))
          .expectRefusal(NotWhatCanStandThere.class);
    }
    announced
        .when(at("2013-02-01", correct("kind", "\"FULL\"", null)))
        .expectRefusal(NotWhatCanStandThere.class);
    announced
        .when(at("2013-02-01", correct("kind", "\"FULL\"", "\"HALF\"")))
        .expectRefusal(NotWhatCanStandThere.class);
  }

  @Test
  void anAmountIsNotNegative() {
    given(
            on("2013-01-01", Register.registration(CANTERBURY, "Canterbury (HMP)", null)),
            on("2014-01-01", new SiteSold(CANTERBURY, null, new Money(500, "GBP"))))
        .when(
            at(
                "2014-02-01",
                new CorrectFact(
                    CANTERBURY.stream(),
                    FIRST_GIVEN + 1,
                    "price",
                    json("{\"pence\":500,\"currency\":\"GBP\"}"),
                    json("{\"pence\":-1,\"currency\":\"GBP\"}"),
                    Standing.CORRECTED,
                    "Typo")))
        .expectRefusal(NotWhatCanStandThere.class)
        .naming("rule", "An amount of money is not negative");
  }

  @Test
  void whatChangesNothingIsNoCorrection() {
    announced
        .when(at("2013-02-01", correct("places", "300", "300")))
        .expectRefusal(CorrectionChangesNothing.class);
    announced
        .when(at("2013-02-01", correct("reason", "null", null)))
        .expectRefusal(CorrectionChangesNothing.class);
    announced
        .when(at("2013-02-01", correct("occurredOn", "\"2013-01-10\"", "\"2013-01-10\"")))
        .expectRefusal(CorrectionChangesNothing.class);
  }

  @Test
  void nothingIsCorrectedIntoTheFuture() {
    announced
        .when(at("2013-02-01", correct("occurredOn", "\"2013-01-10\"", "\"2013-02-02\"")))
        .expectRefusal(CorrectedIntoTheFuture.class)
        .naming("on", PartialDate.parse("2013-02-02"));
    announced
        .when(at("2013-02-01", correct("occurredOn", "\"2013-01-10\"", "\"2013-02\"")))
        .expect(
            corrected("occurredOn", "\"2013-01-10\"", "\"2013-02\""),
            breached("closure-notice").by(31, 58L).explained("Typo"));
  }

  @Test
  void nothingHappensBeforeItIsAnnounced() {
    announced
        .and(on("2013-01-20", new ClosureRescinded("Needed")))
        .when(at("2013-02-01", correct("occurredOn", "\"2013-01-10\"", "\"2013-01-21\"")))
        .expectRefusal(HistoryImpossible.class)
        .naming("field", "occurredOn");
    announced
        .and(on("2013-01-20", new ClosureRescinded("Needed")))
        .when(
            at(
                "2013-02-01",
                correct(FIRST_GIVEN + 1, "occurredOn", "\"2013-01-20\"", "\"2013-01-09\"")))
        .expectRefusal(HistoryImpossible.class);
  }

  @Test
  void whoseMatterItIsIsNotCorrected() {
    announced
        .when(at("2013-02-01", correct("establishment", "\"CYI\"", "\"RDI\"")))
        .expectRefusal(WhoseMatterStands.class)
        .naming("field", "establishment");
  }

  /** The entry was recorded by a registrar first-hand: a board member can only contest it. */
  @Test
  void onlyTheSideThatRecordedItOrARegistrarWithASourceCorrects() {
    Scenario.Issued correction =
        at("2013-02-01", correct("plannedOn", "\"2013-03-31\"", "\"2040-03-31\""));
    CorrectFact contest =
        new CorrectFact(
            CLOSURE,
            FIRST_GIVEN,
            "plannedOn",
            json("\"2013-03-31\""),
            json("\"2040-03-31\""),
            Standing.CONTESTED,
            "We were told so");

    announced
        .when(correction.by(member()))
        .expectRefusal(NotYoursToCorrect.class)
        .naming("recordedBy", Role.REGISTRAR);
    announced
        .when(at("2013-02-01", contest).by(member()).withoutDocument())
        .expect(
            new FactCorrected(
                FIRST_GIVEN,
                "plannedOn",
                json("\"2013-03-31\""),
                json("\"2040-03-31\""),
                Standing.CONTESTED,
                "We were told so"));
    announced
        .when(correction.importedFrom(Scenario.REPORT).by(account("another", Role.REGISTRAR)))
        .expect(corrected("plannedOn", "\"2013-03-31\"", "\"2040-03-31\""), met("closure-notice"));
    announced
        .when(correction.by(account("another", Role.REGISTRAR)))
        .expectRefusal(NotYoursToCorrect.class);
  }

  private static Account member() {
    return new Account(
        "a-member", Set.of(Role.BOARD_MEMBER), Set.of(CANTERBURY), null, false, null);
  }

  private static Account account(String id, Role role) {
    return new Account(id, Set.of(role), Set.of(), null, false, null);
  }

  @Test
  void whatTheEntryDoesNotSayCannotBeCorrected() {
    announced
        .when(at("2013-02-01", correct("places", "301", "310")))
        .expectRefusal(FactNotAsStated.class)
        .naming("field", "places");
    announced
        .when(at("2013-02-01", correct("places", "\"300\"", "310")))
        .expectRefusal(FactNotAsStated.class);
    announced
        .when(at("2013-02-01", correct("occurredOn", "\"2013-01\"", "\"2013\"")))
        .expectRefusal(FactNotAsStated.class)
        .naming("says", json("\"2013-01-10\""));
  }

  @Test
  void aFieldThatSuchEntriesDoNotHaveCannotBeCorrected() {
    announced
        .when(at("2013-02-01", correct("colour", "null", "\"red\"")))
        .expectRefusal(NoSuchField.class)
        .naming("field", "colour");
  }

  @Test
  void onlyEntriesOfTheStreamAreCorrected() {
    long foreign = 0;
    announced
        .when(
            at(
                "2013-02-01",
                new CorrectFact(
                    CLOSURE,
                    foreign,
                    "name",
                    json("\"Holloway (HMP)\""),
                    json("\"Holloway\""),
                    Standing.CORRECTED,
                    "Typo")))
        .expectRefusal(NoSuchEntry.class)
        .naming("entry", foreign);
    announced
        .when(
            at(
                "2013-02-01",
                new CorrectFact(
                    CLOSURE, 9_999, "places", json("300"), null, Standing.CORRECTED, "Typo")))
        .expectRefusal(NoSuchEntry.class);
  }

  @Test
  void aStreamThatNothingOpenedHasNothingToCorrect() {
    givenNothing()
        .when(at("2013-02-01", correct("places", "300", "310")))
        .expectRefusal(NoSuchStream.class)
        .naming("stream", CLOSURE);
  }

  @Test
  void aRescindedClosureCanStillBeCorrected() {
    announced
        .and(on("2013-02-01", new ClosureRescinded("Needed")))
        .when(at("2013-03-01", correct("places", "300", "310")))
        .expect(corrected("places", "300", "310"));
  }

  @Test
  void aCorrectionConcernsThePrisonToo() {
    announced
        .when(at("2013-02-01", correct("places", "300", "310")))
        .expectAllToConcern(CANTERBURY.stream());
  }

  private static CorrectFact correct(String field, String was, @Nullable String is) {
    return correct(CLOSURE, field, was, is);
  }

  private static CorrectFact correct(
      StreamId stream, String field, String was, @Nullable String is) {
    return correct(stream, FIRST_GIVEN, field, was, is);
  }

  private static CorrectFact correct(long entry, String field, String was, @Nullable String is) {
    return correct(CLOSURE, entry, field, was, is);
  }

  private static CorrectFact correct(
      StreamId stream, long entry, String field, String was, @Nullable String is) {
    return new CorrectFact(
        stream, entry, field, json(was), is == null ? null : json(is), Standing.CORRECTED, "Typo");
  }

  private static FactCorrected corrected(String field, String was, @Nullable String is) {
    return new FactCorrected(
        FIRST_GIVEN, field, json(was), is == null ? null : json(is), Standing.CORRECTED, "Typo");
  }

  private static JsonNode json(String text) {
    return CandourJson.mapper().readTree(text);
  }
}
