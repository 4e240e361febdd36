package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardEvent;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingCancelled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentEvent;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.query.governance.board.Board.ActionStatus;
import org.candour.query.governance.board.Board.BoardAction;
import org.candour.query.governance.board.Board.BoardMember;
import org.candour.query.governance.board.Board.BoardStatus;
import org.candour.query.governance.board.Board.CalledMeeting;
import org.candour.query.governance.board.Board.DeclaredInterest;
import org.candour.query.governance.board.Board.Report;
import org.candour.query.governance.board.Board.Resolution;
import org.candour.query.governance.board.Board.UsedPlan;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per board, with the promises that answer what it asked for. */
@Component
public class BoardsView extends StreamView<Board, BoardEvent> {

  private static final String BOARD = "board";

  public BoardsView() {
    super(
        "boards",
        BOARD,
        Board.class,
        BoardEvent.class,
        key -> BoardBuilder.builder().id(key).state(BoardStatus.STANDING).build(),
        Marks.of(Board::judged, Board::withJudged, Board::corrections, Board::withCorrections));
  }

  @Override
  protected Board happened(Board row, BoardEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Board after = after(row, event, now, entry);
    return event instanceof MeetingHeld
        ? after.withSinceLastMeeting(List.of())
        : after.with(b -> b.addSinceLastMeeting(now.entry()));
  }

  private static Board after(Board row, BoardEvent event, EntryDate now, LedgerEntry entry) {
    return switch (event) {
      case BoardConstituted e -> constituted(row, e, now);
      case BoardReconstituted e -> composed(row, e.composition(), now);
      case BoardDissolved _ ->
          row.with(b ->
              b.dissolved(now)
                  .members(row.members().stream().map(m -> m.endedOn(now)).toList())
                  .nextDue(null)
                  .state(BoardStatus.DISSOLVED));
      case MemberAppointed e -> row.with(b -> b.addMembers(member(e, now)));
      case MembershipEnded e -> ended(row, e, now);
      case InterestDeclared e -> row.with(b -> b.addInterests(declared(e.interest(), now)));
      case MeetingCalled e -> row.with(b -> b.addCalls(called(e, now)));
      case MeetingCancelled e -> cancelled(row, e);
      case MeetingHeld e -> BoardMeetings.held(row, e, now);
      case MeetingMissed e ->
          row.with(b -> b.addMissed(now).nextDue(e.due().plusMonths(e.everyMonths())));
      case ResolutionRecorded e -> resolved(row, e, now, entry);
      case ActionDeclined e ->
          action(row, e.resolution(), e.action(), a -> a.withDeclined(e.why()));
      case ActionUnanswered e ->
          action(row, e.resolution(), e.action(), a -> a.withUnanswered(now));
      case MinutesApproved e -> BoardMeetings.approved(row, e.meeting(), now);
      case PlanLinked e -> row.with(b -> b.addPlans(plan(e, now)));
      case PlanUnlinked e -> unlinked(row, e, now);
      case AnnualReportPublished e ->
          row.with(b -> b.addReports(new Report(e.year(), now, e.questions())));
    };
  }

  @Override
  protected Board lifted(Board row, SilenceLifted lifted) {
    List<BoardAction> actions =
        row.actions().stream()
            .map(action ->
                action.unanswered() != null && action.unanswered().entry() == lifted.silence()
                    ? action.withUnanswered(null).settled()
                    : action)
            .toList();
    return row.with(
        b -> b.actions(actions).missed(EntryDate.without(row.missed(), lifted.silence())));
  }

