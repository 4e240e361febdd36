package org.candour.command.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candour.command.authority.Side;
import org.candour.events.Role;

/**
 * The definition of a command, on its record. The endpoint, its OpenAPI and JSON Schema, the form
 * and the command line all come from this and from the record's components.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Command {

  /** The {@link #stream()} of a command that any stream takes. */
  String ANY_STREAM = "*";

  /** The logical name in kebab-case: {@code announce-closure}. */
  String name();

  /** What it does, as an instruction: “Announce a closure”. */
  String title();

  /** The type of stream that takes it. */
  String stream();

  /**
   * The roles that may issue it. Where they may, in which establishments or for which organisation,
   * is said by the account, not by the command.
   */
  Role[] by();

  /**
   * Whose word it is, in the order in which that is tried: the command is taken only from whoever
   * holds one of these sides, or from a registrar who writes down what that side said.
   */
  Side[] says();

  /** The numbers of the ideas that it serves. */
  String[] ideas() default {};

  /** Whether it can open its stream; then the stream's id may be left to the ledger. */
  boolean opens() default false;
}
