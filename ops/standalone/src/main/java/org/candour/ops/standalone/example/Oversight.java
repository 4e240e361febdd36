package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.List;
import org.candour.ops.standalone.example.BoardLife.Meeting;

/**
 * How a prison is governed, listened to, measured and inspected, year by year. Of five prisons the
 * first is inspected and does well, the second fails and is mended, the third fails, relapses and
 * is inspected unannounced, the fourth is being inspected without knowing, and the fifth is to
 * close.
 */
final class Oversight {

  private static final int INSPECTED = 0;
  private static final int MENDED = 1;
  private static final int RELAPSING = 2;
  private static final int WATCHED = 3;
  private static final int CLOSING = 4;

  private final int which;
  private final String charity;
  private final BoardLife board;
  private final Questions questions;
  private final Recommendations recommendations;
  private final Listening listening;
  private final Requests requests;
  private final Outcomes outcomes;
  private final Failures failures;
  private final Inspections inspections;

  /** What the board last asked above it, its last meeting, and what last failed. */
  private String asked = "";

  private Meeting meeting = new Meeting("", "", "");
  private String failed = "";
  private String familyGroup = "";

  /**
   * @param which of five kinds the prison is, from 0 on
   * @param charities the four around it
   */
  Oversight(Script script, int which, List<String> charities) {
    this.which = which;
    this.charity = charities.getFirst();
    this.board = new BoardLife(script);
    this.questions = new Questions(script);
    this.recommendations = new Recommendations(script);
    this.listening = new Listening(script, charities);
    this.requests = new Requests(script);
    this.outcomes = new Outcomes(script);
    this.failures = new Failures(script);
    this.inspections = new Inspections(script);
  }

  /** The first year: what stands is set up, what is measured agreed, and some prisons fail. */
  void first(LocalDate begins, String need) {
    board.constituted(begins);
    familyGroup = listening.familyGroup(begins.plusDays(3));
    measured(begins);
    meet(begins);
    asked = questions.answeredLate(begins.plusDays(60));
    recommendations.made(begins.plusDays(90));
    advised(begins.plusDays(26), need);
    listening.consultation(need, begins.plusDays(100), 12, which != WATCHED);
    asksUnderTheAct(begins);
    fails(begins.plusDays(20));
    board.reports(begins.getYear(), asked, begins.plusDays(340));
  }

  /** A later year, in which what was asked the year before without success is asked again. */
  void later(LocalDate begins, String need) {
    if (which == INSPECTED) {
      questions.takenFurther(asked, begins.plusDays(40));
    } else {
      questions.askedAgain(asked, begins.plusDays(40));
    }
    String promised = meeting.promise();
    meet(begins);
    asked = questions.answeredLate(begins.plusDays(65));
    recommendations.made(begins.plusDays(90));
    requests.answered(begins.plusDays(30));
    if (which == INSPECTED) {
      listening.consultation(need, begins.plusDays(55), 6, true);
      advisedOnResolution(begins.plusDays(60));
    }
    inspected(promised, begins.plusDays(110));
  }

  private void meet(LocalDate begins) {
    meeting = board.meeting(charity, begins.plusDays(50), which % 2 == 0);
  }

  /** Homes are measured for two years, by ever more or by ever fewer people. */
  private void measured(LocalDate begins) {
    outcomes.framework(begins.plusDays(5));
    boolean grows = which != RELAPSING && which != WATCHED;
    Outcomes.Agreed homes =
        outcomes
            .homes(charity, 56, grows ? 3 : -1, begins.plusDays(10), begins.plusDays(580))
            .reported(0, 4);
    if (which == CLOSING) {
      homes.revised(48, begins.plusDays(690), begins.plusDays(400));
    }
    homes.reported(which == WATCHED ? 5 : 4, 2);
    homes.verified(1, 9);
    homes.verified(4, 6);
    if (which == MENDED) {
      outcomes
          .work(false, charity, begins.plusDays(12), begins.plusDays(700))
          .reported(0, 3)
          .closed(begins.plusDays(370));
      outcomes.replaceMeasure(begins.plusDays(371));
      outcomes.work(true, charity, begins.plusDays(375), begins.plusDays(1100)).reported(0, 2);
    }
  }

  private void advised(LocalDate on, String need) {
    String advice = listening.advice(familyGroup, need, on);
    switch (which) {
      case INSPECTED -> listening.adviceAnswered(familyGroup, advice, "ACCEPTED", on.plusDays(35));
      case MENDED -> listening.adviceAnswered(familyGroup, advice, "PARTLY", on.plusDays(75));
      case WATCHED -> {
        // Nobody answers, which the ledger records.
      }
      default -> listening.adviceAnswered(familyGroup, advice, "NOT", on.plusDays(40));
    }
  }

  private void advisedOnResolution(LocalDate on) {
    String advice = listening.advice(familyGroup, meeting.resolution(), on);
    listening.adviceAnswered(familyGroup, advice, "ACCEPTED", on.plusDays(30));
  }

  private void asksUnderTheAct(LocalDate begins) {
    requests.answered(begins.plusDays(30));
    if (which == MENDED || which == WATCHED) {
      requests.refusedAndOverturned(begins.plusDays(60));
    } else if (which == RELAPSING) {
      requests.neverAnswered(begins.plusDays(80));
    }
  }

  private void fails(LocalDate declared) {
    if (which == MENDED) {
      String failure = failures.notified(declared);
      failures.planned(failure, charity, declared);
      failures.reviewedAndResolved(failure, declared);
    } else if (which == RELAPSING) {
      failed = failures.notified(declared);
      failures.resolvedUnverified(failed, declared.plusDays(220));
    }
  }

  private void inspected(String promised, LocalDate begins) {
    String decided = meeting.resolution();
    if (which == INSPECTED) {
      String report = inspections.published(true, "GOOD", promised, decided, begins);
      recommendations.onFinding(report, 1, begins.plusDays(50));
    } else if (which == RELAPSING) {
      String report = inspections.published(false, "INADEQUATE", promised, decided, begins);
      recommendations.onFinding(report, 1, begins.plusDays(50));
      failures.relapsed(failed, report, begins.plusDays(52));
    }
  }

  /** What is going on on the last day. */
  void atTheEnd(LocalDate until, String closure) {
    if (which == WATCHED) {
      inspections.underway(meeting.promise(), until.minusDays(20));
      listening.consultation(meeting.resolution(), until.minusDays(160), 12, true);
    } else if (which == CLOSING) {
      inspections.abandoned(until.minusDays(70), until.minusDays(49));
      listening.opened(closure, until.minusDays(40));
    }
  }
}
