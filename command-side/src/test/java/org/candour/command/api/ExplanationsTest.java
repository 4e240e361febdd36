package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.candour.events.duties.DutyBreached;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An explanation belongs to the duty that it explains. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class ExplanationsTest {

  private static final String CLOSURE = "00000000-0000-4000-8000-000000000001";

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    for (String code : List.of("HYI", "BXI", "CWI")) {
      Answer answer =
          service.post(
              "register-establishment",
              "register-" + code,
              "{\"establishment\":\""
                  + code
                  + "\",\"name\":\"Fictional\",\"standing\":\"IN_USE\"}");
      assertThat(answer.status()).isEqualTo(201);
    }
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  /** A grant of a year without a break clause: too short, and nothing to break it off at. */
  private Answer sign(String key, String more) {
    return service.post(
        "sign-agreement",
        key,
        """
        {"provider":"GB-CHC-1074546","establishments":["HYI"],"service":"Advice","mechanism":"GRANT",
         "startsOn":"2026-10-01","endsOn":"2027-09-30","breakClause":false,"limitsComment":false,
         "lightTouch":false,"occurredOn":"2026-09-20"%s}
        """
            .formatted(more));
  }

  private static List<String> asked(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("explanation-needed");
    return StreamSupport.stream(answer.json().path("breaches").spliterator(), false)
        .map(breach -> breach.path("finding").path("duty").asString())
        .toList();
  }

  /** The breaches that an answer recorded, each with its explanation. */
  private List<Tuple> breaches(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return StreamSupport.stream(answer.json().path("entries").spliterator(), false)
        .map(entry -> service.entry(entry.path("index").asLong()).payload())
        .filter(DutyBreached.class::isInstance)
        .map(DutyBreached.class::cast)
        .map(breach -> tuple(breach.finding().duty(), breach.explanation()))
        .toList();
  }

  @Test
  void eachOfSeveralDutiesIsExplainedByItsName() {
    long before = service.size();

    assertThat(asked(sign("none", ""))).containsExactly("funding-term", "funding-break-clause");
    assertThat(asked(sign("one-for-two", ",\"explanation\":\"A pilot\"")))
        .containsExactly("funding-term", "funding-break-clause");
    assertThat(service.size()).isEqualTo(before);
    assertThat(
            breaches(
                sign(
                    "both",
                    ",\"explanations\":{\"funding-break-clause\":\"None was asked for\","
                        + "\"funding-term\":\"A pilot\"}")))
        .containsExactly(
            tuple("funding-term", "A pilot"), tuple("funding-break-clause", "None was asked for"));
  }

  @Test
  void whatNoNameIsGivenForExplainsTheOnlyDutyThatIsLeft() {
    assertThat(
            breaches(
                sign(
                    "the-rest",
                    ",\"explanation\":\"A pilot\","
                        + "\"explanations\":{\"funding-break-clause\":\"None was asked for\"}")))
        .containsExactly(
            tuple("funding-term", "A pilot"), tuple("funding-break-clause", "None was asked for"));
  }

  @Test
  void anExplanationOfAnotherDutyExplainsNothing() {
    assertThat(
            asked(
                sign(
                    "another",
                    ",\"explanations\":{\"funding-term\":\"A pilot\","
                        + "\"standstill\":\"None was asked for\"}")))
        .containsExactly("funding-break-clause");
  }

  @Test
  void anExplanationOfNoDutyAtAllIsSaidToBeOne() {
    Answer answer = sign("no-duty", ",\"explanations\":{\"funding-terms\":\"A pilot\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString())
        .isEqualTo(
            "[{\"field\":\"explanations.funding-terms\","
                + "\"message\":\"names no duty: take its name from the refusal\"}]");
  }

  @Test
  void nothingThatIsBlankExplains() {
    assertThat(
            sign(
                    "blank",
                    ",\"explanations\":{\"funding-term\":\"  \",\"funding-break-clause\":\"\\u200b\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void anEarlierExplanationIsKeptWhereItCoversWhatFollows() {
    assertThat(
            breaches(
                service.post(
                    "announce-closure",
                    "hasty",
                    """
                    {"closure":"%s","establishment":"BXI","kind":"FULL","occurredOn":"2026-01-10",
                     "plannedOn":"2026-03-10","womensEstate":false,
                     "explanations":{"closure-notice":"The roof fell in"}}
                    """
                        .formatted(CLOSURE))))
        .containsExactly(tuple("closure-notice", "The roof fell in"));

    Answer later =
        service.post(
            "postpone-closure",
            "put-off",
            """
            {"closure":"%s","plannedOn":"2026-03-20","reason":"No places","occurredOn":"2026-02-01"}
            """
                .formatted(CLOSURE));

    assertThat(breaches(later)).containsExactly(tuple("closure-notice", "The roof fell in"));

    String sooner =
        """
        {"closure":"%s","plannedOn":"2026-02-20","reason":"The walls","occurredOn":"2026-02-10"%s}
        """;
    assertThat(
            asked(service.post("bring-closure-forward", "no-more", sooner.formatted(CLOSURE, ""))))
        .containsExactly("closure-notice");
    assertThat(
            breaches(
                service.post(
                    "bring-closure-forward",
                    "anew",
                    sooner.formatted(
                        CLOSURE, ",\"explanations\":{\"closure-notice\":\"The walls fell in\"}"))))
        .containsExactly(tuple("closure-notice", "The walls fell in"));
  }
}
