package org.candour.query.web.govuk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Holds each fragment of a component against the examples that the Design System comes with. */
class ComponentsTest {

  /**
   * Options that no page of ours needs: free attributes, other elements, what only a script uses.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "attributes",
          "element",
          "titleHtml",
          "summaryHtml",
          "descriptionHtml",
          "headingLevel",
          "titleHeadingLevel",
          "beforeInput",
          "afterInput",
          "beforeInputs",
          "afterInputs",
          "card",
          "slots",
          "javascript",
          "menuButtonLabel");

  /** Templates of ours put nothing into a list that is not to be shown. */
  private static final List<?> NOTHING = Arrays.asList(null, false, "", Map.of());

  private static final List<String> COMPONENTS =
      List.of(
          "back-link",
          "breadcrumbs",
          "button",
          "checkboxes",
          "date-input",
          "details",
          "error-message",
          "error-summary",
          "fieldset",
          "file-upload",
          "hint",
          "input",
          "inset-text",
          "label",
          "notification-banner",
          "pagination",
          "panel",
          "phase-banner",
          "radios",
          "select",
          "service-navigation",
          "skip-link",
          "summary-list",
          "table",
          "tabs",
          "tag",
          "textarea",
          "warning-text");

  private static final String NEEDS_A_SCRIPT = "govuk-service-navigation__toggle";

  private static final SpringTemplateEngine ENGINE = new SpringTemplateEngine();

  record Example(String component, String name, Map<String, Object> options, String html) {
    @Override
    public String toString() {
      return component + ": " + name;
    }

    /** The options with fragments in the place of HTML, in its order. */
    public @Nullable Object with(List<Object> fragments) {
      return filled("", options, fragments.iterator());
    }

    private static @Nullable Object filled(
        Object name, @Nullable Object option, Iterator<Object> fragments) {
      return switch (option) {
        case Map<?, ?> map -> {
          Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
          map.forEach((key, value) -> copy.put(key, filled(key, value, fragments)));
          yield copy;
        }
        case List<?> list -> list.stream().map(each -> filled("", each, fragments)).toList();
        case Object html when name.equals("html") -> isHtml(name, html) ? fragments.next() : null;
        case null, default -> option;
      };
    }
  }

  @BeforeAll
  static void prepare() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCheckExistence(true);
    files.setOrder(1);
    StringTemplateResolver texts = new StringTemplateResolver();
    texts.setOrder(2);
    ENGINE.addTemplateResolver(files);
    ENGINE.addTemplateResolver(texts);
  }

  static Stream<Example> examples() {
    return COMPONENTS.stream().flatMap(ComponentsTest::examples);
  }

  private static Stream<Example> examples(String component) {
    try (InputStream in =
        new PathMatchingResourcePatternResolver()
                .getResources(
                    "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/"
                        + component
                        + "/fixtures.json")[0]
                .getInputStream()) {
      List<Example> examples = new ArrayList<>();
      JsonMapper.shared()
          .readTree(in)
          .path("fixtures")
          .forEach(fixture ->
              examples.add(
                  new Example(
                      component,
                      fixture.path("name").asString(),
                      options(JsonMapper.shared().convertValue(fixture.path("options"), Map.class)),
                      fixture.path("html").asString())));
      return examples.stream().filter(example -> isOffered(example.options()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> options(Map<?, ?> given) {
    return (Map<String, Object>) given;
  }

  private static boolean isOffered(@Nullable Object option) {
    return switch (option) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .allMatch(
                  each -> !LEFT_OUT.contains((String) each.getKey()) && isOffered(each.getValue()));
      case List<?> list ->
          list.stream().allMatch(item -> !NOTHING.contains(item) && isOffered(item));
      case null, default -> true;
    };
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aComponentIsAsTheDesignSystemHasIt(Example example) {
    assertThat(said(rendered(example))).isEqualTo(said(example.html()));
  }

  /** Where the examples have HTML as text, templates of ours have a fragment. */
  private static String rendered(Example example) {
    List<String> html = new ArrayList<>();
    example.options().forEach((name, option) -> collect(name, option, html));
    Context context = new Context();
    context.setVariable("example", example);
    String texts =
        IntStream.range(0, html.size())
            .mapToObj(i -> "<th:block th:fragment=\"part" + i + "\">" + html.get(i) + "</th:block>")
            .collect(joining());
    String names =
        IntStream.range(0, html.size()).mapToObj(i -> "part" + i).collect(joining(", ", "{", "}"));
    String with =
        IntStream.range(0, html.size())
            .mapToObj(i -> "part" + i + "=~{:: part" + i + "}, ")
            .collect(joining());
    String c = example.component();
    String more =
        switch (c) {
          case "hint", "error-message" -> ", null";
          case "label" -> ", null, null";
          default -> "";
        };
    return ENGINE.process(
        "<th:block th:with=\"%soptions=${example.with( %s )}\"><th:block th:replace=\"~{govuk/%s :: %s(${options}%s)}\"/></th:block><th:block th:if=\"false\">%s</th:block>"
            .formatted(with, names, c, macro(c), more, texts),
        context);
  }

  /** {@code error-message} as {@code govukErrorMessage}. */
  private static String macro(String component) {
    return Stream.of(component.split("-"))
        .map(StringUtils::capitalize)
        .collect(joining("", "govuk", ""));
  }

  private static void collect(Object name, @Nullable Object option, List<String> html) {
    switch (option) {
      case Map<?, ?> map -> map.forEach((key, value) -> collect(key, value, html));
      case List<?> list -> list.forEach(each -> collect("", each, html));
      case String text when isHtml(name, text) -> html.add(text);
      case null, default -> {}
    }
  }

  private static boolean isHtml(Object name, Object value) {
    return "html".equals(name) && value instanceof String text && !text.isEmpty();
  }

  /** A document in lines, without what does not matter: blanks, order of attributes and classes. */
  private static String said(String html) {
    StringBuilder said = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> say(node, "", said));
    return said.toString();
  }

  private static void say(Node node, String indent, StringBuilder said) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText().strip().replaceAll("\\s+", " ");
      if (!words.isEmpty()) {
        said.append(indent).append(words).append('\n');
      }
    } else if (node instanceof Element element && !element.hasClass(NEEDS_A_SCRIPT)) {
      said.append(indent).append(element.tagName()).append(attributes(element)).append('\n');
      element.childNodes().forEach(child -> say(child, indent + "  ", said));
    }
  }

  private static Map<String, String> attributes(Element element) {
    return element.attributes().asList().stream()
        .filter(each -> !each.getKey().equals("data-module"))
        .collect(
            Collectors.toMap(Attribute::getKey, ComponentsTest::value, (a, _) -> a, TreeMap::new));
  }

  private static String value(Attribute attribute) {
    return attribute.getKey().equals("class")
        ? Stream.of(attribute.getValue().strip().split("\\s+"))
            .sorted()
            .collect(Collectors.joining(" "))
        : Attribute.isBooleanAttribute(attribute.getKey()) ? "" : attribute.getValue();
  }
}
