package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import org.candour.command.deadline.OverdueCommands;
import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.deadline.AssessmentDeadline;
import org.candour.events.id.StreamId;

/** An assessment, or a notice, which gives its deadline its name, is overdue. */
final class AgreementOverdueCommands implements OverdueCommands {

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public StreamCommand command(StreamId stream, String deadline, LocalDate due) {
    AgreementId agreement = new AgreementId(stream.id());
    return deadline.equals(AssessmentDeadline.NAME)
        ? new RecordOverdueAssessment(agreement, due)
        : new RecordOverdueNotice(agreement, NoticeType.valueOf(deadline), due);
  }
}
