package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candour.events.PartialDate;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.query.governance.board.Board.ActionStatus;
import org.candour.query.governance.board.Board.BoardAction;
import org.candour.query.governance.board.Board.BoardMeeting;
import org.candour.query.governance.board.Board.BoardMember;
import org.candour.query.governance.board.Board.BoardStatus;
import org.candour.query.governance.board.Board.CalledMeeting;
import org.candour.query.governance.board.Board.DeclaredInterest;
import org.candour.query.governance.board.Board.Report;
import org.candour.query.governance.board.Board.Resolution;
import org.candour.query.governance.board.Board.UsedPlan;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boards of prisons: their seats, their meetings, and what became of what they asked for. */
@Component
public class BoardsPresentation extends ViewPresentation<Board> {

  public BoardsPresentation() {
    super(
        "boards",
        "Boards",
        "The boards of governors of prisons: who has seats on them, how long seats have been"
            + " vacant, when they met and are to meet, and what became of the actions that they"
            + " asked for.",
        "board",
        "boards");
  }

  @Override
  public String name(Board b) {
    return "the board of " + b.id();
  }

  @Override
  public List<Phrase> called(Board b) {
    return Phrase.of("the board of ", new EstablishmentCode(b.id()));
  }

  /** The newest meetings first, of which one is asked about most. */
  @Override
  public Map<String, Map<String, String>> choices(Board b) {
    Map<String, String> called = new LinkedHashMap<>();
    b.calls().reversed().stream()
        .filter(CalledMeeting::isAwaited)
        .forEach(call -> called.put("" + call.called().entry(), meeting("Called for ", call.on())));
    Map<String, String> held = new LinkedHashMap<>();
    b.meetings()
        .reversed()
        .forEach(one -> held.put("" + one.held().entry(), meeting("Held on ", one.on())));
    Map<String, String> asking = new LinkedHashMap<>();
    b.resolutions().reversed().stream()
        .filter(one -> asks(b, one.on().entry()))
        .forEach(one ->
            asking.put(
                "" + one.on().entry(),
                PlainEnglish.capital(one.on().on().inWords()) + ": " + one.text()));
    Map<String, String> plans = new LinkedHashMap<>();
    b.plans().stream()
        .filter(plan -> plan.unlinked() == null)
        .forEach(plan -> plans.put("" + plan.linked().entry(), plan.title()));
    return Map.of(
        "called", called,
        "cancel-meeting.meeting", called,
        "meeting", held,
        "resolution", asking,
        "plan", plans);
  }

  private static String meeting(String stands, LocalDate on) {
    return stands + PartialDate.of(on).inWords();
  }

  private static boolean asks(Board b, long resolution) {
    return b.actions().stream().anyMatch(action -> action.resolution() == resolution);
  }

  @Override
  public String paper() {
    return "Board’s pack";
  }

  @Override
  public @Nullable Picture drawn(Board b, LocalDate on) {
    return b.state() == BoardStatus.DISSOLVED ? null : SeatsDrawing.of(b, on);
  }

  @Override
  public @Nullable Picture drawn(List<Listed<Board>> rows, LocalDate on) {
    return BoardsDrawing.of(rows, on);
  }

  @Override
  public Card card(Board b, LocalDate on) {
    Card card = Card.headed("The board of ", new StreamId("establishment", b.id()));
    stands(card, b, on);
    BoardMeeting last = b.lastMeeting();
    return card.say("Last meeting", last == null ? null : last.on())
        .column()
        .say("Next meeting", b.nextMeeting(on))
        .column()
        .say("To meet by", b.nextDue())
        .column()
        .say("Vacant seats", b.vacantSeats(on))
        .column()
        .say("Actions", actions(b))
        .column()
        .each("Meetings missed", b.missed())
        .say("Plans in date", b.plans().isEmpty() ? null : inDate(b, on))
        .say(
            "In the registers",
            rows("its escalations", "escalations", "board", b.id()),
            ", ",
            rows("promises that arise from it", "commitments", "arises-from", "board/" + b.id()))
        .inFull()
        .each("Seats", Vacancies.on(b, on), seats -> seats(seats, on))
        .each("Members", b.members(), m -> member(m, on))
        .each("Interests declared", b.interests(), BoardsPresentation::interest)
        .say("Quorum", b.quorum())
        .say("Constituted", b.constituted())
        .say("Dissolved", b.dissolved())
        .each("Called to meet", b.calls(), BoardsPresentation::called)
        .each("Meetings", b.meetings(), BoardsPresentation::meeting)
        .each("Decided", b.resolutions(), BoardsPresentation::resolution)
        .each("Asked for", b.actions(), BoardsPresentation::action)
        .each("Plans", b.plans(), plan -> plan(plan, on))
        .each("Yearly reports", b.reports(), BoardsPresentation::report)
        .entries("Since its last meeting", b.sinceLastMeeting())
        .each("Duties", b.judged(), Judged::phrases)
        .entries("Corrected by", b.corrections());
  }

  private static Phrase rows(String text, String view, String facet, String value) {
    return new Phrase.Rows(text, view, Map.of(facet, value));
  }

  private static void stands(Card card, Board b, LocalDate on) {
    if (b.state() == BoardStatus.DISSOLVED) {
      card.standing("Dissolved.");
    } else if (b.nextDue() != null && b.nextDue().isBefore(on)) {
      card.pressing("It has not met: it was to meet " + Durations.from(on, b.nextDue()) + ".");
    } else if (b.nextDue() != null) {
      card.standing("It is to meet by " + PlainEnglish.said(b.nextDue()) + ".");
    }
  }

