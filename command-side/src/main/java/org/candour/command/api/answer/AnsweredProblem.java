package org.candour.command.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a problem document (RFC 9457) has; what else one has tells what stood in the way.
 *
 * @param type stays the same for good, so that programs can rest on it
 * @param instance the path that was asked
 * @param errors what is wrong with which field of a command
 */
public record AnsweredProblem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable List<Field> errors) {

  /** One field, and how to put it right; the empty field is the whole command. */
  public record Field(String field, String message) {}
}
