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

  /** The revision of the payload's shape, counted from 1. */
  int revision() default 1;
}
