package org.candour.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logical name of an event, which outlives its Java class: {@code closure.announced}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /** The name, {@code <stream>.<event>} in kebab-case. */
  String value();

  /**
   * Who may see such an entry, in every revision alike. It has no default, so that nobody forgets
   * it. An event that other streams take too, such as a judgement or a correction, is seen by no
   * more than may see every event of the stream that it stands in, as the registry of events tells.
   */
  Visibility visibility();

  /** The revision of the payload's shape, counted from 1. */
  int revision() default 1;
}
