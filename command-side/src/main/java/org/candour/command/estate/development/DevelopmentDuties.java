package org.candour.command.estate.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceDuty;
import org.candour.command.estate.AdviceRecord;
import org.candour.command.estate.development.DevelopmentState.Earmarked;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.jspecify.annotations.Nullable;

/** The duties of a development: partners and advisory groups come before its design is fixed. */
final class DevelopmentDuties {

  private static final String PARTNERS = "partners-before-design";

  private DevelopmentDuties() {}

  /** All that is found of an event, which happened to a development as it was before. */
  static List<Judgement> judge(DevelopmentEvent event, Earmarked before, DecisionContext context) {
    PartialDate on = context.occurredOn();
    return switch (event) {
      case DesignFixed _ ->
          all(
              before.site().womensEstate()
                  ? AdviceDuty.judge(context, AdviceDuty.isMetByAny(earlier(context), on, context))
                  : Optional.empty(),
              convened(context, before.convenedOn(), on));
      case PartnersConvened _ ->
          before.convenedOn() == null
              ? all(convened(context, on, before.designFixedOn()))
              : List.of();
      case DevelopmentAdviceTaken e ->
          before.site().womensEstate()
                  && !AdviceDuty.isMetByAny(earlier(context), before.designFixedOn(), context)
                  && AdviceDuty.isMetBy(
                      AdviceRecord.asRecorded(e.taken(), context), before.designFixedOn())
              ? all(AdviceDuty.judge(context, true))
              : List.of();
      case SiteEarmarked _,
          AccessAssessed _,
          ServiceLocationReviewed _,
          DevelopmentGroupsHeard _,
          FirstPrisonersReceived _,
          EstablishmentOpened _ ->
          List.of();
    };
  }

  private static List<TakenAdvice> earlier(DecisionContext context) {
    return context.record().stream(context.stream()).stream()
        .flatMap(entry ->
            entry.payload() instanceof DevelopmentAdviceTaken e
                ? Stream.of(e.taken())
                : Stream.empty())
        .toList();
  }

  /** Judged once both are on record, by when they happened and not by which was written first. */
  private static Optional<Judgement> convened(
      DecisionContext context, @Nullable PartialDate convened, @Nullable PartialDate designed) {
    return convened == null || designed == null
        ? Optional.empty()
        : context
            .judge()
            .inOrder(
                PARTNERS,
                designed,
                convened,
                designed,
                "Partners were convened "
                    + convened.onInWords()
                    + " and the design was fixed "
                    + designed.onInWords()
                    + ".");
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // It is only read.
  private static List<Judgement> all(Optional<Judgement>... found) {
    return Arrays.stream(found).flatMap(Optional::stream).toList();
  }
}
