package org.candour.query.opendata.csv;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.id.Party;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.LondonTime;

/** The command behind an entry as a row, in the columns that the importer reads. */
final class CommandCells {

  private CommandCells() {}

  /**
   * Its key says which entry of which log it was, so that what another row cites is found again
   * wherever they are recorded: the number of an entry means another one there.
   */
  static Map<String, String> of(LedgerEntry found, String origin) {
    Entry entry = found.entry();
    LongFunction<String> key = index -> origin + "/" + index;
    LongFunction<String> cited = index -> "$entry:" + key.apply(index);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("entry", Long.toString(found.index()));
    cells.put("key", key.apply(found.index()));
    cells.put("command", entry.circumstances().command().name());
    cells.put(field(entry.stream().type()), entry.stream().id());
    cells.putAll(Cells.of("", entry.payload(), cited));
    EntryMetadata circumstances = entry.circumstances();
    cells.put("occurredOn", circumstances.occurredOn().toString());
    Party side = circumstances.by().side();
    if (side != null) {
      cells.put("saidBy", side.value());
    }
    if (circumstances.explanation() != null) {
      cells.put("explanation", circumstances.explanation());
    }
    Source source =
        Objects.requireNonNullElseGet(circumstances.source(), () -> here(found, origin));
    cells.putAll(Cells.of("source.", source, cited));
    return cells;
  }

  /** What was recorded here at first hand is there what this log says. */
  private static Source here(LedgerEntry found, String origin) {
    LocalDate on = LocalDate.ofInstant(found.entry().recordedAt(), LondonTime.LONDON);
    return new Source(
        "Entry " + found.index() + " of " + origin,
        null,
        PartialDate.of(on),
        null,
        null,
        Source.Confidence.HIGH,
        null);
  }

  /** {@code needs-assessment} is named in the field {@code needsAssessment}. */
  private static String field(String stream) {
    return Pattern.compile("-([a-z])")
        .matcher(stream)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
