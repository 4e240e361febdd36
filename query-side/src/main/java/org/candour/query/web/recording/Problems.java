package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.CommandSide.Answer;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.FieldError;
import org.candour.query.web.recording.form.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the command side's problem documents into errors of a form. */
public final class Problems {

  private static final String EXPLANATION = "explanation-needed";

  private Problems() {}

  /** Whether it only asks for an explanation. */
  public static boolean isExplanation(Answer answer) {
    return answer.problem().equals(EXPLANATION);
  }

  /** Whether whoever sent it has to sign in again. */
  public static boolean isSignIn(Answer answer) {
    return answer.status() == 401;
  }

  /** Each wrong field by its name, and what is wrong with the whole of it. */
  public static List<FieldError> errors(CommandForm form, Answer answer) {
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode error : answer.json().path("errors")) {
      errors.add(error(form, error.path("field").asString(""), error.path("message").asString("")));
    }
    if (errors.isEmpty()) {
      errors.add(whole(answer));
    }
    return List.copyOf(errors);
  }

  private static FieldError error(CommandForm form, String field, String message) {
    String called = field.isEmpty() ? null : Labels.at(form.all(), field);
    return new FieldError(
        field, called == null ? sentence(null, message) : sentence(called, message));
  }

  /** What is wrong is said of the field, unless it is a sentence of its own. */
  private static String sentence(@Nullable String called, String message) {
    boolean isPredicate = !message.isEmpty() && Character.isLowerCase(message.charAt(0));
    return called == null || !isPredicate
        ? PlainEnglish.capital(message)
        : PlainEnglish.capital(called) + " " + message;
  }

  private static FieldError whole(Answer answer) {
    if (answer.problem().equals("not-theirs-to-say") && answer.detail().contains("saidBy")) {
      return new FieldError(
          "saidBy",
          answer.detail().replace("Say in saidBy whose word this is", "Say whose word this is"));
    }
    return switch (answer.status()) {
      case 429 -> new FieldError("", "You sent too much at once: wait a minute and try again");
      case 503 ->
          new FieldError(
              "",
              "The ledger cannot be reached at the moment. What you typed is kept: try again in a"
                  + " minute");
      case 403 ->
          new FieldError(
              "", "You may not record this" + PlainEnglish.maybe(": ", answer.detail(), ""));
      default ->
          new FieldError(
              "",
              answer.detail().isEmpty()
                  ? "This cannot be recorded at the moment: try again"
                  : answer.detail());
    };
  }
}
