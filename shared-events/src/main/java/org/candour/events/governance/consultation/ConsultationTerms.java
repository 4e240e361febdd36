package org.candour.events.governance.consultation;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * What is consulted on, by whom, and whose answer is sought.
 *
 * @param groups the groups whose answer is sought, as feedback names them too
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ConsultationTerms(
    @Hint("What it is called") @NotBlank @Size(max = 300) String title,
    @Hint("Who consults: a prison’s code, an organisation, or a level such as MINISTRY") Party by,
    @Hint("At which stage of the programme it is held") @Nullable ProgrammeStage stage,
    @Hint("The first day for feedback") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate opens,
    @Hint("The last day for feedback") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate closes,
    @Hint("The groups whose feedback is sought, for instance families") @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> groups,
    @Hint("What is asked") @Size(max = 200) List<@NotBlank @Size(max = 1000) String> questions)
    implements ConsultationTermsBuilder.With {
  public ConsultationTerms {
    groups = List.copyOf(groups);
    questions = List.copyOf(questions);
  }
}
