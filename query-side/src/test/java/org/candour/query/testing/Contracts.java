package org.candour.query.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.testing.OpenApiContract;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** The OpenAPI documents of query sides: those with the same views have the same. */
final class Contracts {

  private static final String ADDRESS = "/api-docs";
  private static final Map<List<String>, OpenApiContract> OF_VIEWS = new ConcurrentHashMap<>();

  private Contracts() {}

  /** What a query side says of its answers, as it does at {@code /api-docs}. */
  static OpenApiContract of(ApplicationContext context) {
    List<String> views =
        context.getBean(ViewCatalogue.class).all().stream().map(View::name).sorted().toList();
    return OF_VIEWS.computeIfAbsent(views, _ -> OpenApiContract.of(document(context)));
  }

  private static String document(ApplicationContext context) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", ADDRESS);
    try {
      return new String(
          context.getBean(OpenApiWebMvcResource.class).openapiJson(request, ADDRESS, Locale.ROOT),
          StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The OpenAPI document cannot be written", e);
    }
  }
}
