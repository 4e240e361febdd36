package org.candour.query.opendata;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.candour.events.json.CandourJson;
import tools.jackson.databind.JsonNode;

/** The schemas of the standards, as they were published. */
public final class PublishedSchema {

  public static final PublishedSchema OCDS =
      new PublishedSchema("ocds-1.1-release-package-schema.json");
  public static final PublishedSchema GRANTS =
      new PublishedSchema("360-giving-1.1-package-schema.json");
  public static final PublishedSchema PROVENANCE = new PublishedSchema("prov-json-schema.json");

  private final Schema schema;

  private PublishedSchema(String file) {
    schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4, builder -> builder.schemas(named()))
            .getSchema(read(file));
  }

  /** Where each schema that another one names stands here. */
  private static Map<String, String> named() {
    return Map.of(
        "https://standard.open-contracting.org/schema/1__1__5/release-schema.json",
        read("ocds-1.1-release-schema.json"),
        "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/master/schema/360-giving-schema.json",
        read("360-giving-1.1-schema.json"));
  }

  private static String read(String file) {
    Path schemas =
        Path.of(
            System.getProperty("basedir", "."), "src/test/resources/org/candour/query/opendata");
    try {
      return Files.readString(schemas.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the schema has against a document. */
  public List<String> faults(JsonNode document) {
    return schema.validate(CandourJson.mapper().readTree(document.toString())).stream()
        .map(Error::toString)
        .toList();
  }
}
