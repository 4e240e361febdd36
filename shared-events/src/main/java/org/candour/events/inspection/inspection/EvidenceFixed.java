package org.candour.events.inspection.inspection;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * The evidence of the inspection is the ledger as it stood at a size, and stays so.
 *
 * @param size of how many entries
 */
@EventType(value = "inspection.evidence-fixed", visibility = Visibility.INSPECTION)
public record EvidenceFixed(long size) implements InspectionEvent {}
