package org.candour.command.inspection.inspection;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.inspection.inspection.InspectionCommand.OfUnderway;
import org.candour.command.inspection.inspection.InspectionRefusals.AnswerDayAlreadyPast;
import org.candour.command.inspection.inspection.InspectionRefusals.BeyondTheEvidence;
import org.candour.command.inspection.inspection.InspectionRefusals.BeyondTheLedger;
import org.candour.command.inspection.inspection.InspectionRefusals.NoFindingOfThatNumber;
import org.candour.command.inspection.inspection.InspectionRefusals.NoOverallRating;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchPoint;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchRating;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchStandard;
import org.candour.command.inspection.inspection.InspectionRefusals.PointAlreadySettled;
import org.candour.command.inspection.inspection.InspectionRefusals.ReportTooLong;
import org.candour.command.inspection.inspection.InspectionRefusals.StandardsNotRated;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.RatingScheme;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.ReportFold;
import org.jspecify.annotations.Nullable;

/** What an inspection that is under way lets happen. */
final class InspectionRules {

  /** How long a report may be, so that as one entry it stays within 65,535 bytes. */
  private static final int LONGEST = 48_000;

  /** How much of that inspectors may take, so that there is room for what is said to be wrong. */
  private static final int LONGEST_DRAFT = 32_000;

  private static final DutyRegister DUTIES = DutyRegister.load();

  private InspectionRules() {}

  /** What a command makes happen in an inspection that says so much so far. */
  static InspectionEvent event(
      OfUnderway command, InspectionReport report, DecisionContext context) {
    return switch (command) {
      case FixEvidence c -> {
        if (c.size() > context.record().size()) {
          throw new BeyondTheLedger(c.size(), context.record().size());
        }
        yield c.happened();
      }
      case RecordFinding c -> finding(c, report);
      case JudgeStandard c -> judged(c, report);
      case ShareDraft c -> shared(c, context);
      case AnswerDraft c -> {
        c.points().forEach(point -> refuseUnknownFinding(point.finding(), report));
        yield c.happened(context.saidBy(), report.points().size());
      }
      case SettlePoint c -> settled(c, report);
      case DeriveOverall c -> overall(c, report);
      case AbandonInspection c -> c.happened();
    };
  }

  private static InspectionEvent finding(RecordFinding command, InspectionReport report) {
    if (command.standard() != null) {
      refuseUnknown(command.standard(), report);
    }
    command.cites().stream()
        .filter(entry -> entry >= report.citable())
        .findFirst()
        .ifPresent(entry -> {
          throw new BeyondTheEvidence(entry, report.citable());
        });
    return command.happened(report.findings().size() + 1);
  }

  private static InspectionEvent judged(JudgeStandard command, InspectionReport report) {
    refuseUnknown(command.judgement().standard(), report);
    refuseUnknownRating(command.judgement().rating(), report);
    command.judgement().findings().forEach(finding -> refuseUnknownFinding(finding, report));
    return command.happened();
  }

  private static InspectionEvent shared(ShareDraft command, DecisionContext context) {
    LinkResolver links = new LinkResolver(context.record());
    command.with().stream()
        .filter(Party::isEstablishment)
        .forEach(party -> links.registered(new EstablishmentCode(party.value())));
    LocalDate last =
        command.answerBy() != null
            ? command.answerBy()
            : DUTIES
                .lastDay("inspection-draft-time", context.occurredOn(), context.occurredOn())
                .orElse(context.occurredOn().latest());
    if (last.isBefore(context.occurredOn().earliest())) {
      throw new AnswerDayAlreadyPast(last, context.occurredOn());
    }
    return command.happened(last);
  }

  private static InspectionEvent settled(SettlePoint command, InspectionReport report) {
    if (command.point() > report.points().size()) {
      throw new NoSuchPoint(command.point(), report.points().size());
    }
    if (report.points().get(command.point() - 1).accepted() != null) {
      throw new PointAlreadySettled(command.point());
    }
    return command.happened();
  }

  private static InspectionEvent overall(DeriveOverall command, InspectionReport report) {
    if (!report.hasOverall()) {
      throw new NoOverallRating(command.inspection());
    }
    if (!report.notRated().isEmpty()) {
      throw new StandardsNotRated(report.notRated());
    }
    if (command.rating() != null) {
      refuseUnknownRating(command.rating(), report);
    }
    return command.happened(
        report
            .scheme()
            .flatMap(scheme -> scheme.derive(report.ratings()))
            .orElseThrow(() -> new NoOverallRating(command.inspection())));
  }

  /** Refuses a standard that a scheme does not have. */
  static void refuseUnknown(String standard, RatingScheme scheme) {
    if (scheme.standard(standard).isEmpty()) {
      throw new NoSuchStandard(
          standard, scheme.standards().stream().map(RatingScheme.Standard::id).toList());
    }
  }

  private static void refuseUnknown(String standard, InspectionReport report) {
    if (!report.standards().contains(standard)) {
      throw new NoSuchStandard(standard, report.standards());
    }
  }

  private static void refuseUnknownRating(String rating, InspectionReport report) {
    List<String> ratings =
        report.scheme().stream()
            .flatMap(scheme -> scheme.ratings().stream())
            .map(RatingScheme.Rating::id)
            .toList();
    if (!ratings.contains(rating)) {
      throw new NoSuchRating(rating, ratings);
    }
  }

  private static void refuseUnknownFinding(@Nullable Integer finding, InspectionReport report) {
    if (finding != null && (finding < 1 || finding > report.findings().size())) {
      throw new NoFindingOfThatNumber(finding, report.findings().size());
    }
  }

  /** Refuses what would make the report too long to be published as one entry. */
  static void refuseTooLong(InspectionEvent event, InspectionReport before) {
    boolean ofDraft = event instanceof DraftAnswered || event instanceof PointSettled;
    int most = ofDraft ? LONGEST : LONGEST_DRAFT;
    InspectionReport after = ReportFold.after(before, event);
    InspectionReport counted = ofDraft ? after : after.withPoints(List.of());
    if (counted.length() > most) {
      throw new ReportTooLong(counted.length(), most);
    }
  }
}
