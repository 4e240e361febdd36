package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /** Pages that show nothing of a point of the ledger, each with the reason. */
  private static final Map<String, String> WITHOUT_A_TIME_BAR =
      Map.ofEntries(
          Map.entry("accessibility.html", "It is about the site"),
          Map.entry("cookies.html", "It is about the site"),
          Map.entry("follow.html", "It is about subscriptions"),
          Map.entry("follow-mine.html", "It is about subscriptions"),
          Map.entry("help.html", "It is about the site"),
          Map.entry("privacy.html", "It is about the site"),
          Map.entry("problem.html", "There is nothing to show, at whatever point"),
          Map.entry("reading-log.html", "What was read is no part of the ledger"),
          Map.entry("receipt.html", "A receipt is checked against itself and the keys"),
          Map.entry("status.html", "It says how the whole ledger stands now"),
          Map.entry("subscription.html", "It is about subscriptions"),
          Map.entry("record-index.html", "Things are recorded now"),
          Map.entry("record-form.html", "Things are recorded now"),
          Map.entry("record-check.html", "Things are recorded now"),
          Map.entry("record-done.html", "Things are recorded now"),
          Map.entry("import.html", "Things are recorded now"),
          Map.entry("import-columns.html", "It is about files"),
          Map.entry("import-lines.html", "Things are recorded now"));

  @Test
  void everyPageHasATimeBarOrAReasonForNone() throws IOException {
    assertThat(templates())
        .filteredOn(template -> text(template).contains("layout :: page"))
        .filteredOn(template -> !text(template).contains("(${page.title()}, ${page.context()},"))
        .extracting(Resource::getFilename)
        .containsExactlyInAnyOrderElementsOf(WITHOUT_A_TIME_BAR.keySet());
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
