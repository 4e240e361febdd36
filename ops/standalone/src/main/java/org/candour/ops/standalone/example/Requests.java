package org.candour.ops.standalone.example;

import java.time.LocalDate;

/** Requests under the Freedom of Information Act to a prison and to the ministry. */
final class Requests {

  private static final String MINISTRY = "MINISTRY";

  private final Script script;

  Requests(Script script) {
    this.script = script;
  }

  void answered(LocalDate received) {
    String request =
        received(
            script.code,
            "Fictional: how many visits were cancelled",
            "PRISONER_OR_FAMILY",
            received);
    script
        .command("answer-request")
        .with("informationRequest", request)
        .with("extent", "WHOLE")
        .on(received.plusDays(15))
        .explained("information-answer")
        .saidBy(script.code)
        .said();
  }

  /** Refused late, and on review the refusal does not stand. */
  void refusedAndOverturned(LocalDate received) {
    String request = received(MINISTRY, "Fictional: what the roof was to cost", "PRESS", received);
    script
        .command("refuse-request")
        .with("informationRequest", request)
        .with("exemption", "43(2)")
        .with("why", "Fictional: a builder might read it")
        .on(received.plusDays(40))
        .explained("information-answer")
        .saidBy(MINISTRY)
        .said();
    script
        .command("ask-review")
        .with("informationRequest", request)
        .with("why", "Fictional: builders have read it already")
        .on(received.plusDays(50))
        .minuted()
        .said();
    script
        .command("decide-review")
        .with("informationRequest", request)
        .with("outcome", "OVERTURNED")
        .with("why", "Fictional: it was in the newspaper")
        .on(received.plusDays(65))
        .explained("information-review", "information-review-at-most")
        .saidBy(MINISTRY)
        .said();
  }

  void neverAnswered(LocalDate received) {
    received(script.code, "Fictional: how often nobody answered", "RESEARCHER", received);
  }

  private String received(String of, String subject, String asker, LocalDate on) {
    String request = script.id();
    script
        .command("record-request")
        .with("informationRequest", request)
        .with("of", of)
        .with("subject", subject)
        .with("asker", asker)
        .on(on)
        .minuted()
        .said();
    return request;
  }
}
