package org.candour.query.web.recording.form;

import java.util.List;
import java.util.Set;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.query.web.recording.form.Control.Choice;

/** Names what a field can pick, and finds it by its name. */
public interface Named {

  /** What something is called; its id where nothing tells. */
  String name(String picks, String id);

  /** What can be picked without looking for it: one’s own. */
  List<Choice> own(String picks);

  /**
   * What the matter that the form is about has under the name of a field, to choose from; nothing
   * where that is free to be typed.
   */
  List<Choice> ofMatter(String field);

  /**
   * What a field of the command itself is chosen from. Fields within others may name what is new.
   */
  default List<Choice> parts(FormField field) {
    Kind kind = field.kind() == Kind.LIST ? field.item().kind() : field.kind();
    return Set.of(Kind.LINE, Kind.NUMBER, Kind.ENTRY).contains(kind)
        ? ofMatter(field.name())
        : List.of();
  }

  /** What is found by words. */
  List<Choice> find(String picks, String words);
}
