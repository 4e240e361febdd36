package org.candour.query.governance.consultation;

import java.util.Arrays;
import java.util.List;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A closure, a development or a round, and who was heard on it.
 *
 * @param decision the stream of it
 * @param concerns the prisons and organisations that it concerns, as there was first word of it
 * @param begun when there was first word of it
 * @param heard the groups that were heard, in consultations or otherwise
 * @param notHeard the groups that were sought, or said not to be heard, and that nothing shows to
 *     have been
 * @param stages the stages at which it was consulted on
 * @param without the stages at which it was not
 */
@ViewRow
public record ConsultedDecision(
    String id,
    StreamId decision,
    List<StreamId> concerns,
    @Nullable EntryDate begun,
    List<Part> consultations,
    List<String> heardOtherwise,
    List<String> notHeardOtherwise,
    List<String> heard,
    List<String> notHeard,
    List<ProgrammeStage> stages,
    List<ProgrammeStage> without)
    implements ConsultedDecisionBuilder.With {

  /** What a consultation has to do with it. */
  @ViewRow
  public record Part(
      StreamId consultation,
      @Nullable ProgrammeStage stage,
      List<String> sought,
      List<String> heard)
      implements ConsultedDecisionPartBuilder.With {}

  /** The row with what follows from its consultations, and from what was said otherwise. */
  ConsultedDecision settled() {
    List<String> all = heardOtherwise;
    List<String> none = notHeardOtherwise;
    for (Part part : consultations) {
      all = Consultation.joined(all, part.heard());
      none = Consultation.joined(none, part.sought());
    }
    List<String> spoken = all;
    List<ProgrammeStage> held =
        Arrays.stream(ProgrammeStage.values())
            .filter(stage -> consultations.stream().anyMatch(part -> part.stage() == stage))
            .toList();
    List<String> silent =
        none.stream().filter(group -> !Consultation.isAmong(spoken, group)).toList();
    return with(d ->
        d.heard(spoken)
            .notHeard(silent)
            .stages(held)
            .without(
                Arrays.stream(ProgrammeStage.values())
                    .filter(stage -> !held.contains(stage))
                    .toList()));
  }
}
