package org.candour.command.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candour.command.ledger.append.Commands;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;

/** A stream that was read before is asked for its end alone, and read anew where that has gone. */
class StreamCacheTest {

  private static final StreamId STREAM = Commands.stream("cached");

  private final StreamCache cache = new StreamCache();
  private final List<EntryRow> ledger = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();

  @Test
  void aStreamThatWasReadIsAskedForItsLastEntryAlone() {
    recorded("By letter", "By telephone");

    assertThat(said()).containsExactly("By letter", "By telephone");
    assertThat(said()).containsExactly("By letter", "By telephone");
    assertThat(asked).containsExactly(0L, 1L);
  }

  @Test
  void whatCameSinceIsAdded() {
    recorded("By letter");
    said();
    recorded("By telephone");

    assertThat(said()).containsExactly("By letter", "By telephone");
    assertThat(asked).containsExactly(0L, 0L);
  }

  @Test
  void aStreamWithoutEntriesIsAskedForAgain() {
    assertThat(said()).isEmpty();
    recorded("By letter");
    assertThat(said()).containsExactly("By letter");
  }

  @Test
  void whereTheLastEntryHasGoneEverythingIsReadAnew() {
    recorded("By letter", "By telephone");
    said();
    ledger.removeLast();

    assertThat(said()).containsExactly("By letter");
  }

  @Test
  void whereAnotherStandsInItsPlaceEverythingIsReadAnew() {
    recorded("By letter", "By telephone");
    said();
    ledger.removeLast();
    recorded("In person");

    assertThat(said()).containsExactly("By letter", "In person");
  }

  private void recorded(String... how) {
    for (String each : how) {
      long sequence = ledger.size();
      byte[] bytes =
          EntryFormat.write(
                  new UUID(0, sequence),
                  STREAM,
                  sequence,
                  Commands.circumstances("key"),
                  Set.of(),
                  new FamiliesInformed(each))
              .stamp(Instant.parse("2026-11-22T12:00:00Z"));
      ledger.add(new EntryRow(100 + sequence, bytes));
    }
  }

  private List<String> said() {
    return cache
        .whole(
            STREAM,
            first -> {
              asked.add(first);
              return ledger.subList(Math.min((int) first, ledger.size()), ledger.size());
            })
        .stream()
        .map(IndexedEntry::entry)
        .map(entry -> ((FamiliesInformed) entry.payload()).means())
        .toList();
  }
}
