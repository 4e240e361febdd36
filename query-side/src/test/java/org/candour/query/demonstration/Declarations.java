package org.candour.query.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/** A declaration that a ledger is a demonstration. */
final class Declarations implements Examples {

  private Declarations() {}

  @Override
  public List<Draft> drafts() {
    return List.of(
        Draft.entry(
            DemonstrationDeclared.STREAM,
            "2024-11-20",
            new DemonstrationDeclared(
                LocalDate.parse("2024-11-20"), LocalDate.parse("2026-11-20"))));
  }
}
