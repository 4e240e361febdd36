package org.candour.command.governance.board.refusal;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;

/** Why a board refuses a command. */
public final class BoardRefusals {

  private BoardRefusals() {}

  public static final class BoardAlreadyConstituted extends Refusal {
    public BoardAlreadyConstituted(EstablishmentCode prison) {
      super(
          prison + " has a board already: change its seats with reconstitute-board",
          Map.of("establishment", prison));
    }
  }

  public static final class BoardAlreadyDissolved extends Refusal {
    public BoardAlreadyDissolved(EstablishmentCode prison, PartialDate on) {
      super(
          "The board of " + prison + " was dissolved " + on.onInWords(),
          Map.of("establishment", prison, "dissolvedOn", on));
    }
  }

  public static final class SeatsStillHeld extends Refusal {
    public SeatsStillHeld(Constituency constituency, int seats) {
      super(
          "More members hold seats of this constituency than the "
              + seats
              + " that would be left: end memberships first",
          Map.of("constituency", constituency, "seats", seats));
    }
  }

  /** Nobody sits on a board without a seat. */
  public static final class NoSeatFree extends Refusal {
    public NoSeatFree(Constituency constituency, int seats) {
      super(
          seats == 0
              ? "The board has no seats for this constituency"
              : "All " + seats + " seats of this constituency are held in this term",
          Map.of("constituency", constituency, "seats", seats));
    }
  }

  public static final class AlreadyAMember extends Refusal {
    public AlreadyAMember(PersonId member) {
      super("This person is a member of the board in this term already", Map.of("member", member));
    }
  }

  public static final class NotAMember extends Refusal {
    public NotAMember(PersonId member, PartialDate on) {
      super(
          "This person was not a member of the board " + on.onInWords(),
          Map.of("member", member, "on", on));
    }
  }

  public static final class NotPresent extends Refusal {
    public NotPresent(PersonId member, LocalDate on) {
      super(
          "Who withdraws or declares an interest at a meeting is there: this person was not",
          Map.of("member", member, "on", on));
    }
  }

  public static final class OfAnotherBoard extends Refusal {
    public OfAnotherBoard(long entry, StreamId stream) {
      super(
          "Entry " + entry + " belongs to another board", Map.of("entry", entry, "stream", stream));
    }
  }

  public static final class MeetingOnAnotherDay extends Refusal {
    public MeetingOnAnotherDay(LocalDate on, PartialDate occurred) {
      super(
          "A meeting on "
              + PartialDate.of(on).inWords()
              + " did not happen "
              + occurred.onInWords()
              + ": say the day of the meeting in occurredOn too",
          Map.of("on", on, "occurredOn", occurred));
    }
  }

  /** A source may leave unsaid who was there; whoever was there can say. */
  public static final class NobodyPresent extends Refusal {
    public NobodyPresent(LocalDate on) {
      super("Say which members were at the meeting", Map.of("on", on));
    }
  }

  public static final class MeetingAlreadyHeld extends Refusal {
    public MeetingAlreadyHeld(long called) {
      super("The meeting that entry " + called + " called was held", Map.of("called", called));
    }
  }

  public static final class MeetingAlreadyCancelled extends Refusal {
    public MeetingAlreadyCancelled(long called) {
      super("The meeting that entry " + called + " called was cancelled", Map.of("called", called));
    }
  }

  public static final class MoreVotesThanPresent extends Refusal {
    public MoreVotesThanPresent(int votes, int present) {
      super(
          votes + " voted or abstained, and " + present + " members were there",
          Map.of("votes", votes, "present", present));
    }
  }

  public static final class NoSuchAction extends Refusal {
    public NoSuchAction(long resolution, int action, int asked) {
      super(
          "The resolution in entry "
              + resolution
              + " asks for "
              + (asked == 0 ? "no actions" : "actions 1 to " + asked)
              + ", and this names "
              + action,
          Map.of("resolution", resolution, "action", action, "asked", asked));
    }
  }

  public static final class AskedOfAnother extends Refusal {
    public AskedOfAnother(long resolution, int action, Party asked, Party speaker) {
      super(
          "Action "
              + action
              + " of the resolution in entry "
              + resolution
              + " is asked of "
              + asked
              + ", not of "
              + speaker,
          Map.of("resolution", resolution, "action", action, "asked", asked, "speaker", speaker));
    }
  }

  public static final class ActionAlreadyDeclined extends Refusal {
    public ActionAlreadyDeclined(long resolution, int action) {
      super(
          "Action "
              + action
              + " of the resolution in entry "
              + resolution
              + " was declined already",
          Map.of("resolution", resolution, "action", action));
    }
  }

  public static final class MinutesOnlyAtALaterMeeting extends Refusal {
    public MinutesOnlyAtALaterMeeting(long meeting, LocalDate held) {
      super(
          "Minutes are approved at a later meeting than that of "
              + PartialDate.of(held).inWords()
              + ": none is on record by then",
          Map.of("meeting", meeting, "heldOn", held));
    }
  }

  public static final class MinutesAlreadyApproved extends Refusal {
    public MinutesAlreadyApproved(long meeting) {
      super(
          "The minutes of the meeting in entry " + meeting + " were approved already",
          Map.of("meeting", meeting));
    }
  }

  public static final class PlanAlreadyUnlinked extends Refusal {
    public PlanAlreadyUnlinked(long plan) {
      super("The plan in entry " + plan + " was unlinked already", Map.of("plan", plan));
    }
  }

  public static final class ReportOnAYearToCome extends Refusal {
    public ReportOnAYearToCome(int year, PartialDate on) {
      super(
          "A report on " + year + " cannot be published " + on.onInWords(),
          Map.of("year", year, "occurredOn", on));
    }
  }

  public static final class AnnualReportAlreadyPublished extends Refusal {
    public AnnualReportAlreadyPublished(int year) {
      super("The report on " + year + " was published already", Map.of("year", year));
    }
  }
}
