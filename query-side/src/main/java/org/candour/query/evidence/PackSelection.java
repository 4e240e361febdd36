package org.candour.query.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.query.view.read.PointInTime;

/**
 * The entries of a pack, and how they were asked for.
 *
 * @param query the parameters as they were given
 * @param indexes the entries, in order
 * @param deadLetters entries of the whole ledger that the timeline could not place
 */
record PackSelection(
    Map<String, String> query, PointInTime asAt, List<Long> indexes, long deadLetters) {

  private static final int CHUNK = 200;

  /** The same with other entries. */
  PackSelection of(List<Long> others) {
    return new PackSelection(query, asAt, others, deadLetters);
  }

  /** The entries in stretches that fit into memory. */
  List<List<Long>> chunks() {
    List<List<Long>> chunks = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i += CHUNK) {
      chunks.add(indexes.subList(i, Math.min(i + CHUNK, indexes.size())));
    }
    return chunks;
  }
}
