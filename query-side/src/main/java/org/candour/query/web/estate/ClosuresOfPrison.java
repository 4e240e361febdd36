package org.candour.query.web.estate;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.estate.closure.Closure;
import org.candour.query.estate.closure.ClosuresView;
import org.candour.query.estate.establishment.Establishment;
import org.candour.query.estate.establishment.EstablishmentsView;
import org.candour.query.language.Language;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.register.RelatedSections;
import org.springframework.stereotype.Component;

/** The closures of a prison, with the notice that each gave. */
@Component
class ClosuresOfPrison implements RelatedSections<Establishment> {

  private static final int SHOWN = 100;

  private final ViewReader reader;
  private final EstablishmentsView prisons;
  private final ClosuresView closures;

  ClosuresOfPrison(ViewReader reader, EstablishmentsView prisons, ClosuresView closures) {
    this.reader = reader;
    this.prisons = prisons;
    this.closures = closures;
  }

  @Override
  public View<Establishment> view() {
    return prisons;
  }

  @Override
  public List<View<?>> reads() {
    return List.of(closures);
  }

  @Override
  public List<Section<List<Phrase>>> of(PageRequest request, Row<Establishment> row) {
    List<Filter> here = List.of(new Filter.Is("establishment", row.key()));
    return section(
        reader.list(request.account(), closures, request.asAt(), here, null, SHOWN),
        request.words());
  }

  static List<Section<List<Phrase>>> section(Page<Closure> found, Language words) {
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    if (!found.rows().isEmpty()) {
      blocks.add(Section.bullets(found.rows(), row -> inBrief(row.value(), words)));
    }
    if (found.next() != null) {
      blocks.add(Section.paragraph(words.of("closure.first", found.rows().size())));
    }
    return blocks.isEmpty()
        ? List.of()
        : List.of(new Section<>("closures", words.of("closure.title"), blocks));
  }

  private static Object[] inBrief(Closure c, Language words) {
    return new Object[] {
      new Phrase.About(
          (c.kind() == null ? words.of("closure.kind") : words.ofOne("closure.kind", c.kind()))
              + ": "
              + words.ofOne("closure.state", c.state()),
          new StreamId("closure", c.id())),
      c.announcedOn() == null ? "" : words.of("closure.announced", words.on(c.announcedOn().on())),
      c.notice() == null ? "" : words.of("closure.notice", words.days(c.notice().days()))
    };
  }
}
