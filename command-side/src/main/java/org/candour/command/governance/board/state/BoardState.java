package org.candour.command.governance.board.state;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.governance.board.state.BoardState.Dissolved;
import org.candour.command.governance.board.state.BoardState.Member;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.BoardState.Standing;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** What the events of a board amount to. */
public sealed interface BoardState extends StreamState {

  /** Nothing is on record. */
  record NotConstituted() implements BoardState {}

  /** It was constituted. */
  sealed interface Constituted extends BoardState {
    SittingBoard board();

    /** The same with a board that something happened to. */
    Constituted with(SittingBoard changed);

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(board().prison());
    }

    @Override
    default Set<StreamId> parties() {
      return Subjects.of(board().asked());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.BOARD, board().prison())
          .and(Side.ESTABLISHMENT, board().prison())
          .and(Side.ADDRESSEE, board().asked());
    }
  }

  /** There is a board. */
  record Standing(SittingBoard board) implements Constituted {
    @Override
    public Standing with(SittingBoard changed) {
      return new Standing(changed);
    }
  }

  /** There is none any more. */
  record Dissolved(SittingBoard board, PartialDate on) implements Constituted {
    @Override
    public Dissolved with(SittingBoard changed) {
      return new Dissolved(changed, on);
    }
  }

  /**
   * A board.
   *
   * @param prison whose board it is
   * @param members all who ever sat on it, one for each term
   * @param interested the members who have declared an interest
   * @param lastMet when it last met, or was constituted if it never did
   * @param lastReported when it last published a report, or was constituted if it never did
   * @param reportedYears the years on which it has reported
   * @param asked whom it asked for an action
   */
  @RecordBuilder
  @RecordBuilder.Options(useImmutableCollections = true, addSingleItemCollectionBuilders = true)
  record SittingBoard(
      EstablishmentCode prison,
      BoardComposition composition,
      List<Member> members,
      List<PersonId> interested,
      PartialDate lastMet,
      PartialDate lastReported,
      List<Integer> reportedYears,
      List<Party> asked)
      implements BoardStateSittingBoardBuilder.With {
    public SittingBoard {
      members = List.copyOf(members);
      interested = List.copyOf(interested);
      reportedYears = List.copyOf(reportedYears);
      asked = List.copyOf(asked);
    }

    /** The term in which somebody sat on it on a day. */
    public Optional<Member> sitting(PersonId person, LocalDate day) {
      return members.stream()
          .filter(member -> member.person().equals(person) && member.sitsOn(day))
          .findFirst();
    }

    /** The term in which somebody may have sat on it on a date. */
    public Optional<Member> current(PersonId person, PartialDate on) {
      return members.stream()
          .filter(member -> member.person().equals(person))
          .filter(member -> member.holdsSeatIn(on.earliest(), on.latest()))
          .findFirst();
    }

    /** A constituency that has more members from a day on than a composition has seats for it. */
    public Optional<Constituency> overfilled(BoardComposition other, LocalDate day) {
      return Arrays.stream(Constituency.values())
          .filter(of -> seated(of, day) > other.seatsOf(of))
          .findFirst();
    }

    private long seated(Constituency constituency, LocalDate day) {
      return members.stream()
          .filter(member -> member.constituency() == constituency)
          .filter(member -> member.holdsSeatIn(day, day))
          .count();
    }
  }

  /**
   * A term of a member.
   *
   * @param until its last day
   * @param ended when the membership ended, if it did before that
   */
  record Member(
      PersonId person,
      Constituency constituency,
      LocalDate from,
      LocalDate until,
      @Nullable PartialDate ended) {

    /** Whether they are a member on a day; on the day of their leaving they still are. */
    boolean sitsOn(LocalDate day) {
      return !day.isBefore(from)
          && !day.isAfter(until)
          && (ended == null || !day.isAfter(ended.latest()));
    }

    /** Whether they hold a seat on some day of a period; on the day of their leaving it is free. */
    public boolean holdsSeatIn(LocalDate first, LocalDate last) {
      return !first.isAfter(until)
          && !last.isBefore(from)
          && (ended == null || first.isBefore(ended.earliest()));
    }
  }
}
