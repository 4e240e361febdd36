package org.candour.query.inspection.recommendation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.AnswerDeadline;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.candour.events.inspection.recommendation.RecommendationEvent;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationUnanswered;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.consent.Consents;
import org.candour.query.inspection.recommendation.Recommendation.Divergence;
import org.candour.query.inspection.recommendation.Recommendation.Found;
import org.candour.query.inspection.recommendation.Recommendation.RecommendationStatus;
import org.candour.query.inspection.recommendation.Recommendation.Reported;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Lateness;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per recommendation, with what is promised on its answer and what says it again. */
@Component
public class RecommendationsView extends StreamView<Recommendation, RecommendationEvent> {

  public RecommendationsView() {
    super(
        "recommendations",
        "recommendation",
        Recommendation.class,
        RecommendationEvent.class,
        key ->
            RecommendationBuilder.builder()
                .id(key)
                .number(1)
                .state(RecommendationStatus.WAITING)
                .build(),
        Marks.of(
            Recommendation::judged,
            Recommendation::withJudged,
            Recommendation::corrections,
            Recommendation::withCorrections));
  }

  @Override
  protected Recommendation happened(
      Recommendation row, RecommendationEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case RecommendationMade e -> made(row, e, now);
      case RecommendationAnswered e -> answered(row, e, now).withConsent(consent(e, entry));
      case ProgressReported e -> row.with(r -> r.addReported(reported(e, now))).compared();
      case ProgressJudged e -> row.with(r -> r.addFound(found(row, e, now))).compared();
      case RecommendationClosed e ->
          row.with(r ->
              r.closed(now)
                  .achieved(e.achieved())
                  .closedBecause(e.why())
                  .state(RecommendationStatus.CLOSED));
      case RecommendationUnanswered _ -> row.with(r -> r.addSilences(now));
      case ActionOverdue _ -> row.with(r -> r.addOverdue(now));
    };
  }

  private static @Nullable Consent consent(RecommendationAnswered e, LedgerEntry entry) {
    return e.binds().isPresent() ? Consents.recorded(e, null, entry) : null;
  }

  @Override
  protected Recommendation consented(Recommendation row, UnaryOperator<Consent> after) {
    return row.consent() == null ? row : row.withConsent(after.apply(row.consent()));
  }

  private static Recommendation made(Recommendation row, RecommendationMade e, EntryDate now) {
    RecommendationTerms terms = e.terms();
    return row.with(r ->
        r.kind(terms.kind())
            .by(terms.by())
            .to(terms.to())
            .establishment(terms.establishment())
            .report(terms.report())
            .text(terms.text())
            .number(terms.number() == null ? 1 : terms.number())
            .arisesFrom(e.arisesFrom())
            .finding(e.finding())
            .repeats(terms.repeats())
            .made(now)
            .answerDueFrom(dueAfter(terms, PartialDate.of(now.on().earliest())))
            .answerDue(dueAfter(terms, now.on())));
  }

  private static @Nullable LocalDate dueAfter(RecommendationTerms terms, PartialDate made) {
    return made.isKnown() ? AnswerDeadline.lastDay(terms, made).orElse(null) : null;
  }

  private static Recommendation answered(
      Recommendation row, RecommendationAnswered e, EntryDate now) {
    return row.with(r ->
        r.answer(e.answer())
            .answered(now)
            .why(e.why())
            .owner(e.owner())
            .actionDue(e.due())
            .daysLate(late(row, now.on()))
            .daysEarly(early(row.answerDue(), now.on()))
            .state(RecommendationStatus.ANSWERED));
  }

  /** Of a report of which no more than the month is known, the last day is no more exact. */
  private static @Nullable Days late(Recommendation row, PartialDate came) {
    Days late = Lateness.of(row.answerDue(), came);
    if (late == null || late.most() == null || row.answerDueFrom() == null) {
      return late;
    }
    long unsure = ChronoUnit.DAYS.between(row.answerDueFrom(), row.answerDue());
    return new Days(late.least(), late.most() + unsure);
  }

  private static @Nullable Days early(@Nullable LocalDate due, PartialDate came) {
    return due == null || !came.isKnown() || !came.latest().isBefore(due)
        ? null
        : new Days(
            ChronoUnit.DAYS.between(came.latest(), due),
            ChronoUnit.DAYS.between(came.earliest(), due));
  }

  private static Reported reported(ProgressReported e, EntryDate now) {
    int share =
        e.share() != null ? e.share() : e.status() != null && e.status().isClaimed() ? 100 : 0;
    return new Reported(e.status(), share, e.text(), e.saidBy(), now);
  }

  private static Found found(Recommendation row, ProgressJudged e, EntryDate now) {
    return new Found(e.progress(), enough(row, e), e.visitedOn(), e.why(), now);
  }

  private static @Nullable Integer enough(Recommendation row, ProgressJudged e) {
    if (e.progress() == null) {
      return e.found();
    }
    return e.progress().isEnough() ? row.number() : 0;
  }

  @Override
  protected Recommendation lifted(Recommendation row, SilenceLifted lifted) {
    return row.with(r ->
        r.silences(EntryDate.without(row.silences(), lifted.silence()))
            .overdue(EntryDate.without(row.overdue(), lifted.silence())));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case RecommendationMade e -> Subjects.of(e.terms().repeats());
      default -> Set.of();
    };
  }

  @Override
  protected Recommendation arisen(Recommendation row, LedgerEntry entry) {
    return switch (entry.event()) {
      case CommitmentOffered e ->
          row.with(r -> r.addCommitments(Backlink.of(e.arisesFrom(), entry)));
      case RecommendationMade _ -> row.with(r -> r.addRepeatedBy(Backlink.of(entry)));
      default -> super.arisen(row, entry);
    };
  }

  @Override
  public List<Facet<Recommendation>> facets() {
    return List.of(
        Facet.one("by", Recommendation::by).label("Made by").party(),
        Facet.one("to", Recommendation::to).label("To be answered by").party(),
        Facet.unindexed("owner", Recommendation::owner).label("To be done by").party(),
        Facet.one("establishment", Recommendation::establishment).label("Prison").prison(),
        Facet.unindexed("report", Recommendation::report),
        Facet.choice("state", RecommendationStatus.class, Recommendation::state),
        Facet.choice("kind", RecommendationKind.class, Recommendation::kind).withoutIndex(),
        Facet.choice("answer", RecommendationAnswer.class, Recommendation::answer).withoutIndex(),
        Facet.yesNo("late", (Recommendation r) -> r.daysLate() != null).withoutIndex(),
        Facet.yesNo("unanswered", (Recommendation r) -> !r.silences().isEmpty())
            .withoutIndex()
            .label("Silence ever recorded"),
        Facet.yesNo("overdue", (Recommendation r) -> !r.overdue().isEmpty()).withoutIndex(),
        Facet.yesNo("compared", (Recommendation r) -> r.divergence() != null)
            .withoutIndex()
            .label("Reported on and judged"),
        Facet.amount("compared-number", of(Divergence::of)),
        Facet.amount("reported-done", of(Divergence::reportedOf)),
        Facet.amount("found-good", of(Divergence::found)),
        Facet.happened("made", Recommendation::made).sortable(),
        Facet.day("due", Recommendation::answerDue).label("Answer due").sortable(),
        Facet.words("q", (Recommendation r) -> r.report() + " " + r.text())
            .label("Search in what is recommended"));
  }

  private static Function<Recommendation, @Nullable Long> of(ToIntFunction<Divergence> number) {
    return r -> r.divergence() == null ? null : (long) number.applyAsInt(r.divergence());
  }

  /** What waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<Recommendation> order() {
    return Order.<Recommendation>first(
            r -> r.state() == RecommendationStatus.WAITING,
            r -> Objects.toString(r.answerDue(), ""))
        .label("What waits longest first");
  }
}
