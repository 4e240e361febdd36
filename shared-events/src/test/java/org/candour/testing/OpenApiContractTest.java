package org.candour.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private static final OpenApiContract CONTRACT =
      OpenApiContract.of(
          """
          {"openapi": "3.1.0", "paths": {
            "/api/rows/{key}": {"get": {"responses": {
              "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"}}}},
              "default": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
            "/api/rows/all": {"get": {"responses": {
              "200": {"content": {"application/json": {"schema": {
                "type": "array", "items": {"$ref": "#/components/schemas/Row"}}}}}}}}},
           "components": {"schemas": {
            "Row": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string"},
              "of": {"$ref": "#/components/schemas/Row"},
              "index": {"type": ["integer", "null"]}}},
            "Problem": {"type": "object", "additionalProperties": true, "properties": {
              "status": {"type": "integer"}}}}}}
          """);

  private static String fault(String path, int status, String type, String body) {
    return CONTRACT.fault("get", path, status, type, body);
  }

  @Test
  void whatIsDescribedIsWithoutFault() {
    assertThat(fault("/api/rows/a%2Fb", 200, JSON, "{\"id\":\"a\",\"of\":{\"id\":\"b\"}}"))
        .isEmpty();
    assertThat(fault("/api/rows/a", 200, JSON, "{\"id\":\"a\",\"index\":null}")).isEmpty();
    assertThat(fault("/api/rows/all", 200, JSON, "[{\"id\":\"a\"}]")).isEmpty();
    assertThat(fault("/api/rows/a", 404, PROBLEM, "{\"status\":404,\"may\":[\"b\"]}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/rows/a|{\"id\":\"a\",\"colour\":\"red\"}|colour",
        "/api/rows/a|{\"id\":\"a\",\"of\":{\"id\":\"b\",\"colour\":\"red\"}}|colour",
        "/api/rows/a|{\"index\":1}|id",
        "/api/rows/a|{\"id\":1}|string",
        "/api/rows/a|{\"id\":\"a\",\"of\":null}|object",
        "/api/rows/a|[]|object",
        "/api/rows/all|{\"id\":\"a\"}|array",
        "/api/rows/all|[{\"id\":\"a\",\"colour\":\"red\"}]|colour",
      })
  void whatIsNotAsDescribedIsAFault(String path, String body, String says) {
    assertThat(fault(path, 200, JSON, body)).contains(says);
  }

  @Test
  void eachStatusEachTypeAndEachAddressIsDescribed() {
    assertThat(fault("/api/rows/a", 404, JSON, "{}")).contains("is not described");
    assertThat(fault("/api/rows/a", 200, PROBLEM, "{}")).contains("is not described");
    assertThat(fault("/api/rows/all", 404, PROBLEM, "{}")).contains("is not described");
    assertThat(fault("/api/columns", 200, JSON, "[]")).contains("is not described");
    assertThat(fault("/health", 200, JSON, "{}")).isEmpty();
    assertThat(fault("/api/columns", 404, PROBLEM, "{}")).isEmpty();
  }
}
