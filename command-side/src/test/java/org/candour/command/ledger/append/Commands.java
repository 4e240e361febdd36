package org.candour.command.ledger.append;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.candour.command.ledger.append.PendingAppend.IdempotencyKey;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;

/** Commands as the engine takes them, each with as many entries as wanted. */
public final class Commands {

  private Commands() {}

  /** A stream that is named after something. */
  public static StreamId stream(String name) {
    return new StreamId(
        "closure", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** One entry, the first of a stream that is named after the key. */
  public static PendingAppend opening(String key) {
    return command(key, stream(key), 0, 1);
  }

  /** Entries of a stream, from a sequence on. */
  public static PendingAppend command(String key, StreamId stream, long first, int count) {
    List<PendingEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(key, stream, first + i, i == 0));
    }
    return new PendingAppend(entries, IdempotencyKey.of("an-account", key));
  }

  private static PendingEntry entry(String key, StreamId stream, long sequence, boolean first) {
    return new PendingEntry(
        id(key, sequence),
        "closure.families-informed",
        stream,
        sequence,
        first,
        EntryFormat.write(
            id(key, sequence),
            stream,
            sequence,
            circumstances(key),
            Set.of(),
            new FamiliesInformed("By letter")));
  }

  public static EntryMetadata circumstances(String key) {
    return new EntryMetadata(
        new Actor("an-account", Role.REGISTRAR, null, null),
        new CommandRef(key, "inform-families"),
        PartialDate.parse("2013"),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static UUID id(String key, long sequence) {
    Random random = new Random(key.hashCode() * 31L + sequence);
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L,
        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }
}
