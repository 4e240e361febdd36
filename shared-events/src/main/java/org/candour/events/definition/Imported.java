package org.candour.events.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a command that is otherwise in history imported with a source than in what is
 * recorded first-hand. A source may not name an organisation or a day; whoever was there can.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Imported {

  Leeway value();

  /** What is otherwise. */
  enum Leeway {
    /** It may be left out where the source does not say; first-hand it is there. */
    MAY_LACK,
    /** It may be a month, a year or unknown; first-hand it is a day. */
    MAY_BE_IMPRECISE,
    /** It says what the source leaves open; first-hand nothing is. */
    ONLY
  }
}
