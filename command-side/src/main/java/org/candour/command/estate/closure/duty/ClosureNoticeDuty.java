package org.candour.command.estate.closure.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.estate.closure.state.ClosureState.ToldEnd;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.StandingRecord;
import org.jspecify.annotations.Nullable;

/**
 * Organisations are given notice long before a closure ends what they do in a prison. Held against
 * the time from notice to the end as planned, and as it really was: for the public at large, and
 * for each organisation that was told, or that the ledger knows there and that was not.
 *
 * <p>Notice of an end is given when that end, or an earlier one, is told.
 */
final class ClosureNoticeDuty {

  private static final String NOTICE = "closure-notice";
  private static final String AT_LARGE = "Notice to the public at large: ";

  private ClosureNoticeDuty() {}

  /** Notice in all, by the plan as announced. */
  static Optional<Judgement> planned(
      DecisionContext context, PartialDate announcedOn, PartialDate plannedOn) {
    return atLarge(context, announcedOn, plannedOn, Basis.PLANNED);
  }

  /** Notice in all and to each organisation that was told, by a plan that is told now. */
  static Stream<Judgement> replanned(DecisionContext context, Decided state, PartialDate end) {
    List<ToldEnd> told = new ArrayList<>(state.plan().told());
    told.add(new ToldEnd(context.occurredOn(), end));
    return toAll(context, state, told, end, Basis.PLANNED);
  }

  /** Notice in all and to each organisation, as it really was. */
  static Stream<Judgement> actualNotice(DecisionContext context, Decided state, PartialDate end) {
    return Stream.concat(
        toAll(context, state, state.plan().told(), end, Basis.ACTUAL), untold(context, state, end));
  }

  /** Notice to one organisation told now: against what happened, or else against the plan. */
  static Optional<Judgement> notice(
      DecisionContext context, Decided state, OrganisationId organisation) {
    PartialDate ended = endedOn(state);
    PartialDate planned = state.plan().plannedOn();
    if (ended != null) {
      return context.judge().term(NOTICE, context.occurredOn(), ended, organisation, Basis.ACTUAL);
    }
    return planned == null
        ? Optional.empty()
        : context.judge().term(NOTICE, context.occurredOn(), planned, organisation, Basis.PLANNED);
  }

  private static Stream<Judgement> toAll(
      DecisionContext context, Decided state, List<ToldEnd> told, PartialDate end, Basis basis) {
    return Stream.concat(
        atLarge(context, noticeOf(end, state.plan().announcedOn(), told), end, basis).stream(),
        state.preparation().notified().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(OrganisationId::value)))
            .flatMap(one ->
                context
                    .judge()
                    .term(
                        NOTICE,
                        one.getValue(),
                        new DateRange(noticeOf(end, one.getValue(), told), end),
                        one.getKey(),
                        basis)
                    .stream()));
  }

  /**
   * When notice of an end was given to whoever was first told on a day: then, if the plan that
   * stood was of that end or an earlier one, or else when such a plan was told. Of an end that came
   * before all that were told, the earliest of these gave notice.
   */
  private static PartialDate noticeOf(PartialDate end, PartialDate first, List<ToldEnd> told) {
    int standing = 0;
    for (int i = 1; i < told.size() && !told.get(i).on().isSurelyAfter(first); i++) {
      standing = i;
    }
    List<ToldEnd> heard = told.subList(standing, told.size());
    ToldEnd notice =
        heard.stream()
            .filter(one -> one.covers(end))
            .findFirst()
            .orElseGet(() -> Collections.min(heard, Comparator.comparing(ToldEnd::earliest)));
    return notice.on().isSurelyAfter(first) ? notice.on() : first;
  }

  private static Optional<Judgement> atLarge(
      DecisionContext context, PartialDate from, PartialDate to, Basis basis) {
    return context
        .judge()
        .term(NOTICE, from, to, null, basis)
        .map(judged -> judged.saying(AT_LARGE + judged.finding().finding()));
  }

  private static Stream<Judgement> untold(DecisionContext context, Decided state, PartialDate end) {
    Function<OrganisationId, OrganisationId> standing =
        organisation -> StandingRecord.of(organisation, context.record()::stream);
    Set<OrganisationId> told =
        state.preparation().notified().keySet().stream().map(standing).collect(Collectors.toSet());
    return OrganisationsThere.at(context, state, end).stream()
        .map(standing)
        .distinct()
        .filter(there -> !told.contains(there))
        .flatMap(there ->
            context
                .judge()
                .done(
                    NOTICE,
                    state.plan().announcedOn(),
                    context.notOnRecord(),
                    "No notice to "
                        + there
                        + " is on record."
                        + (context.imported()
                            ? " The source does not say whether there was one."
                            : ""),
                    there)
                .stream());
  }

  private static @Nullable PartialDate endedOn(Decided state) {
    if (state.lastPrisonersLeftOn() != null) {
      return state.lastPrisonersLeftOn();
    }
    return state instanceof Completed done ? done.completedOn() : null;
  }
}
