package org.candour.query.governance.advisorygroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Event;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyRegister;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.governance.advisorygroup.AdviceAnswered;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdviceUnanswered;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEvent;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.query.governance.advisorygroup.AdvisoryGroup.Advice;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per advisory group, with all that it advised and what was decided with it. */
@Component
public class AdviceView extends StreamView<AdvisoryGroup, AdvisoryGroupEvent> {

  private static final DutyRegister DUTIES = DutyRegister.load();

  public AdviceView() {
    super(
        "advice",
        "advisory-group",
        AdvisoryGroup.class,
        AdvisoryGroupEvent.class,
        key -> AdvisoryGroupBuilder.builder().id(key).build(),
        Marks.of(
            AdvisoryGroup::judged,
            AdvisoryGroup::withJudged,
            AdvisoryGroup::corrections,
            AdvisoryGroup::withCorrections));
  }

  @Override
  protected AdvisoryGroup happened(AdvisoryGroup row, AdvisoryGroupEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case AdvisoryGroupEngaged e ->
          row.with(g ->
              g.name(e.name())
                  .kind(e.kind())
                  .advises(e.advises())
                  .remit(e.remit())
                  .organisations(e.organisations())
                  .engaged(now));
      case AdviceAsked e ->
          row.with(g -> g.addAsked(new AdvisoryGroup.Asked(e.about(), e.question(), e.by(), now)));
      case AdviceGiven e -> row.with(g -> g.addAdvice(given(e, now)));
      case AdviceAnswered e ->
          each(
              row,
              a ->
                  a.given().entry() == e.advice()
                      ? a.with(with -> with.answer(e.answer()).why(e.why()).answered(now))
                      : a);
      case AdviceUnanswered e ->
          each(
              row,
              a -> a.given().entry() == e.advice() ? a.with(with -> with.addSilences(now)) : a);
      case AdvisoryGroupStoodDown _ -> row.withStoodDown(now);
    };
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return Subjects.of(taken(event));
  }

  /** A decision that says that it was taken with advice of the group. */
  @Override
  protected AdvisoryGroup arisen(AdvisoryGroup row, LedgerEntry entry) {
    Link advice = taken(entry.event());
    return advice == null
        ? super.arisen(row, entry)
        : row.with(g -> g.addTaken(Backlink.of(advice, entry)));
  }

  private static @Nullable Link taken(Event event) {
    return switch (event) {
      case ClosureAdviceTaken e -> e.taken().advice();
      case DevelopmentAdviceTaken e -> e.taken().advice();
      case LotAwarded e -> e.advice();
      default -> null;
    };
  }

  @Override
  protected AdvisoryGroup lifted(AdvisoryGroup row, SilenceLifted lifted) {
    return each(row, a -> a.withSilences(EntryDate.without(a.silences(), lifted.silence())));
  }

  private static Advice given(AdviceGiven e, EntryDate now) {
    LocalDate due = DUTIES.lastDay("advice-answer", now.on(), now.on()).orElse(null);
    return new Advice(e.about(), e.text(), now, due, null, null, null, List.of());
  }

  private static AdvisoryGroup each(AdvisoryGroup row, UnaryOperator<Advice> change) {
    return row.withAdvice(row.advice().stream().map(change).toList());
  }

  @Override
  public List<Facet<AdvisoryGroup>> facets() {
    return List.of(
        Facet.choice("kind", AdvisoryGroupKind.class, AdvisoryGroup::kind),
        Facet.one("advises", AdvisoryGroup::advises).party(),
        Facet.many("organisation", AdvisoryGroup::organisations).label("Member").organisation(),
        Facet.choices("answer", AdviceAnswer.class, AdviceView::answers).label("Answered"),
        Facet.yesNo("unanswered", g -> !g.unanswered().isEmpty()),
        Facet.many("about", AdviceView::about).stream());
  }

  private static List<AdviceAnswer> answers(AdvisoryGroup g) {
    return g.advice().stream().map(Advice::answer).filter(Objects::nonNull).distinct().toList();
  }

  private static Set<String> about(AdvisoryGroup g) {
    return g.advice().stream()
        .map(one -> one.about().stream().toString())
        .collect(Collectors.toSet());
  }

  /** Whoever waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<AdvisoryGroup> order() {
    return Order.<AdvisoryGroup>first(
            g -> !g.unanswered().isEmpty(),
            g ->
                g.unanswered().stream()
                    .map(one -> Objects.toString(one.due(), ""))
                    .findFirst()
                    .orElse(""))
        .label("What waits longest first");
  }
}
