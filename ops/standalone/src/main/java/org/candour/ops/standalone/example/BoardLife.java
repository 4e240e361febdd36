package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A prison's board: its seats, of which one stays empty, its meetings, and what it asks for. */
final class BoardLife {

  private static final String MINISTRY = "MINISTRY";
  private static final String SERVICE = "SERVICE";

  private static final int TERM_YEARS = 3;
  private static final int CALLED_DAYS_BEFORE = 14;

  private final Script script;
  private final List<Seat> seats = new ArrayList<>();

  /** The last meeting, whose minutes are still to be approved; empty before the first. */
  private String last = "";

  private int held;

  BoardLife(Script script) {
    this.script = script;
  }

  /** A board with two seats for the voluntary sector, which looks at a plan of others. */
  void constituted(LocalDate on) {
    script
        .command("constitute-board")
        .with("establishment", script.code)
        .seats("VOLUNTARY_SECTOR", 2)
        .seats("EDUCATION", 1)
        .seats("HEALTH", 1)
        .with("quorum", 2)
        .with("meetsEveryMonths", 6)
        .with("termYears", TERM_YEARS)
        .on(on)
        .saidBy(MINISTRY)
        .said();
    seats.add(appoint("VOLUNTARY_SECTOR", on, on));
    seats.add(appoint("EDUCATION", on, on));
    script
        .command("link-plan")
        .with("establishment", script.code)
        .with("kind", "HEALTH")
        .with("title", "Fictional: what the county needs")
        .with("publisher", "Fictional council")
        .with("from", on)
        .with("until", on.plusMonths(15))
        .on(on.plusDays(30))
        .saidBy(script.code)
        .said();
  }

  /** Who sits for a constituency, and the last day of the term. */
  private record Seat(String member, String constituency, LocalDate until) {}

  /** Of an invented member nothing is kept but that there is one. */
  private Seat appoint(String constituency, LocalDate from, LocalDate on) {
    String member = script.id();
    script
        .command("appoint-member")
        .with("establishment", script.code)
        .with("member", member)
        .with("constituency", constituency)
        .with("from", from)
        .on(on)
        .saidBy(script.code)
        .said();
    return new Seat(member, constituency, from.plusYears(TERM_YEARS).minusDays(1));
  }

  /** Whose term is over before a day is followed by somebody else, from the day they are told. */
  private void fillSeats(LocalDate before) {
    LocalDate told = before.minusDays(CALLED_DAYS_BEFORE);
    seats.replaceAll(seat -> {
      LocalDate free = seat.until().plusDays(1);
      return free.isAfter(before)
          ? seat
          : appoint(seat.constituency(), free.isAfter(told) ? free : told, told);
    });
  }

  /**
   * A meeting that asks for a room, which the prison promises, and for money, which nobody does. At
   * every second one a member is missing, and it decides all the same.
   *
   * @param declines whether the service says that there is no money, or nothing at all
   */
  Meeting meeting(String charity, LocalDate on, boolean declines) {
    fillSeats(on);
    String meeting = meets(called(on), on);
    String resolution = resolved(meeting, on);
    String promise =
        script
            .command("offer-commitment")
            .with("commitment", script.id())
            .with("by", script.code)
            .with("to", charity)
            .with("what", "Fictional: the room")
            .with("due", on.plusDays(120))
            .entry("arisesFrom", resolution)
            .with("action", 1)
            .on(on.plusDays(20))
            .minuted()
            .said();
    if (declines) {
      script
          .command("decline-action")
          .with("establishment", script.code)
          .entry("resolution", resolution)
          .with("action", 2)
          .with("why", "Fictional: the budget of the year is spent")
          .on(on.plusDays(50))
          .saidBy(SERVICE)
          .said();
    }
    return new Meeting(meeting, resolution, promise);
  }

  /**
   * The keys of a meeting that was held, of what it decided, and of the room that it was promised.
   */
  record Meeting(String held, String resolution, String promise) {}

  private String called(LocalDate on) {
    return script
        .command("call-meeting")
        .with("establishment", script.code)
        .with("on", on)
        .item("Fictional: visits", "DECISION")
        .item("Fictional: promises that are overdue", "INFORMATION")
        .on(on.minusDays(CALLED_DAYS_BEFORE))
        .saidBy(script.code)
        .said();
  }

  private String meets(String called, LocalDate on) {
    List<String> present =
        seats.stream().limit(held++ % 2 == 0 ? seats.size() : 1).map(Seat::member).toList();
    String meeting =
        script
            .command("hold-meeting")
            .with("establishment", script.code)
            .with("on", on)
            .entry("called", called)
            .list("present", present.toArray(String[]::new))
            .guests("VOLUNTARY_SECTOR", 3)
            .interest(present.getFirst(), "Fictional: works for a charity that visits")
            .on(on)
            .explained("board-meets", "board-papers")
            .saidBy(script.code)
            .said();
    if (!last.isEmpty()) {
      script
          .command("approve-minutes")
          .with("establishment", script.code)
          .entry("meeting", last)
          .document("document", "Fictional minutes of the meeting before")
          .on(on)
          .saidBy(script.code)
          .said();
    }
    last = meeting;
    return meeting;
  }

  private String resolved(String meeting, LocalDate on) {
    return script
        .command("record-resolution")
        .with("establishment", script.code)
        .entry("meeting", meeting)
        .with("text", "Fictional: a room and some money for visitors")
        .with("rationale", "Fictional: there is neither")
        .list("options", "Fictional: nothing", "Fictional: a tent")
        .votes(1, 0, 0)
        .asks("Fictional: a room", script.code, on.plusDays(60))
        .asks("Fictional: money", SERVICE, on.plusDays(60))
        .on(on)
        .explained("board-quorum", "board-interest")
        .saidBy(script.code)
        .said();
  }

  /** Its report on a year, with the question that it put to those above it. */
  void reports(int year, String question, LocalDate on) {
    script
        .command("publish-annual-report")
        .with("establishment", script.code)
        .with("year", year)
        .document("document", "Fictional annual report")
        .list("questions", question)
        .on(on)
        .explained("board-annual-report")
        .saidBy(script.code)
        .said();
  }
}
