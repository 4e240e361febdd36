package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.candour.command.commissioning.agreement.state.AgreementState.Clocks;
import org.candour.command.stream.Due;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.Watch;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementClocks;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * An agreement is assessed every twelve months, and a contract's details and end are noticed, as
 * far as the duties ask for that. Notices are published in the round that the contract comes from.
 */
final class AgreementWatch implements Watch {

  private static final String ASSESSMENT = "assessment";
  private static final String DETAILS = NoticeType.UK7.name();
  private static final String TERMINATION = NoticeType.UK11.name();

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public Set<String> reads() {
    return Set.of("agreement", "round");
  }

  @Override
  public Set<StreamId> about(Entry entry) {
    if (entry.payload() instanceof NoticePublished notice) {
      return notice.agreement() == null ? Set.of() : Set.of(notice.agreement().stream());
    }
    return Watch.super.about(entry);
  }

  /** Nothing is watched in an agreement of which the duties ask nothing. */
  @Override
  public List<Due> after(List<Due> before, Entry entry, long index) {
    PartialDate on = entry.circumstances().occurredOn();
    return switch (entry.payload()) {
      case AgreementSigned e -> signed(Clocks.of(e, on), index);
      case PerformanceAssessed _ -> with(before, ASSESSMENT, due -> assessed(due, on, index));
      case AssessmentOverdue e ->
          with(
              before,
              ASSESSMENT,
              due -> due.moved(AgreementClocks.assessmentAfter(e.due()), index));
      case AgreementVaried e -> varied(before, e, index);
      case AgreementEnded _ ->
          with(
              with(before, ASSESSMENT, due -> over(due, on)),
              TERMINATION,
              due -> ending(due, on, index));
      case NoticePublished e -> with(before, e.notice().name(), due -> published(due, on));
      case NoticeOverdue e -> with(before, e.notice().name(), Due::whenRecorded);
      case Event _ -> before;
    };
  }

  private static List<Due> signed(Clocks clocks, long index) {
    List<Due> watched = new ArrayList<>();
    if (clocks.assessment() != null) {
      watched.add(Due.on(ASSESSMENT, clocks.assessment(), index));
    }
    if (clocks.details() != null) {
      watched.add(Due.on(DETAILS, clocks.details(), index));
    }
    if (clocks.terminationAsked()) {
      watched.add(Due.on(TERMINATION, clocks.termination(), index));
    }
    return List.copyOf(watched);
  }

  private static List<Due> varied(List<Due> before, AgreementVaried e, long index) {
    LocalDate endsOn = e.endsOn();
    return e.agreed() && endsOn != null
        ? with(before, TERMINATION, due -> ending(due, PartialDate.of(endsOn), index))
        : before;
  }

  private static Due assessed(Due due, PartialDate on, long index) {
    LocalDate next = AgreementClocks.assessmentAfter(on.latest());
    return next.isAfter(Objects.requireNonNull(due.on())) ? due.moved(next, index) : due;
  }

  /** What fell due while it was in force is still owed. */
  private static Due over(Due due, PartialDate ended) {
    return due.unmetBefore(ended.earliest()) ? due : due.whenAnswered();
  }

  private static Due ending(Due due, PartialDate end, long index) {
    return due.recorded() || due.answered()
        ? due
        : due.moved(AgreementClocks.terminationDue(end), index);
  }

  /** A notice that comes late leaves it on record that it was late. */
  private static Due published(Due due, PartialDate on) {
    return due.unmetBefore(on.earliest()) ? due : due.whenAnswered();
  }

  private static List<Due> with(List<Due> before, String what, UnaryOperator<Due> change) {
    return before.stream().map(due -> due.what().equals(what) ? change.apply(due) : due).toList();
  }

  @Override
  public StreamCommand silence(StreamId stream, Due due) {
    AgreementId agreement = new AgreementId(stream.id());
    LocalDate day = Objects.requireNonNull(due.on());
    return due.what().equals(ASSESSMENT)
        ? new RecordOverdueAssessment(agreement, day)
        : new RecordOverdueNotice(agreement, NoticeType.valueOf(due.what()), day);
  }
}
