package org.candour.events.partnership.concern;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * A concern as somebody raised it.
 *
 * @param from who raised it
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ConcernTerms(
    @Hint("What it is") ConcernKind kind,
    @Hint("Who raises it: an establishment’s code or an organisation’s identifier") Party from,
    @Hint("Who is to answer it") Party to,
    @Hint("What it is about, in a line") @NotBlank @Size(max = 300) String subject,
    @Hint("What is to be said") @NotBlank @Size(max = 4000) String text,
    @Hint("The prison that it is about") @Nullable EstablishmentCode establishment)
    implements ConcernTermsBuilder.With {}
