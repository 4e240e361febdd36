package org.candour.query.web.recording.form;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a template shows it.
 *
 * @param kind which control: input, number, money, textarea, radios, checkboxes, select, date,
 *     pick, document, group, repeated
 * @param path its name in the form
 * @param id its id in the page, to which errors lead
 * @param optional whether it need not be answered
 * @param value what stands in it
 * @param choices what can be chosen, and what is
 * @param parts the controls of a group, or the groups that repeat
 * @param several whether more than one can be chosen
 * @param find what was typed to find somebody or something
 * @param findable what can be found: prison, organisation
 */
@RecordBuilder
public record Control(
    String kind,
    String path,
    String id,
    String label,
    @Nullable String hint,
    @Nullable String error,
    boolean optional,
    String value,
    List<Choice> choices,
    List<Control> parts,
    boolean several,
    String find,
    @Nullable String findable)
    implements ControlBuilder.With {

  public Control {
    choices = List.copyOf(choices);
    parts = List.copyOf(parts);
  }

  /** Something that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  /** The ids of the hint and the error, for those who hear them; null if there are none. */
  public @Nullable String describedBy() {
    String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
    return ids.isBlank() ? null : ids.strip();
  }

  /** A control for some paragraphs, beside those of fields. */
  public static Control prose(String path, String label, String value, @Nullable String error) {
    return new Control(
        "textarea",
        path,
        id(path),
        label,
        null,
        error,
        false,
        value,
        List.of(),
        List.of(),
        false,
        "",
        null);
  }

  /** The id of a control in a page. */
  static String id(String path) {
    return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  /** Where an error leads: the first thing in the control that takes the focus. */
  String focus() {
    return switch (kind) {
      case "date" -> id + "-day";
      case "radios", "checkboxes" -> choices.isEmpty() ? id : id + "-0";
      case "pick" -> choices.isEmpty() ? id + "-find" : id + "-0";
      case "document" -> id + "-file";
      default -> id;
    };
  }
}
