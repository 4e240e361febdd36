package org.candour.events.commissioning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.events.definition.Hint;

/**
 * A notice of procurement that was published outside of any round.
 *
 * @param reference its number or address, as published
 */
public record PublishedNotice(
    @Hint("Its number or address") @NotBlank @Size(max = 120) String reference,
    @Hint("When it was published") LocalDate publishedOn) {}
