package org.candour.query.view.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point in the ledger, as asked for and as found.
 *
 * @param given what was asked for; null for now
 * @param index the last entry that had been recorded; null where there was none yet
 * @param size how many entries had been recorded
 * @param recordedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PointInTime(
    @Nullable String given, @Nullable Long index, long size, @Nullable Instant recordedAt) {

  /** True if a point was asked for; otherwise it is now. */
  @JsonIgnore
  public boolean isFixed() {
    return given != null;
  }
}
