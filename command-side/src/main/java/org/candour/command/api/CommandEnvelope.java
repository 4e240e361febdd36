package org.candour.command.api;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.Source;
import org.candour.events.id.Party;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every command may carry beside its own fields.
 *
 * @param occurredOn when it happened; null means today
 * @param documents documents attached, by hash
 * @param cites indexes of entries that it rests on
 * @param source where imported history was found
 * @param explanation why a duty was not complied with
 * @param explanations the same for each of several duties, by its name
 * @param onBehalfOf the account whose words a clerk or a registrar writes down
 * @param saidBy the party whose word it is; null for the one that the account acts for
 */
record CommandEnvelope(
    @Hint("When it happened; left out means today") @Nullable PartialDate occurredOn,
    @Hint("Documents attached, by hash") List<DocumentRef> documents,
    @Hint("Numbers of entries that this rests on") List<Long> cites,
    @Hint("Where imported history was found") @Nullable Source source,
    @Hint("Why a duty is not complied with; asked for when it is not")
        @Nullable
        @Size(max = CommandEnvelope.LONGEST_EXPLANATION)
        String explanation,
    @Hint("The same where several duties are not complied with, by duty")
        Map<String, @Size(max = CommandEnvelope.LONGEST_EXPLANATION) String> explanations,
    @Hint("The account whose words a board clerk or a registrar writes down")
        @Nullable String onBehalfOf,
    @Hint(
            "Whose word it is; needed by a registrar, who writes down what a side said, and by"
                + " whoever acts for several")
        @Nullable Party saidBy) {

  /** What may stand beside a command’s fields, by its name. */
  static final Map<String, AnnotatedType> TYPES =
      Components.of(CommandEnvelope.class).stream()
          .collect(Collectors.toUnmodifiableMap(FlatComponent::name, FlatComponent::annotatedType));

  static final Set<String> NAMES = TYPES.keySet();

  private static final Set<String> DUTIES =
      DutyRegister.load().all().stream().map(Duty::id).collect(Collectors.toUnmodifiableSet());

  /** What the id of an account looks like: a pseudonym, and no address of anybody. */
  static final String ACCOUNT = "[A-Za-z0-9._:|/+-]{1,100}";

  private static final int MOST_REFERENCES = 200;
  private static final int LONGEST_EXPLANATION = 4_000;
  private static final Type DOCUMENTS = new TypeReference<List<DocumentRef>>() {}.getType();
  private static final Type EXPLANATIONS = new TypeReference<Map<String, String>>() {}.getType();
  private static final Type CITES = new TypeReference<List<Long>>() {}.getType();

  static CommandEnvelope read(ObjectNode body, List<FieldError> errors) {
    CommandEnvelope extras =
        new CommandEnvelope(
            (PartialDate) value(body, "occurredOn", PartialDate.class, errors),
            list(body, "documents", DOCUMENTS, errors),
            list(body, "cites", CITES, errors),
            (Source) value(body, "source", Source.class, errors),
            (String) value(body, "explanation", String.class, errors),
            explanations(body, errors),
            (String) value(body, "onBehalfOf", String.class, errors),
            (Party) value(body, "saidBy", Party.class, errors));
    extras.check(errors);
    return extras;
  }

  private void check(List<FieldError> errors) {
    if (onBehalfOf != null && !onBehalfOf.matches(ACCOUNT)) {
      errors.add(new FieldError("onBehalfOf", "must be an account’s id, not a name"));
    }
    if (explanation != null && explanation.length() > LONGEST_EXPLANATION) {
      errors.add(
          new FieldError(
              "explanation", "must have at most " + LONGEST_EXPLANATION + " characters"));
    }
    if (source == null && occurredOn != null && !occurredOn.isKnown()) {
      errors.add(
          new FieldError("occurredOn", "can be unknown only in history imported with a source"));
    }
    if (source != null
        && source.precision() != null
        && source.precision()
            != (occurredOn == null ? PartialDate.Precision.DAY : occurredOn.precision())) {
      errors.add(
          new FieldError(
              "source.precision",
              "does not agree with occurredOn, which is "
                  + (occurredOn == null ? "today, as it is left out" : occurredOn)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> explanations(ObjectNode body, List<FieldError> errors) {
    Map<String, String> byDuty =
        (Map<String, String>) value(body, "explanations", EXPLANATIONS, errors);
    if (byDuty == null) {
      return Map.of();
    }
    if (byDuty.size() > MOST_REFERENCES || byDuty.containsValue(null)) {
      errors.add(
          new FieldError("explanations", "can have at most " + MOST_REFERENCES + ", none null"));
      return Map.of();
    }
    byDuty.forEach((duty, why) -> {
      if (!DUTIES.contains(duty)) {
        errors.add(
            new FieldError(
                "explanations." + duty, "names no duty: take its name from the refusal"));
      }
      if (why.length() > LONGEST_EXPLANATION) {
        errors.add(
            new FieldError(
                "explanations." + duty,
                "must have at most " + LONGEST_EXPLANATION + " characters"));
      }
    });
    return byDuty;
  }

  private static @Nullable Object value(
      ObjectNode body, String name, Type type, List<FieldError> errors) {
    JsonNode node = body.get(name);
    return node == null || node.isNull() ? null : FieldConversion.convert(name, node, type, errors);
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(
      ObjectNode body, String name, Type type, List<FieldError> errors) {
    List<T> items = (List<T>) value(body, name, type, errors);
    if (items == null) {
      return List.of();
    }
    if (items.size() > MOST_REFERENCES || items.stream().anyMatch(Objects::isNull)) {
      errors.add(
          new FieldError(
              name, "can have at most " + MOST_REFERENCES + " items, none of them null"));
      return List.of();
    }
    return items;
  }
}
