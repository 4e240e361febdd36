package org.candour.command.inspection.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.inspection.report.ReportRefusals.AbandonedBeforePublication;
import org.candour.command.inspection.report.ReportRefusals.EvidenceNotFixed;
import org.candour.command.inspection.report.ReportRefusals.NotYetBegun;
import org.candour.command.inspection.report.ReportRefusals.OverallNotDerived;
import org.candour.command.inspection.report.ReportRefusals.RatingsIncomplete;
import org.candour.command.inspection.report.ReportRefusals.ReportAlreadyPublished;
import org.candour.command.inspection.report.ReportState.NotPublished;
import org.candour.command.inspection.report.ReportState.Published;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.RatingScheme;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.ReportFold;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.inspection.report.ReportEvent;
import org.jspecify.annotations.Nullable;

/** Decides on the publication of an inspection, which carries all that the inspection says. */
final class ReportDecider implements Decider<ReportCommand, ReportEvent, ReportState> {

  private static final String PRIORITY = "priority concerns";

  @Override
  public String stream() {
    return "inspection-report";
  }

  @Override
  public ReportState initial() {
    return new NotPublished();
  }

  @Override
  public Decision decide(ReportCommand command, ReportState state, DecisionContext context) {
    PublishInspection publish =
        switch (command) {
          case PublishInspection c -> c;
        };
    if (state instanceof Published published) {
      throw new ReportAlreadyPublished(publish.inspection(), published.on());
    }
    List<Entry> inspection = context.record().stream(publish.inspection().stream());
    InspectionReport report =
        ReportFold.after(events(inspection))
            .orElseThrow(() -> new NoSuchStream(publish.inspection().stream()));
    PartialDate began = inspection.getFirst().circumstances().occurredOn();
    if (began.isSurelyAfter(context.occurredOn())) {
      throw new NotYetBegun(publish.inspection(), began, context.occurredOn());
    }
    refuseAbandoned(publish, inspection);
    refuseUnfinished(publish, report, context);
    return Decision.of(publish.happened(report));
  }

  private static List<InspectionEvent> events(List<Entry> inspection) {
    return inspection.stream()
        .map(Entry::payload)
        .filter(InspectionEvent.class::isInstance)
        .map(InspectionEvent.class::cast)
        .toList();
  }

  private static void refuseAbandoned(PublishInspection command, List<Entry> inspection) {
    inspection.stream()
        .filter(entry -> entry.payload() instanceof InspectionAbandoned)
        .findFirst()
        .ifPresent(entry -> {
          throw new AbandonedBeforePublication(
              command.inspection(), entry.circumstances().occurredOn());
        });
  }

  private static void refuseUnfinished(
      PublishInspection command, InspectionReport report, DecisionContext context) {
    if (report.evidence().isEmpty() && !context.imported()) {
      throw new EvidenceNotFixed(command.inspection());
    }
    if (!report.notRated().isEmpty()) {
      throw new RatingsIncomplete(command.inspection(), report.notRated());
    }
    if (report.hasOverall() && report.overall() == null) {
      throw new OverallNotDerived(command.inspection());
    }
  }

  @Override
  public List<Judgement> judge(ReportEvent event, ReportState before, DecisionContext context) {
    InspectionReport report =
        switch (event) {
          case InspectionPublished e -> e.report();
        };
    Stream<Optional<Judgement>> concerns =
        report.terms().kind() == InspectionKind.PRISON
                && report.scheme().filter(RatingScheme::countsConcerns).isPresent()
            ? concerns(report, context)
            : Stream.of();
    return Stream.concat(concerns, Stream.of(settled(report, context)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Of imported history that names no key concern nobody knows how many there were. */
  private static Stream<Optional<Judgement>> concerns(
      InspectionReport report, DecisionContext context) {
    List<FindingKind> key =
        report.findings().stream().map(Finding::kind).filter(FindingKind::isKey).toList();
    boolean known = !context.imported() || !key.isEmpty();
    int first = (int) key.stream().filter(FindingKind.PRIORITY_CONCERN::equals).count();
    @Nullable Integer all = known ? Integer.valueOf(key.size()) : null;
    @Nullable Integer priority = known ? Integer.valueOf(first) : null;
    PartialDate on = context.occurredOn();
    return Stream.of(
        context.judge().atMost("key-concerns", on, all, "key concerns"),
        context.judge().number("priority-concerns-least", on, priority, PRIORITY),
        context.judge().atMost("priority-concerns-most", on, priority, PRIORITY));
  }

  private static Optional<Judgement> settled(InspectionReport report, DecisionContext context) {
    if (report.points().isEmpty()) {
      return Optional.empty();
    }
    long open = report.points().stream().filter(point -> point.accepted() == null).count();
    return context
        .judge()
        .done(
            "inspection-points-settled",
            context.occurredOn(),
            open == 0,
            open == 0
                ? "Everything that was said to be wrong in the draft was accepted or answered."
                : "Of what was said to be wrong in the draft, "
                    + open
                    + " of "
                    + report.points().size()
                    + " points were neither accepted nor answered.");
  }

  @Override
  public ReportState evolve(ReportState state, ReportEvent event, PartialDate on) {
    if (state instanceof Published) {
      throw new CorruptHistory(state, event);
    }
    return switch (event) {
      case InspectionPublished e -> new Published(e.report().terms(), on);
    };
  }
}
