package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.problem.Params;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which interfaces for programs there are and where they are described (RFC 9727, RFC 9264). */
@RestController
class ApiCatalogue {

  private static final String ADDRESS = "/.well-known/api-catalog";
  private static final MediaType LINKSET =
      MediaType.parseMediaType(
          "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"");
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  private final String commands;

  /**
   * @param commands where programs reach the command side; empty if that is not said
   */
  ApiCatalogue(@Value("${candour.command-public-address:}") String commands) {
    var address = PublicAddress.parse("candour.command-public-address", commands);
    this.commands = address == null ? "" : address.toString();
  }

  /** A link of a set. */
  record Target(String href, String type) {}

  @GetMapping(ADDRESS)
  ResponseEntity<Map<String, Object>> catalogue(HttpServletRequest request) {
    Params.of(request);
    String site = PublicAddress.of(request);
    List<Map<String, Object>> sets = new ArrayList<>();
    sets.add(
        Map.of(
            "anchor",
            site + "/api",
            "service-desc",
            List.of(new Target(site + "/api-docs", JSON)),
            "service-doc",
            List.of(new Target(site + "/help", HTML)),
            "status",
            List.of(new Target(site + "/health/readiness", JSON)),
            "alternate",
            List.of(new Target(site + "/timeline.atom", "application/atom+xml"))));
    if (!commands.isEmpty()) {
      sets.add(
          Map.of(
              "anchor",
              commands + "/commands",
              "service-desc",
              List.of(new Target(commands + "/api-docs", JSON)),
              "status",
              List.of(new Target(commands + "/health/readiness", JSON))));
    }
    return ResponseEntity.ok()
        .contentType(LINKSET)
        .header(HttpHeaders.LINK, "<" + site + ADDRESS + ">; rel=\"api-catalog\"")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .body(Map.of("linkset", sets));
  }
}
