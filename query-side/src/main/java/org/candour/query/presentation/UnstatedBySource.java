package org.candour.query.presentation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a row lacks only where a source of imported history does not say it. Pages say that
 * much in its place; what else is empty is left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface UnstatedBySource {

  /** Of what it was. */
  String IT = "Not said by the source";

  /** Of who it was, for instance. */
  String BY_NAME = "Not named by the source";

  /** What stands in its place. */
  String value() default IT;
}
