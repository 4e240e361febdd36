package org.candour.query.governance.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.board.terms.BoardPlanKind;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.personal.PersonId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * The board of governors of a prison: who sits on it, when it met, what it asked and what became of
 * that.
 *
 * @param seats the seats of each constituency
 * @param everyMonths the longest time between two meetings, in months
 * @param composed since when it has these seats
 * @param members one for each term, those that are over included
 * @param calls the meetings that it was called to
 * @param meetings those that were held
 * @param missed each day by which it was to meet and did not
 * @param nextDue the day by which it is to meet next; null if it is not known or there is no board
 * @param actions what it asked for
 * @param plans the plans that it uses or used
 * @param sinceLastMeeting the entries that came after its last meeting
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Board(
    String id,
    @Nullable EstablishmentCode establishment,
    List<Seats> seats,
    int quorum,
    int everyMonths,
    int termYears,
    @Nullable EntryDate constituted,
    @Nullable EntryDate composed,
    @Nullable EntryDate dissolved,
    List<BoardMember> members,
    List<DeclaredInterest> interests,
    List<CalledMeeting> calls,
    List<BoardMeeting> meetings,
    List<EntryDate> missed,
    @Nullable LocalDate nextDue,
    List<Resolution> resolutions,
    List<BoardAction> actions,
    List<UsedPlan> plans,
    List<Report> reports,
    List<Long> sinceLastMeeting,
    BoardStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements BoardBuilder.With {

  /** The meeting that it held last; null if none is on record. */
  public @Nullable BoardMeeting lastMeeting() {
    return meetings.stream().max(Comparator.comparing(BoardMeeting::on)).orElse(null);
  }

  /** The next day that it is called to meet on; null if it is not called. */
  public @Nullable LocalDate nextMeeting(LocalDate day) {
    return calls.stream()
        .filter(call -> call.isAwaited() && !call.on().isBefore(day))
        .map(CalledMeeting::on)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** How many of its seats nobody holds on a day: {@code 2 of 7}. */
  public String vacantSeats(LocalDate day) {
    int all = seats.stream().mapToInt(Seats::number).sum();
    int vacant = Vacancies.on(this, day).stream().mapToInt(of -> of.vacantSince().size()).sum();
    return vacant + " of " + all;
  }

  /** Whether there is one. */
  public enum BoardStatus {
    STANDING,
    DISSOLVED
  }

  /**
   * A term of a member, whose name stands nowhere but in the entry.
   *
   * @param until its last day
   * @param ended when the membership ended, if it did
   */
  public record BoardMember(
      PersonId person,
      Constituency constituency,
      @Nullable OrganisationId organisation,
      LocalDate from,
      LocalDate until,
      @Nullable EntryDate ended,
      long entry) {

    /** The same once it ended, unless it had before. */
    BoardMember endedOn(EntryDate now) {
      return ended != null
          ? this
          : new BoardMember(person, constituency, organisation, from, until, now, entry);
    }

    /** Whether they sit on the board on a day. */
    boolean sitsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(last());
    }

    /** The last day on which they sat or will sit on it. */
    LocalDate last() {
      return ended == null || until.isBefore(ended.on().latest()) ? until : ended.on().latest();
    }
  }

  /** An interest that stands, or that was declared at a meeting. */
  public record DeclaredInterest(
      PersonId member, String inWhat, @Nullable OrganisationId organisation, EntryDate on) {}

  /**
   * A meeting that the board was called to.
   *
   * @param on its day
   * @param cancelled why it was cancelled, if it was
   * @param held whether it was held
   */
  public record CalledMeeting(
      LocalDate on,
      List<String> agenda,
      EntryDate called,
      @Nullable String cancelled,
      boolean held) {
    public CalledMeeting {
      agenda = List.copyOf(agenda);
    }

    /** Whether it is still to be held. */
    @JsonIgnore
    public boolean isAwaited() {
      return cancelled == null && !held;
    }
  }

  /**
   * A meeting that was held.
   *
   * @param present how many members were there
   * @param quorate whether it could decide; null where a source does not say who was there
   * @param attendance the members who were there, by constituency
   * @param guests the guests, by constituency
   * @param minutes when its minutes were approved, at a later meeting
   */
  public record BoardMeeting(
      LocalDate on,
      EntryDate held,
      int present,
      @Nullable Boolean quorate,
      List<Guests> attendance,
      List<Guests> guests,
      @Nullable EntryDate minutes) {
    public BoardMeeting {
      attendance = List.copyOf(attendance);
      guests = List.copyOf(guests);
    }
  }

  /**
   * What the board decided.
   *
   * @param meeting the entry that records the meeting
   * @param cites the entries that it rests on
   * @param came escalations that arise from it, and promises that answer none of its actions
   * @param consulted advice on it and consultations about it
   */
  @ViewRow
  public record Resolution(
      String text,
      Votes votes,
      EntryDate on,
      long meeting,
      List<Long> cites,
      List<Backlink> came,
      List<Backlink> consulted)
      implements BoardResolutionBuilder.With {
    public Resolution {
      cites = List.copyOf(cites);
      came = List.copyOf(came);
      consulted = List.copyOf(consulted);
    }
  }

  /**
   * An action that the board asked for.
   *
   * @param resolution the entry that asks for it
   * @param number its number within the resolution, from 1 on
   * @param promise the promise that answers it
   * @param kept when that was confirmed to be kept
   * @param declined why whoever was asked declined it
   * @param unanswered when it fell due without an answer
   */
  @ViewRow
  public record BoardAction(
      long resolution,
      int number,
      String what,
      Party of,
      LocalDate due,
      @Nullable Backlink promise,
      @Nullable EntryDate kept,
      @Nullable String declined,
      @Nullable EntryDate unanswered,
      ActionStatus state)
      implements BoardBoardActionBuilder.With {

    /** The same at the stage that it has come to. */
    BoardAction settled() {
      return withState(
          kept != null
              ? ActionStatus.KEPT
              : promise != null
                  ? ActionStatus.PROMISED
                  : declined != null
                      ? ActionStatus.DECLINED
                      : unanswered != null ? ActionStatus.UNANSWERED : ActionStatus.ASKED);
    }
  }

  /** How far an action has come. */
  public enum ActionStatus {
    ASKED,
    PROMISED,
    KEPT,
    DECLINED,
    UNANSWERED
  }

  /**
   * A plan of the area.
   *
   * @param unlinked when the board said that it does not use it any more
   */
  public record UsedPlan(
      BoardPlanKind kind,
      String title,
      String publisher,
      LocalDate from,
      @Nullable LocalDate until,
      EntryDate linked,
      @Nullable EntryDate unlinked) {

    /** Whether the board uses it and it is in date. */
    boolean isInDateOn(LocalDate day) {
      return unlinked == null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** A yearly report. */
  public record Report(int year, EntryDate published, List<EscalationId> questions) {
    public Report {
      questions = List.copyOf(questions);
    }
  }
}
