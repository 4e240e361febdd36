package org.candour.query.api;

import java.lang.reflect.Type;
import java.util.List;
import org.candour.query.view.Registration;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.RowChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.type.TypeFactory;

/** The shapes of answers: each says at which point of the ledger it holds. */
final class Answers {

  private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

  private Answers() {}

  /** The type of an answer that holds another, such as a list of rows. */
  static Type of(Class<?> answer, Class<?> held) {
    return TYPES.constructParametricType(answer, held);
  }

  /**
   * A stretch of a list.
   *
   * @param ledgerSize entries in the ledger now
   * @param behind entries up to the point asked for that this answer does not show yet
   * @param deadLetters entries that the view could not place
   * @param count items that match; of, items without the filters; both only where they are cheap,
   *     and both of those only that whoever asks may see
   * @param withheld items that whoever asks may not see, of the entire list as it stands now; null
   *     wherever the number could be narrowed down, and some may be withheld
   * @param more which of count, of and withheld are larger than the number given, up to which is
   *     counted
   * @param parties every prison and organisation that the items name, and whether it is registered
   * @param next the address of the next stretch
   */
  record Listed<T>(
      PointInTime asAt,
      long ledgerSize,
      long behind,
      long deadLetters,
      @Nullable Long count,
      @Nullable Long of,
      @Nullable Long withheld,
      List<String> more,
      List<T> items,
      List<Registration> parties,
      @Nullable String next) {}

  /** One row. */
  record One<T>(
      PointInTime asAt,
      long ledgerSize,
      long behind,
      long deadLetters,
      long since,
      T item,
      List<Registration> parties) {}

  /** One thing read from the ledger itself, which is never behind. */
  record Direct<T>(
      PointInTime asAt, long ledgerSize, long behind, T item, List<Registration> parties) {}

  /** The rows that changed between two points, as far as whoever asks may see them. */
  record Compared<V>(
      PointInTime from,
      PointInTime asAt,
      long ledgerSize,
      long behind,
      long deadLetters,
      List<RowChange<V>> items,
      List<Registration> parties,
      @Nullable String next) {}
}
