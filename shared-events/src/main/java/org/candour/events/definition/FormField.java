package org.candour.events.definition;

import java.util.List;
import org.candour.events.definition.Imported.Leeway;
import org.jspecify.annotations.Nullable;

/**
 * A field as a form asks for it. The command side derives it from the field itself; whoever makes a
 * form needs nothing else.
 *
 * @param name the name of its member in JSON
 * @param label what it asks for, in a few words; empty where its name has to do
 * @param hint what else to know when answering; null if there is nothing
 * @param kind how it is answered
 * @param required whether it must be answered
 * @param imported how it is otherwise in imported history; null if it is not
 * @param longest the most characters of a text, or the most items of a list; null for no such limit
 * @param picks for {@link Kind#PICK} of what: a type of stream, {@code party}, {@code stream} for
 *     any, or {@code person}
 * @param options the constants to choose from
 * @param fields the parts of a {@link Kind#RECORD}; of a {@link Kind#LIST} the one that repeats
 */
public record FormField(
    String name,
    String label,
    @Nullable String hint,
    Kind kind,
    boolean required,
    @Nullable Leeway imported,
    @Nullable Integer longest,
    @Nullable String picks,
    List<String> options,
    List<FormField> fields) {

  public FormField {
    options = List.copyOf(options);
    fields = List.copyOf(fields);
  }

  /** How a field is answered, and what its answer is in JSON. */
  public enum Kind {
    /** One line of text; a string. */
    LINE,
    /** Text with paragraphs; a string. */
    PROSE,
    /** A whole number. */
    NUMBER,
    /** The number of an entry. */
    ENTRY,
    /** Yes or no; true or false. */
    YES_NO,
    /** A day; {@code 2026-06-04}. */
    DAY,
    /** A date of which the day and the month may be left open; {@code 2026-06}. */
    DATE,
    /** One of several constants; its name. */
    CHOICE,
    /** An amount; {@code {"pence":120050,"currency":"GBP"}}. */
    MONEY,
    /** Somebody or something on record; its id. */
    PICK,
    /** A document that is attached; {@code {"sha256":…,"name":…,"mediaType":…}}. */
    DOCUMENT,
    /** Several fields that belong together; an object. */
    RECORD,
    /** The same field, any number of times; an array. */
    LIST,
    /** Explanations, by the duty that each explains; an object of texts. */
    BY_DUTY,
    /** Whatever stands in another field; any JSON. */
    ANY
  }

  /** The same, which need not be answered. */
  public FormField optional() {
    return new FormField(name, label, hint, kind, false, imported, longest, picks, options, fields);
  }

  /** The field that a list repeats. */
  public FormField item() {
    return fields.getFirst();
  }
}
