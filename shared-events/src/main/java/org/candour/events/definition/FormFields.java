package org.candour.events.definition;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.definition.FormField.Kind;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** Derives what a form asks for from the components of a record. */
public final class FormFields {

  /** From this room on, in characters, a text has paragraphs. */
  private static final int ROOM_FOR_PARAGRAPHS = 1_000;

  /** A hint of at most so many characters is what a field is called. */
  private static final int LONGEST_LABEL = 90;

  private static final Map<Class<?>, String> PICKS =
      Map.of(
          EstablishmentCode.class, "establishment",
          OrganisationId.class, "organisation",
          Party.class, "party",
          StreamId.class, "stream",
          PersonId.class, "person");

  private FormFields() {}

  /** The fields of a record, in the order of its components; value objects show theirs. */
  public static List<FormField> of(Class<?> record) {
    return Components.of(record).stream().map(FormFields::of).toList();
  }

  /** One component; a list need not be answered if it may be empty. */
  public static FormField of(FlatComponent component) {
    boolean mayBeEmpty =
        kind(component.annotatedType()) == Kind.LIST
            && !component.annotatedType().isAnnotationPresent(NotEmpty.class);
    Hint hint = component.annotation(Hint.class);
    Imported imported = component.annotation(Imported.class);
    return of(
        component.name(),
        hint == null ? "" : hint.value(),
        component.annotatedType(),
        component.isRequired() && !mayBeEmpty,
        imported == null ? null : imported.value());
  }

  /**
   * A field of a type.
   *
   * @param said what to put there: up to its first semicolon what the field is called, if that is
   *     short, and the rest a hint
   */
  public static FormField of(
      String name,
      String said,
      AnnotatedType annotated,
      boolean required,
      @Nullable Leeway imported) {
    String called = said.split("; ", 2)[0];
    boolean isShort = called.length() <= LONGEST_LABEL;
    String more =
        isShort ? said.substring(Math.min(said.length(), called.length() + "; ".length())) : said;
    Kind kind = kind(annotated);
    return new FormField(
        name,
        isShort ? called : "",
        more.isEmpty() ? null : more,
        kind,
        required,
        imported,
        longest(annotated),
        kind == Kind.PICK ? picks((Class<?>) annotated.getType()).orElseThrow() : null,
        options(annotated),
        fields(kind, annotated));
  }

  /** Whether a text has room for paragraphs. */
  public static boolean isProse(AnnotatedType component) {
    Size size = component.getAnnotation(Size.class);
    return component.getType() == String.class
        && size != null
        && size.max() != Integer.MAX_VALUE
        && size.max() >= ROOM_FOR_PARAGRAPHS;
  }

  private static Kind kind(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType generic) {
      return generic.getAnnotatedActualTypeArguments().length == 1 ? Kind.LIST : Kind.BY_DUTY;
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (isProse(annotated)) {
      return Kind.PROSE;
    }
    if (picks(type).isPresent()) {
      return Kind.PICK;
    }
    return switch (type.getSimpleName()) {
      case "String" -> Kind.LINE;
      case "int", "Integer" -> Kind.NUMBER;
      case "long", "Long" -> Kind.ENTRY;
      case "boolean", "Boolean" -> Kind.YES_NO;
      case "JsonNode" -> Kind.ANY;
      default -> kindOf(type);
    };
  }

  private static Kind kindOf(Class<?> type) {
    if (type == LocalDate.class) {
      return Kind.DAY;
    }
    if (type == PartialDate.class) {
      return Kind.DATE;
    }
    if (type == Money.class) {
      return Kind.MONEY;
    }
    if (type == DocumentRef.class) {
      return Kind.DOCUMENT;
    }
    if (type.isEnum()) {
      return Kind.CHOICE;
    }
    // What is written as text of a shape of its own is no record to whoever fills in a form.
    return type.isRecord() && Components.of(type).size() > 1 ? Kind.RECORD : Kind.LINE;
  }

  /** What names something on record, and of what type that is. */
  private static Optional<String> picks(Class<?> type) {
    if (!RandomId.class.isAssignableFrom(type)) {
      return Optional.ofNullable(PICKS.get(type));
    }
    String name = type.getSimpleName().replaceAll("Id$", "");
    return Optional.of(
        name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
  }

  private static @Nullable Integer longest(AnnotatedType annotated) {
    Size size = annotated.getAnnotation(Size.class);
    return size == null || size.max() == Integer.MAX_VALUE ? null : size.max();
  }

  private static List<String> options(AnnotatedType annotated) {
    return annotated.getType() instanceof Class<?> type && type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
        : List.of();
  }

  private static List<FormField> fields(Kind kind, AnnotatedType annotated) {
    return switch (kind) {
      case RECORD -> of((Class<?>) annotated.getType());
      case LIST ->
          List.of(
              of(
                  "",
                  "",
                  ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0],
                  true,
                  null));
      default -> List.of();
    };
  }
}
