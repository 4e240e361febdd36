package org.candour.ops.access.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * What answers look like, asked of the very mapper that writes them, so that names and omissions
 * are its own. What it writes in a way of its own without saying which, may be anything. Whatever
 * is an object has a name, and what is not always there is not required.
 */
public final class AnswerSchemas {

  private static final String COMPONENTS = "#/components/schemas/";

  private final JsonMapper json;
  private final Map<String, Schema<?>> named = new TreeMap<>();
  private final Map<JavaType, String> names = new java.util.HashMap<>();

  public AnswerSchemas(JsonMapper json) {
    this.json = json;
  }

  /** The objects that were met so far, by their names. */
  public Map<String, Schema<?>> named() {
    return named;
  }

  /** What values of a type look like. */
  public Schema<?> of(Type type) {
    return of(json.getTypeFactory().constructType(type));
  }

  private Schema<?> of(JavaType type) {
    if (JsonNode.class.isAssignableFrom(type.getRawClass()) || type.isJavaLangObject()) {
      return new Schema<>();
    }
    String name = names.get(type);
    if (name != null) {
      return new Schema<>().$ref(COMPONENTS + name);
    }
    Visitor visitor = new Visitor(type);
    json.acceptJsonFormatVisitor(type, visitor);
    return visitor.schema;
  }

  /** Of a generic type with what it holds, such as {@code ListedOfTimelineLine}. */
  private static String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    Class<?> outer = raw.getEnclosingClass();
    boolean ofRow = outer != null && outer.isRecord();
    String own = (ofRow ? outer.getSimpleName() : "") + raw.getSimpleName();
    List<JavaType> held = type.getBindings().getTypeParameters();
    return held.isEmpty()
        ? own
        : own + "Of" + held.stream().map(AnswerSchemas::name).collect(Collectors.joining("And"));
  }

  /** Two records of one simple name are told apart by their packages. */
  private String free(JavaType type) {
    String name = name(type);
    String of = type.getRawClass().getPackageName();
    while (named.containsKey(name)) {
      String last = of.substring(of.lastIndexOf('.') + 1);
      name = Character.toUpperCase(last.charAt(0)) + last.substring(1) + name;
      of = of.contains(".") ? of.substring(0, of.lastIndexOf('.')) : of;
    }
    return name;
  }

  private static boolean isNullable(@Nullable AnnotatedElement member) {
    return switch (member) {
      case Method method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
      case Field field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class);
      case null, default -> false;
    };
  }

  private static Schema<?> orNull(Schema<?> value) {
    return value.types(new LinkedHashSet<>(List.of(value.getType(), "null")));
  }

  private final class Visitor extends JsonFormatVisitorWrapper.Base {

    private final JavaType type;
    private Schema<?> schema = new Schema<>();

    Visitor(JavaType type) {
      this.type = type;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType of) {
      String name = free(of);
      Schema<?> object = new ObjectSchema();
      names.put(of, name);
      names.put(type, name);
      named.put(name, object);
      schema = new Schema<>().$ref(COMPONENTS + name);
      return new JsonObjectFormatVisitor.Base(getContext()) {
        @Override
        public void property(BeanProperty property) {
          Schema<?> value = AnswerSchemas.this.of(property.getType());
          value.setDescription(property.getMetadata().getDescription());
          boolean nullable = isNullable(property.getMember().getAnnotated());
          boolean leftOut = ((BeanPropertyWriter) property).willSuppressNulls();
          object.addProperty(property.getName(), nullable && !leftOut ? orNull(value) : value);
          if (!nullable || !leftOut) {
            object.addRequiredItem(property.getName());
          }
        }

        @Override
        public void optionalProperty(BeanProperty property) {
          property(property);
        }
      };
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType of) {
      ArraySchema array = new ArraySchema();
      array.setItems(new Schema<>());
      schema = array;
      return new JsonArrayFormatVisitor.Base(getContext()) {
        @Override
        public void itemsFormat(JsonFormatVisitable handler, @Nullable JavaType element) {
          JavaType item = of.getContentType() == null ? element : of.getContentType();
          array.setItems(item == null ? new Schema<>() : AnswerSchemas.this.of(item));
        }

        @Override
        public void itemsFormat(JsonFormatTypes format) {
          array.setItems(format == JsonFormatTypes.STRING ? new StringSchema() : new Schema<>());
        }
      };
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType of) {
      StringSchema text = new StringSchema();
      schema = text;
      return new JsonStringFormatVisitor.Base() {
        @Override
        public void format(JsonValueFormat format) {
          // Instants have none here, and dates that are known to a year are no dates to others.
        }

        @Override
        public void enumTypes(Set<String> values) {
          text.setEnum(values.stream().sorted().toList());
        }
      };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType of) {
      schema = new NumberSchema();
      return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType of) {
      IntegerSchema number = new IntegerSchema();
      number.setFormat("int64");
      schema = number;
      return new JsonIntegerFormatVisitor.Base() {
        @Override
        public void numberType(JsonParser.NumberType size) {
          // An index, a count or an amount: all of them fit.
        }
      };
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType of) {
      schema = new BooleanSchema();
      return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType of) {
      ObjectSchema map = new ObjectSchema();
      map.setAdditionalProperties(true);
      schema = map;
      return new JsonMapFormatVisitor.Base(getContext()) {
        @Override
        public void valueFormat(JsonFormatVisitable handler, JavaType value) {
          map.setAdditionalProperties(AnswerSchemas.this.of(value));
        }
      };
    }

    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType of) {
      schema = new Schema<>();
      return new JsonAnyFormatVisitor.Base();
    }
  }
}