  private static @Nullable String actions(Board b) {
    long promised = b.actions().stream().filter(a -> a.promise() != null).count();
    long kept = b.actions().stream().filter(a -> a.state() == ActionStatus.KEPT).count();
    return b.actions().isEmpty()
        ? null
        : b.actions().size() + " asked, " + promised + " promised, " + kept + " kept";
  }

  private static String inDate(Board b, LocalDate on) {
    long used = b.plans().stream().filter(plan -> plan.unlinked() == null).count();
    long inDate = b.plans().stream().filter(plan -> plan.isInDateOn(on)).count();
    return inDate + " of " + used;
  }

  private static List<Phrase> seats(Vacancies.SeatsOn seats, LocalDate on) {
    return Phrase.of(
        seats.constituency(),
        ": " + seats.number(),
        seats.vacantSince().isEmpty()
            ? ""
            : ", vacant for "
                + PlainEnglish.items(
                    seats.vacantSince().stream()
                        .map(since -> Durations.between(since, on))
                        .toList()));
  }

  private static List<Phrase> member(BoardMember m, LocalDate on) {
    List<Phrase> from =
        m.organisation() == null ? List.of() : Phrase.of(" from ", m.organisation());
    List<Object> words = new ArrayList<>(List.of("A member for ", m.constituency()));
    words.addAll(from);
    words.add(m.sitsOn(on) ? ", until " : m.from().isAfter(on) ? ", from " : ", left after ");
    words.add(m.from().isAfter(on) ? m.from() : m.last());
    words.addAll(List.of(" (", Phrase.entry(m.entry()), ")"));
    return Phrase.of(words.toArray());
  }

  private static List<Phrase> interest(DeclaredInterest i) {
    return i.organisation() == null
        ? Phrase.of(PlainEnglish.stop(i.inWhat()) + " ", i.on())
        : Phrase.of(i.inWhat() + ", ", i.organisation(), ": ", i.on());
  }

  private static List<Phrase> called(CalledMeeting c) {
    String became =
        c.cancelled() != null
            ? ", cancelled: " + PlainEnglish.stop(c.cancelled()) + " Called "
            : c.held() ? ", held; called " : "; called ";
    return Phrase.of(
        "For ",
        c.on(),
        c.agenda().isEmpty() ? "" : " on " + PlainEnglish.items(c.agenda()),
        became,
        c.called());
  }

  private static List<Phrase> meeting(BoardMeeting m) {
    String quorate =
        m.quorate() == null
            ? "it is not recorded who was there"
            : PlainEnglish.count(m.present(), "member", "members")
                + (m.quorate() ? ", quorate" : ", not quorate");
    List<Object> words = new ArrayList<>(List.of(m.on(), ": " + quorate));
    words.add(m.attendance().isEmpty() ? "" : "; " + counted(m.attendance()));
    words.add(m.guests().isEmpty() ? "" : "; guests: " + counted(m.guests()));
    words.addAll(List.of(" (", Phrase.entry(m.held().entry()), ")"));
    if (m.minutes() != null) {
      words.addAll(List.of("; minutes approved ", m.minutes()));
    }
    return Phrase.of(words.toArray());
  }

  private static String counted(List<Guests> there) {
    return there.stream()
        .map(of -> PlainEnglish.plain(of.constituency()) + " " + of.number())
        .collect(Collectors.joining(", "));
  }

  private static List<Phrase> resolution(Resolution r) {
    Votes votes = r.votes();
    List<Object> words =
        new ArrayList<>(
            List.of(
                PlainEnglish.stop(r.text()),
                " %d for, %d against, %d abstained. "
                    .formatted(votes.inFavour(), votes.against(), votes.abstained()),
                r.on()));
    String before = ", rests on ";
    for (long cited : r.cites()) {
      words.addAll(List.of(before, Phrase.entry(cited)));
      before = ", ";
    }
    links(words, "; came of it: ", r.came());
    links(words, "; advised or consulted on in ", r.consulted());
    return Phrase.of(words.toArray());
  }

  private static void links(List<Object> words, String before, List<Backlink> links) {
    String next = before;
    for (Backlink link : links) {
      words.addAll(List.of(next, link));
      next = ", ";
    }
  }

  private static List<Phrase> action(BoardAction a) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                PlainEnglish.capital(PlainEnglish.plain(a.state())),
                ", of ",
                a.of(),
                ", by ",
                a.due(),
                ": " + PlainEnglish.stop(a.what()) + " ",
                Phrase.entry(a.resolution())));
    if (a.promise() != null) {
      words.addAll(List.of(", promised in ", a.promise()));
    }
    if (a.kept() != null) {
      words.addAll(List.of(", kept ", a.kept()));
    }
    if (a.declined() != null) {
      words.add(", declined: " + PlainEnglish.stop(a.declined()));
    }
    if (a.unanswered() != null) {
      words.addAll(List.of(", not answered by ", a.unanswered()));
    }
    return Phrase.of(words.toArray());
  }

  private static List<Phrase> plan(UsedPlan p, LocalDate on) {
    String term =
        p.unlinked() != null ? "no longer used" : p.isInDateOn(on) ? "in date" : "out of date";
    return Phrase.of(
        p.title() + ", " + p.publisher() + ", ",
        p.from(),
        p.until() == null ? "" : " to ",
        p.until() == null ? "" : p.until(),
        ": " + term + " (",
        Phrase.entry(p.linked().entry()),
        ")");
  }

  private static List<Phrase> report(Report r) {
    List<Object> words = new ArrayList<>(List.of("On " + r.year() + ", published ", r.published()));
    String before = ", asks: ";
    for (EscalationId question : r.questions()) {
      words.addAll(List.of(before, question));
      before = ", ";
    }
    return Phrase.of(words.toArray());
  }
}
