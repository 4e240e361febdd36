package org.candour.events.evidence;

import java.util.Locale;

/** Where things are in an evidence pack, a ZIP file. */
public final class PackFormat {

  /** What the manifest calls itself. */
  public static final String NAME = "candour-evidence/1";

  /** JSON: the query, the point of the ledger, and a line per entry, at last. */
  public static final String MANIFEST = "manifest.json";

  /** The checkpoint that every receipt leads to, with its cosignatures. */
  public static final String CHECKPOINT = "checkpoint.txt";

  /** The newest checkpoint when the pack was made. */
  public static final String NEWEST = "newest-checkpoint.txt";

  /** Hashes in Base64, one a line, that prove that the newest checkpoint extends the other. */
  public static final String CONSISTENCY = "consistency.txt";

  /** Verifier keys, one a line, as the ledger gave them. */
  public static final String KEYS = "keys.txt";

  /** The notes in which a key of the log handed over to the next, one after the other. */
  public static final String SUCCESSIONS = "successions.txt";

  /** PROV-JSON of the entries, which whoever has them can make again. */
  public static final String PROVENANCE = "prov.json";

  private PackFormat() {}

  /** The exact bytes of an entry. */
  public static String entry(long index) {
    return String.format(Locale.ROOT, "entries/%012d.json", index);
  }

  /** The receipt of an entry. */
  public static String receipt(long index) {
    return String.format(Locale.ROOT, "receipts/%012d.tlog-proof", index);
  }
}
