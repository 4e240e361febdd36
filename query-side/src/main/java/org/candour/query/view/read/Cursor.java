package org.candour.query.view.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.candour.query.view.store.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the place of a row in its order, as text that fits into an address. It goes
 * on behind that place, or, turned round, in front of it.
 */
public final class Cursor {

  /** No letter of a place is this one. */
  private static final String FRONT = "~";

  private Cursor() {}

  /** The cursor of what comes in front of a place. */
  public static String inFront(String place) {
    return FRONT + place;
  }

  static boolean isInFront(@Nullable String cursor) {
    return cursor != null && cursor.startsWith(FRONT);
  }

  /** The cursor behind a key, in a list that is ordered by key alone. */
  public static String of(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor behind a row, in a list that is ordered by a value and then by key. */
  static String of(String sort, String key) {
    return of(sort + Column.UNIT + key);
  }

  /**
   * The values that a cursor was made of.
   *
   * @param count how many the order of the list has
   * @throws BadCursorException if no such list gave it
   */
  static String[] values(String cursor, int count) {
    String text;
    String place = isInFront(cursor) ? cursor.substring(FRONT.length()) : cursor;
    try {
      text = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new BadCursorException();
    }
    String[] values = text.split(Column.UNIT, -1);
    if (values.length != count || text.indexOf('\0') >= 0) {
      throw new BadCursorException();
    }
    return values;
  }

  /** A cursor that no list gave. */
  public static final class BadCursorException extends RuntimeException {
    BadCursorException() {
      super("Take the address of the next page from the previous answer");
    }
  }
}
