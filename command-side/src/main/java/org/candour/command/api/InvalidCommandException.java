package org.candour.command.api;

import java.util.List;

/** What was sent is JSON, and not a valid command. */
final class InvalidCommandException extends RuntimeException {

  private final transient List<FieldError> errors;

  /** What is wrong with a field; the empty field is the whole command. */
  record FieldError(String field, String message) {
    FieldError {
      field = TextValidation.writable(field);
      message = TextValidation.writable(message);
    }
  }

  InvalidCommandException(List<FieldError> errors) {
    super("Not a valid command: " + errors, null, false, false);
    this.errors = List.copyOf(errors);
  }

  InvalidCommandException(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  List<FieldError> errors() {
    return errors;
  }
}
