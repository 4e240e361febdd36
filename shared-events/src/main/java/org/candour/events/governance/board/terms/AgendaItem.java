package org.candour.events.governance.board.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting's agenda.
 *
 * @param about the entry that it is about
 * @param aboutStream the matter that it is about
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record AgendaItem(
    @Hint("What it is called") @NotBlank @Size(max = 300) String title,
    @Hint("What it is for") AgendaKind kind,
    @Hint("The number of the entry that it is about") @Nullable Long about,
    @Hint("The matter that it is about, as type/id") @Nullable StreamId aboutStream,
    @Hint("The papers for it, by their hash") @Size(max = 50) List<DocumentRef> papers)
    implements AgendaItemBuilder.With {
  public AgendaItem {
    papers = List.copyOf(papers);
  }
}
