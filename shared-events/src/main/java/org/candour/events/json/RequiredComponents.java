package org.candour.events.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells Jackson that a record's component must be there and not null unless it is {@link Nullable},
 * so that what is read keeps the promise that the compiler checks in what is written.
 */
public final class RequiredComponents extends JacksonAnnotationIntrospector {

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    boolean nullMeansSomething = JsonNode.class.isAssignableFrom(annotated.getRawType());
    return isRequired(annotated) && !nullMeansSomething
        ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  /**
   * Asks the record and not its constructor, to which javac does not copy the annotation of a type
   * like {@code PartialDate.@Nullable Precision}.
   */
  private static boolean isRequired(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
        && parameter.getOwner() instanceof AnnotatedConstructor constructor
        && constructor.getDeclaringClass().isRecord()
        && !isNullable(constructor.getDeclaringClass().getRecordComponents(), parameter.getIndex());
  }

  private static boolean isNullable(RecordComponent[] components, int index) {
    return components[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
