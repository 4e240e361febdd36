package org.candour.command.duties;

import org.candour.events.PartialDate;

/**
 * From one date to another.
 *
 * @param from where counting begins
 * @param to where it ends; may be earlier, and then nothing lies between
 */
public record DateRange(PartialDate from, PartialDate to) {}
