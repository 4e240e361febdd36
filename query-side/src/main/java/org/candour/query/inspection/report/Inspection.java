package org.candour.query.inspection.report;

import java.util.List;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A published inspection.
 *
 * @param recommendations what was recommended on it
 */
@ViewRow
public record Inspection(
    String id,
    @Nullable InspectionReport report,
    @Nullable EntryDate published,
    List<Backlink> recommendations,
    List<Judged> judged,
    List<Long> corrections)
    implements InspectionBuilder.With {}