  @Override
  protected Set<StreamId> origins(LedgerEntry entry) {
    return switch (entry.event()) {
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case EscalationRaised e -> Subjects.of(e.arisesFrom());
      case AdviceGiven e -> Subjects.of(e.about());
      case ConsultationOpened e -> Subjects.of(e.about());
      case CommitmentEvent _ ->
          entry.entry().concerns().stream()
              .filter(stream -> stream.type().equals(BOARD))
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  @Override
  protected Board arisen(Board row, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Board after =
        switch (entry.event()) {
          case CommitmentOffered e -> promised(row, e, entry);
          case EscalationRaised e -> came(row, e.arisesFrom(), entry);
          case AdviceGiven e -> consulted(row, e.about(), entry);
          case ConsultationOpened e -> consulted(row, e.about(), entry);
          case CommitmentFulfilled _ -> promise(row, entry, a -> a.withKept(now));
          case FulfilmentDisputed _ -> promise(row, entry, a -> a.withKept(null));
          case CommitmentWithdrawn _, CommitmentDeclined _ ->
              promise(row, entry, a -> a.withPromise(null).withKept(null));
          case CommitmentEvent _ -> row;
          default -> super.arisen(row, entry);
        };
    return after.equals(row) ? row : after.with(b -> b.addSinceLastMeeting(now.entry()));
  }

  private static Board constituted(Board row, BoardConstituted e, EntryDate now) {
    return composed(row, e.composition(), now)
        .with(b ->
            b.establishment(e.establishment())
                .constituted(now)
                .dissolved(null)
                .nextDue(
                    now.on().isKnown()
                        ? now.on().latest().plusMonths(e.composition().meetsEveryMonths())
                        : null)
                .state(BoardStatus.STANDING));
  }

  private static Board composed(Board row, BoardComposition composition, EntryDate now) {
    return row.with(b ->
        b.seats(composition.seats())
            .quorum(composition.quorum())
            .everyMonths(composition.meetsEveryMonths())
            .termYears(composition.termYears())
            .composed(now));
  }

  private static BoardMember member(MemberAppointed e, EntryDate now) {
    return new BoardMember(
        e.member(),
        e.membership().constituency(),
        e.membership().organisation(),
        e.membership().from(),
        e.until(),
        null,
        now.entry());
  }

  private static Board ended(Board row, MembershipEnded e, EntryDate now) {
    return row.withMembers(
        row.members().stream()
            .map(m -> m.person().equals(e.member()) && m.ended() == null ? m.endedOn(now) : m)
            .toList());
  }

  static DeclaredInterest declared(Interest interest, EntryDate now) {
    return new DeclaredInterest(interest.member(), interest.inWhat(), interest.organisation(), now);
  }

  private static CalledMeeting called(MeetingCalled e, EntryDate now) {
    return new CalledMeeting(
        e.on(), e.agenda().stream().map(AgendaItem::title).toList(), now, null, false);
  }

  private static Board cancelled(Board row, MeetingCancelled e) {
    return row.withCalls(
        row.calls().stream()
            .map(call ->
                call.called().entry() == e.meeting().entry()
                    ? new CalledMeeting(
                        call.on(), call.agenda(), call.called(), e.reason(), call.held())
                    : call)
            .toList());
  }

  private static Board resolved(Board row, ResolutionRecorded e, EntryDate now, LedgerEntry entry) {
    List<BoardAction> actions = new ArrayList<>(row.actions());
    int number = 1;
    for (AskedAction asked : e.terms().actions()) {
      actions.add(
          new BoardAction(
              now.entry(),
              number++,
              asked.what(),
              asked.of(),
              asked.due(),
              null,
              null,
              null,
              null,
              ActionStatus.ASKED));
    }
    Resolution resolution =
        new Resolution(
            e.terms().text(),
            e.terms().votes(),
            now,
            e.meeting().entry(),
            entry.entry().circumstances().cites(),
            List.of(),
            List.of());
    return row.with(b -> b.addResolutions(resolution).actions(actions));
  }

  private static Board promised(Board row, CommitmentOffered e, LedgerEntry entry) {
    Link from = Objects.requireNonNull(e.arisesFrom());
    return e.action() == null
        ? came(row, from, entry)
        : action(row, from, e.action(), a -> a.withPromise(Backlink.of(from, entry)));
  }

  private static Board came(Board row, @Nullable Link from, LedgerEntry entry) {
    return resolution(row, from, r -> r.with(to -> to.addCame(Backlink.of(from, entry))));
  }

  private static Board consulted(Board row, @Nullable Link about, LedgerEntry entry) {
    return resolution(row, about, r -> r.with(to -> to.addConsulted(Backlink.of(about, entry))));
  }

  private static Board resolution(Board row, @Nullable Link of, UnaryOperator<Resolution> change) {
    return row.withResolutions(
        row.resolutions().stream()
            .map(r -> of != null && r.on().entry() == of.entry() ? change.apply(r) : r)
            .toList());
  }

  private static Board action(
      Board row, Link resolution, int number, UnaryOperator<BoardAction> change) {
    return actions(row, a -> a.resolution() == resolution.entry() && a.number() == number, change);
  }

  /** What answers an action, by the promise that it stands in. */
  private static Board promise(Board row, LedgerEntry entry, UnaryOperator<BoardAction> change) {
    return actions(
        row, a -> a.promise() != null && a.promise().stream().equals(entry.stream()), change);
  }

  private static Board actions(
      Board row, Predicate<BoardAction> of, UnaryOperator<BoardAction> change) {
    return row.withActions(
        row.actions().stream().map(a -> of.test(a) ? change.apply(a).settled() : a).toList());
  }

  private static UsedPlan plan(PlanLinked e, EntryDate now) {
    PlanTerms plan = e.plan();
    return new UsedPlan(
        plan.kind(), plan.title(), plan.publisher(), plan.from(), plan.until(), now, null);
  }

  private static Board unlinked(Board row, PlanUnlinked e, EntryDate now) {
    return row.withPlans(
        row.plans().stream()
            .map(p ->
                p.linked().entry() == e.plan().entry()
                    ? new UsedPlan(
                        p.kind(), p.title(), p.publisher(), p.from(), p.until(), p.linked(), now)
                    : p)
            .toList());
  }

  @Override
  public List<Facet<Board>> facets() {
    return List.of(
        Facet.one("establishment", Board::establishment).label("Prison").prison().sortable(),
        Facet.choice("state", BoardStatus.class, Board::state),
        Facet.yesNo("missed", (Board b) -> !b.missed().isEmpty()).label("Ever missed a meeting"),
        Facet.choices("actions", ActionStatus.class, BoardsView::stages).label("Has actions"),
        Facet.amount("voluntary-seats", BoardsView::voluntarySeats),
        Facet.amountOn("voluntary-seats-filled", BoardsView::voluntarySeatsFilled),
        Facet.day("due", Board::nextDue).label("To meet by").sortable(),
        Facet.words("q", BoardsView::decided).label("Search in what is decided"));
  }

  private static Long voluntarySeats(Board row) {
    return row.seats().stream()
        .filter(seats -> seats.constituency() == Constituency.VOLUNTARY_SECTOR)
        .mapToLong(Seats::number)
        .sum();
  }

  private static long voluntarySeatsFilled(Board row, LocalDate day) {
    return Vacancies.on(row, day).stream()
        .filter(seats -> seats.constituency() == Constituency.VOLUNTARY_SECTOR)
        .mapToLong(seats -> seats.number() - seats.vacantSince().size())
        .sum();
  }

  private static List<ActionStatus> stages(Board row) {
    return row.actions().stream().map(BoardAction::state).distinct().toList();
  }

  private static String decided(Board row) {
    return row.resolutions().stream().map(Resolution::text).collect(Collectors.joining(" "));
  }
}
