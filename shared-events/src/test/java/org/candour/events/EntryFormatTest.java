package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candour.events.estate.ClosureRescinded;
import org.junit.jupiter.api.Test;

class EntryFormatTest {
  @Test
  void whatIsWrittenCanBeReadAgain() {
    Circumstances circumstances =
        new Circumstances(
            new Actor("clerk-7", Role.REGISTRAR, null, "BXI"),
            new CommandRef("key", "rescind-closure"),
            PartialDate.parse("2013-09"),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    UUID id = UUID.fromString("6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f");
    StreamId stream = new StreamId("closure", "x");
    byte[] bytes =
        EntryFormat.write(id, stream, 3, circumstances, Set.of(), new ClosureRescinded("saved"))
            .stamp(Instant.parse("2026-11-22T10:15:30.123456Z"));

    assertThat(EntryFormat.read(bytes).payload()).isEqualTo(new ClosureRescinded("saved"));
  }
}
