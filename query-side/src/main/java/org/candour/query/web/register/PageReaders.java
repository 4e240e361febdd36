package org.candour.query.web.register;

import org.candour.query.paper.PaperPrinter;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.recording.Actions;
import org.candour.query.web.timeline.Timelines;
import org.springframework.stereotype.Component;

/** What the pages of every view are read and rendered with. */
@Component
record PageReaders(
    PageRequests requests,
    ViewReader reader,
    CardRenderer cards,
    Timelines timelines,
    FilterChoices choices,
    Beginnings beginnings,
    PartsOfPages parts,
    Actions actions,
    PaperPrinter printer) {}
