package org.candour.query.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.query.importing.UnfinishedImport;
import org.candour.query.importing.UnfinishedImport.Failure;
import org.candour.query.importing.UnfinishedImports;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.importing.ImportAddresses;
import org.springframework.stereotype.Component;

/** Puts on a desk what is left of its owner’s imports. */
@Component
class DeskImports {

  /** How many lines that failed are named on a desk, of each file. */
  private static final int SHOWN = 10;

  private final UnfinishedImports imports;

  DeskImports(UnfinishedImports imports) {
    this.imports = imports;
  }

  /** The part of a desk; empty where every import is finished. */
  Optional<DeskPage.Part> of(PageRequest request, String id) {
    List<UnfinishedImport> unfinished = imports.of(request.account());
    return unfinished.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DeskPage.Part(
                id + "-imports",
                "Imports that are not finished",
                Integer.toString(unfinished.size()),
                ImportAddresses.UPLOAD,
                null,
                unfinished.stream().map(DeskImports::line).toList()));
  }

  private static DeskPage.Line line(UnfinishedImport of) {
    List<Failure> failures = of.failures();
    return new DeskPage.Line(
        ImportAddresses.UPLOAD,
        of.file(),
        of.progress(),
        failures.isEmpty() ? "waiting" : "late",
        failures.isEmpty() ? List.of() : List.of(new Span(said(failures), null)),
        List.of());
  }

  private static String said(List<Failure> failures) {
    if (failures.size() == 1) {
      Failure one = failures.getFirst();
      return "Line %d: %s.".formatted(one.line(), one.problem());
    }
    List<String> lines =
        new ArrayList<>(
            failures.stream().limit(SHOWN).map(each -> Integer.toString(each.line())).toList());
    if (failures.size() > SHOWN) {
      lines.add((failures.size() - SHOWN) + " more");
    }
    return "Lines " + PlainEnglish.list(lines) + " cannot be recorded as they are.";
  }
}
