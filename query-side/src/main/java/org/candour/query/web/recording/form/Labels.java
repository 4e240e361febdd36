package org.candour.query.web.recording.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.definition.FormField;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/** What fields are called where people fill them in. */
public final class Labels {

  private static final int SHORT = 30;

  /** What says how an id is written, to those who pick it by its name. */
  private static final Pattern TECHNICAL =
      Pattern.compile(".*\\b(code|org-id|type/id|hash|pseudonym)\\b.*");

  /** Names of what is on record, where the field says no more than how it is written. */
  private static final Map<String, String> NAMES =
      Map.of(
          "establishment", "Prison",
          "establishments", "Prisons",
          "documents", "Documents",
          "member", "Member");

  private static final Pattern NUMBER_OF = Pattern.compile("^(The n|N)umbers? of the ");

  private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(?:\\[([0-9]+)\\])?");

  private Labels() {}

  /** {@code Answer} for “The answer”, and otherwise as the field says it. */
  public static String of(FormField field) {
    if (field.name().isEmpty()) {
      return "This";
    }
    if (field.label().isEmpty() || TECHNICAL.matcher(field.label()).matches()) {
      return NAMES.getOrDefault(field.name(), FieldNames.name(field.name()));
    }
    boolean plain = field.label().startsWith("The ") && field.label().length() <= SHORT;
    return plain ? PlainEnglish.capital(field.label().substring("The ".length())) : field.label();
  }

  /** The same where it is chosen by what it is called, which needs no number. */
  static String chosen(FormField field) {
    return NUMBER_OF.matcher(of(field)).replaceFirst("The ");
  }

  /** The hint that stands below it, as a sentence; null if there is none. */
  public static @Nullable String hint(FormField field) {
    return field.hint() == null ? null : PlainEnglish.capital(field.hint());
  }

  /** {@code Yes} for a yes, {@code Change of role} for a constant. */
  public static String option(String constant) {
    return PlainEnglish.capital(PlainEnglish.plain(constant));
  }

  /**
   * What a path of a form is called: {@code Milestones 2, what} for {@code milestones[1].what}.
   *
   * @return null if there is no such field
   */
  public static @Nullable String at(List<FormField> fields, String path) {
    StringBuilder name = new StringBuilder();
    List<FormField> level = fields;
    for (String step : path.split("[.]", -1)) {
      Matcher parts = STEP.matcher(step);
      if (!parts.matches()) {
        return null;
      }
      Optional<FormField> field =
          level.stream().filter(each -> each.name().equals(parts.group(1))).findFirst();
      if (field.isEmpty()) {
        return null;
      }
      String called = of(field.get());
      name.append(name.isEmpty() ? called : ", " + lower(called));
      level = field.get().fields();
      if (parts.group(2) != null) {
        name.append(' ').append(Integer.parseInt(parts.group(2)) + 1);
        level = level.isEmpty() ? level : level.getFirst().fields();
      }
    }
    return name.toString();
  }

  static String lower(String text) {
    boolean isAcronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return isAcronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
