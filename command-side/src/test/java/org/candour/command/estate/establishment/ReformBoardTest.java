package org.candour.command.estate.establishment;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.events.estate.establishment.BoardMissing;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;

/** A reform prison has a board within six months, or the ledger says that it has none. */
class ReformBoardTest {

  private static final StreamId BOARD = StreamId.parse("board/CYI");
  private static final LocalDate DUE = LocalDate.parse("2017-01-01");
  private static final BoardConstituted CONSTITUTED =
      new BoardConstituted(
          CANTERBURY,
          new BoardComposition(List.of(new Seats(Constituency.VOLUNTARY_SECTOR, 1)), 1, 3, 3));
  private static final ReformPrisonDesignated DESIGNATED =
      new ReformPrisonDesignated(CANTERBURY, null, false);
  private static final Scenario REGISTERED =
      given(on("unknown", Register.registration(CANTERBURY, "Canterbury (HMP)", null)));
  private static final RecordSilence SILENCE = new RecordSilence(CANTERBURY.stream(), "board", DUE);

  @Test
  void aDesignationSaysWhetherThereIsABoardAlready() {
    DesignateReformPrison designate = new DesignateReformPrison(CANTERBURY, null);

    REGISTERED.when(at("2016-07-01", designate)).expect(DESIGNATED);
    REGISTERED
        .knowing(BOARD, on("2016-01-01", CONSTITUTED))
        .when(at("2016-07-01", designate))
        .expect(new ReformPrisonDesignated(CANTERBURY, null, true));
    REGISTERED
        .knowing(
            BOARD, on("2016-01-01", CONSTITUTED), on("2016-02-01", new BoardDissolved("Merged")))
        .when(at("2016-07-01", designate))
        .expect(DESIGNATED);
  }

  @Test
  void thatABoardIsMissingAfterSixMonthsIsRecordedOnce() {
    Scenario designated = REGISTERED.and(on("2016-07-01", DESIGNATED));

    designated.when(at("2017-01-01", SILENCE)).expect(new BoardMissing(DUE));
    designated
        .and(on("2017-01-01", new BoardMissing(DUE)))
        .when(at("2017-01-01", SILENCE))
        .expectRefusal(NothingOverdue.class);
  }

  @Test
  void noneIsMissingWhereThereIsOneOrThePrisonIsNoReformPrisonAnyMore() {
    REGISTERED
        .and(on("2016-07-01", new ReformPrisonDesignated(CANTERBURY, null, true)))
        .when(at("2017-01-01", SILENCE))
        .expectRefusal(NothingOverdue.class);
    REGISTERED
        .and(
            on("2016-07-01", DESIGNATED), on("2016-12-01", new ReformStatusEnded(CANTERBURY, null)))
        .when(at("2017-01-01", SILENCE))
        .expectRefusal(NothingOverdue.class);
  }
}
