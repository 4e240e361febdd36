package org.candour.events.outcomes.failure.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.jspecify.annotations.Nullable;

/**
 * An urgent notification: inspectors tell the Secretary of State that a prison needs action at
 * once.
 *
 * @param issuedBy the inspectorates, where it is not that of prisons alone
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record NotificationTerms(
    @Hint("When the inspection ended") @Imported(Leeway.MAY_LACK)
        @Nullable PartialDate inspectionEndedOn,
    @Hint("When it was signed") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate signedOn,
    @Hint(
            "When the Secretary of State received it; if that is not known, the answer is due counted from its signing")
        @Nullable PartialDate receivedOn,
    @Hint("When it was published") @Nullable PartialDate publishedOn,
    @Hint("What concerns the inspectors") @Size(max = 30)
        List<@NotBlank @Size(max = 1000) String> concerns,
    @Hint("The inspectorates, where HM Inspectorate of Prisons is not alone")
        @Nullable
        @Size(max = 200)
        String issuedBy)
    implements NotificationTermsBuilder.With {
  public NotificationTerms {
    concerns = List.copyOf(concerns);
  }

  /**
   * From when the days for an answer are counted: its receipt, or its signing if no more is known.
   */
  public PartialDate countedFrom() {
    return receivedOn == null ? signedOn : receivedOn;
  }
}
