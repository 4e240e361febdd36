package org.candour.events.governance.escalation;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;

/**
 * A question that a board puts to a level.
 *
 * @param board the prison whose board asks
 * @param to the level that is to answer
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record EscalationTerms(
    @Hint("The code of the prison whose board asks") EstablishmentCode board,
    @Hint("The level that is to answer: the prison’s own code, a prison group, or MINISTRY, say")
        Party to,
    @Hint("What the board asks") @NotBlank @Size(max = 4000) String question,
    @Hint("What it is about beside single entries: a closure or a commitment, as type/id")
        @Size(max = 50)
        List<StreamId> aboutStreams)
    implements EscalationTermsBuilder.With {
  public EscalationTerms {
    aboutStreams = List.copyOf(aboutStreams);
  }
}
