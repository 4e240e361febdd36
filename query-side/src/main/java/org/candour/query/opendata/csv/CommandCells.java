package org.candour.query.opendata.csv;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.PartialDate;
import org.candour.events.TermsAnswered;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.id.Party;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.LondonTime;
import org.jspecify.annotations.Nullable;

/** The command behind an entry as a row, in the columns that the importer reads. */
final class CommandCells {

  /** The columns that every row has, whatever its command. */
  static final List<String> COLUMNS = List.of("entry", "key", "command");

  private CommandCells() {}

  /** Which entry of which log it was: the number of an entry means another one elsewhere. */
  static String key(long index, String origin) {
    return origin + "/" + index;
  }

  /**
   * The columns of a row.
   *
   * @param recordedBy the key of the command that recorded an entry, by its number; null leaves a
   *     citation of it out
   */
  static Map<String, String> of(
      LedgerEntry found, String origin, LongFunction<@Nullable String> recordedBy) {
    Entry entry = found.entry();
    EntryMetadata circumstances = entry.circumstances();
    LongFunction<@Nullable String> cited =
        index -> {
          String key = recordedBy.apply(index);
          return key == null ? null : "$entry:" + key;
        };
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("entry", Long.toString(found.index()));
    cells.put("key", key(found.index(), origin));
    cells.put("command", circumstances.command().name());
    cells.put(field(entry.stream().type()), entry.stream().id());
    if (entry.payload() instanceof TermsAnswered) {
      cells.put("stream", entry.stream().toString());
    }
    // Some events have a field that is called as the column of the file.
    Cells.of("", (Record) entry.payload(), cited).forEach(cells::putIfAbsent);
    cells.put("occurredOn", circumstances.occurredOn().toString());
    Party side = circumstances.by().side();
    if (side != null) {
      cells.put("saidBy", side.value());
    }
    if (circumstances.explanation() != null) {
      cells.put("explanation", circumstances.explanation());
    }
    String cites =
        circumstances.cites().stream()
            .map(cited::apply)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    if (!cites.isEmpty()) {
      cells.put("cites", cites);
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

  /**
   * {@code needs-assessment} is named in the field {@code needsAssessment}, a board by its prison.
   */
  private static String field(String stream) {
    return stream.equals("board")
        ? "establishment"
        : Pattern.compile("-([a-z])")
            .matcher(stream)
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
