package org.candour.query.api.openapi;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.type.TypeFactory;

/**
 * One address that is read with GET.
 *
 * @param path as Spring writes it, for instance {@code /api/entries/{index}}
 * @param mediaType of the answer, for instance {@code text/plain}
 * @param summary a few words without a full stop
 * @param answer what the answer is in Java; null where only its media type is said
 */
public record Endpoint(
    String path,
    String mediaType,
    String summary,
    List<EndpointParameter> parameters,
    @Nullable Type answer) {

  public Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** An address that answers JSON; {@link #answering} or {@link #listing} says of what. */
  public static Endpoint json(String path, String summary, EndpointParameter... parameters) {
    return of("application/json", path, summary, parameters);
  }

  /** The same, whose answer is written of a type. */
  public Endpoint answering(Type type) {
    return new Endpoint(path, mediaType, summary, parameters, type);
  }

  /** The same, whose answer is a list of a type. */
  public Endpoint listing(Class<?> type) {
    return answering(TypeFactory.createDefaultInstance().constructCollectionType(List.class, type));
  }

  /** An address that answers another type. */
  public static Endpoint of(
      String mediaType, String path, String summary, EndpointParameter... parameters) {
    return new Endpoint(path, mediaType, summary, List.of(parameters), null);
  }
}
