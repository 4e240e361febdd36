package org.candour.command.inspection.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.jspecify.annotations.Nullable;

/** Say what is wrong in a draft, or that nothing is. */
@Command(
    name = "answer-draft",
    title = "Answer the draft of an inspection",
    stream = "inspection",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = Side.ADDRESSEE,
    ideas = {"P14", "T5"})
record AnswerDraft(
    @Hint("The inspection") InspectionId inspection,
    @Hint("What is wrong in it; nothing if there is nothing") @Size(max = 30)
        List<@Valid DraftPoint> points)
    implements InspectionCommand.OfUnderway {
  public AnswerDraft {
    points = List.copyOf(points);
  }

  /** One thing that is said to be wrong. */
  record DraftPoint(
      @Hint("What is wrong") @NotBlank @Size(max = 600) String text,
      @Hint("The number of the finding that it is about") @Nullable @Min(1) Integer finding) {}

  /** What has happened once this is accepted. */
  DraftAnswered happened(@Nullable Party speaker, int before) {
    List<PointOfFact> numbered = new ArrayList<>();
    for (DraftPoint point : points) {
      int number = before + numbered.size() + 1;
      numbered.add(new PointOfFact(number, speaker, point.text(), point.finding(), null, null));
    }
    return new DraftAnswered(numbered, speaker);
  }
}
