package org.candour.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candour.events.json.CandourJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service promises of its answers in its OpenAPI document, and real answers held to it: each
 * must be described, with its status and its media type, and have no member that is not.
 */
public final class OpenApiContract {

  private static final String DOCUMENT = "https://candour.test/openapi";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");
  private static final int MOST = 5;

  private final JsonNode paths;
  private final List<Address> addresses;
  private final Set<String> roots;
  private final SchemaRegistry schemas;
  private final Map<String, Schema> read = new ConcurrentHashMap<>();

  private OpenApiContract(JsonNode document) {
    paths = document.path("paths");
    addresses =
        paths.propertyNames().stream()
            .map(Address::of)
            .sorted(Comparator.comparingInt(Address::parameters))
            .toList();
    roots = addresses.stream().map(a -> root(a.template())).collect(Collectors.toSet());
    close(document);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(DOCUMENT, document.toString())));
  }

  /** Reads an OpenAPI 3.1 document in JSON. */
  public static OpenApiContract of(String document) {
    return new OpenApiContract(CandourJson.mapper().readTree(document));
  }

  /** An address with parameters in its path; where two of them fit, that with fewer is meant. */
  private record Address(String template, int parameters, Pattern pattern) {

    static Address of(String template) {
      String literal = "\\Q" + PARAMETER.matcher(template).replaceAll("\\\\E[^/]+\\\\Q") + "\\E";
      int parameters = (int) PARAMETER.matcher(template).results().count();
      return new Address(template, parameters, Pattern.compile(literal));
    }
  }

  /** What is an object has the members that are said, and no others. */
  private static void close(JsonNode node) {
    boolean says = node.path("type").asString("").equals("object") && node.has("properties");
    if (node instanceof ObjectNode schema && says && !node.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.values().forEach(OpenApiContract::close);
  }

  private static String root(String path) {
    return path.split("/", 3)[1];
  }

  /**
   * Holds an answer to the description; anything but JSON, and addresses that are none of the
   * described, are left alone.
   *
   * @throws AssertionError saying what is not as it is described
   */
  public void hold(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    String method = answer.request().method().toLowerCase(java.util.Locale.ROOT);
    if (!type.endsWith("json") || method.equals("head")) {
      return;
    }
    URI asked = answer.request().uri();
    String fault = fault(method, asked.getRawPath(), answer.statusCode(), type, answer.body());
    if (!fault.isEmpty()) {
      throw new AssertionError(
          "%s %s, answered %d: %s%n%s"
              .formatted(method, asked, answer.statusCode(), fault, answer.body()));
    }
  }

  /** What is not as it is described; empty if all is. */
  String fault(String method, String path, int status, String type, String body) {
    Address address =
        addresses.stream()
            .filter(each -> each.pattern().matcher(path).matches())
            .filter(each -> paths.path(each.template()).has(method))
            .findFirst()
            .orElse(null);
    if (address == null) {
      boolean ours = roots.contains(root(path)) && status < 300;
      return ours ? "the address is not described" : "";
    }
    JsonNode responses = paths.path(address.template()).path(method).path("responses");
    String known = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
    if (!responses.path(known).path("content").path(type).has("schema")) {
      return "%s with this status is not described".formatted(type);
    }
    return schema(address.template(), method, known, type)
        .validate(CandourJson.mapper().readTree(body))
        .stream()
        .limit(MOST)
        .map(Error::toString)
        .collect(Collectors.joining("; "));
  }

  private Schema schema(String... to) {
    String pointer =
        "/paths/%s/%s/responses/%s/content/%s/schema"
            .formatted(
                List.of(to).stream()
                    .map(part -> part.replace("~", "~0").replace("/", "~1"))
                    .toArray());
    return read.computeIfAbsent(
        pointer, _ -> schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)));
  }
}
