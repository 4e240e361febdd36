package org.candour.command.correction;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.correction.CorrectionRefusals.FactNotAsStated;
import org.candour.command.correction.CorrectionRefusals.NoSuchEntry;
import org.candour.command.correction.CorrectionRefusals.NoSuchField;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureRescinded;
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
          CANTERBURY,
          ClosureKind.FULL,
          PartialDate.parse("2013-03-31"),
          300,
          false, false,
          null,
          "A minister");
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
    StreamId canterbury = CANTERBURY.stream();
    Scenario sold =
        given(
            on("2013-01-01", Register.registration(CANTERBURY, "Canterbury (HMP)", null)),
            on("2014-01-01", new SiteSold(CANTERBURY, null, new Money(500, "GBP"))));
    JsonNode was = json("{\"currency\":\"GBP\",\"pence\":500}");
    JsonNode is = json("{\"pence\":501,\"currency\":\"GBP\"}");

    sold.when(
            at(
                "2014-02-01",
                new CorrectFact(
                    canterbury, FIRST_GIVEN + 1, "price", was, is, Standing.CORRECTED, "Typo")))
        .expect(new FactCorrected(FIRST_GIVEN + 1, "price", was, is, Standing.CORRECTED, "Typo"));
  }

  @Test
  void aCorrectionIsItselfCorrected() {
    Event first =
        new FactCorrected(
            FIRST_GIVEN, "places", json("300"), json("310"), Standing.CORRECTED, "Typo");
    CorrectFact again =
        new CorrectFact(
            CLOSURE,
            FIRST_GIVEN + 1,
            "entry",
            json("100"),
            json("100"),
            Standing.CONTESTED,
            "Which entry was meant is in doubt");

    announced
        .and(on("2013-01-11", first))
        .when(at("2013-02-01", again))
        .expect(
            new FactCorrected(
                FIRST_GIVEN + 1,
                "entry",
                json("100"),
                json("100"),
                Standing.CONTESTED,
                "Which entry was meant is in doubt"));
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
    return new CorrectFact(
        stream,
        FIRST_GIVEN,
        field,
        json(was),
        is == null ? null : json(is),
        Standing.CORRECTED,
        "Typo");
  }

  private static FactCorrected corrected(String field, String was, @Nullable String is) {
    return new FactCorrected(
        FIRST_GIVEN, field, json(was), is == null ? null : json(is), Standing.CORRECTED, "Typo");
  }

  private static JsonNode json(String text) {
    return CandourJson.mapper().readTree(text);
  }
}
