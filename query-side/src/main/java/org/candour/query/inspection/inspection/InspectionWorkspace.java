package org.candour.query.inspection.inspection;

import java.util.List;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An inspection while inspectors work on it.
 *
 * @param report what it says so far
 * @param silences each day on which an answer to the draft fell due and none came
 * @param published where it is published
 * @param abandoned when it was given up, if it was
 */
@ViewRow
public record InspectionWorkspace(
    String id,
    @Nullable InspectionReport report,
    @Nullable EntryDate begun,
    List<EntryDate> fixed,
    List<EntryDate> shared,
    List<EntryDate> answered,
    List<EntryDate> silences,
    @Nullable Backlink published,
    @Nullable EntryDate abandoned,
    @Nullable String abandonedBecause,
    List<Judged> judged,
    List<Long> corrections)
    implements InspectionWorkspaceBuilder.With {}
