package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTest {

  private static List<Resource> templates() throws IOException {
    return Arrays.asList(
        new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html"));
  }

  /** The layout’s own is lost where a page puts the layout in its place. */
  @Test
  void everyPageBringsItsDoctype() throws IOException {
    List<String> pages =
        templates().stream()
            .map(TemplatesTest::text)
            .filter(t -> t.contains("layout :: page"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(7).allMatch(page -> page.startsWith("<!DOCTYPE html>"));
  }

  @Test
  void noTemplateSelectsFromCollectionsOrAsksWhichViewItShows() throws IOException {
    assertThat(templates())
        .map(TemplatesTest::text)
        .allSatisfy(template ->
            assertThat(template).doesNotContain(".?[", ".![", "view() ==", "p.id() =="));
  }

  @Test
  void noPageOnWhichSomethingIsRecordedWritesAComponentOutThatHasAFragment() throws IOException {
    assertThat(templates())
        .filteredOn(template ->
            String.valueOf(template.getFilename()).matches("(record|import)(-.*)?[.]html"))
        .hasSizeGreaterThan(6)
        .map(TemplatesTest::text)
        .allSatisfy(template ->
            assertThat(template)
                .doesNotContainPattern(
                    "class=\"govuk-(back-link|button|details|error-message|error-summary|panel"
                        + "|summary-list__|tag|warning-text)"));
  }

  @Test
  void noTemplateLeadsNowhere() throws IOException {
    Resource[] every =
        new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");
    assertThat(Arrays.stream(every).map(TemplatesTest::text))
        .hasSizeGreaterThan(40)
        .allSatisfy(template ->
            assertThat(template)
                .doesNotContainPattern("href=\"(#)?\"")
                .doesNotContainPattern("<a(?=[ >])(?![^>]*href)")
                .doesNotContainPattern("<script(?![^>]* src=\"/notices[.]js\")")
                .doesNotContain("style=\"", "onclick"));
  }

  private static String text(Resource template) {
    try {
      return template.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
