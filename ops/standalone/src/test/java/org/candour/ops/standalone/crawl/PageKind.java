package org.candour.ops.standalone.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of page an address leads to: the same but for whom or what it is about. */
final class PageKind {

  /** Parameters that make another kind of page; all others only narrow a list. */
  private static final Set<String> SHAPING =
      Set.of("asAt", "after", "page", "sort", "show", "q", "to", "at", "order", "lang");

  private static final Pattern LANGUAGE = Pattern.compile("lang=[a-z]*");

  private PageKind() {}

  /** The address without ids, and of its parameters that there are some which narrow it. */
  static String of(String address) {
    String[] parts = address.split("[?]", 2);
    String parameters = parts.length == 1 ? "" : names(parts[1]);
    return path(parts[0]) + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /**
   * What template it is made by, and in which language it is asked for: every register has the
   * same, every form, every replay.
   */
  static String template(String address) {
    Matcher language = LANGUAGE.matcher(address);
    return (language.find() ? language.group() : "")
        + path(address)
            .replaceFirst("^/registers/[a-z-]+", "/registers/any")
            .replaceFirst("^/streams/[a-z-]+", "/streams/any")
            .replaceFirst("^/record/(?!import)[a-z-]+", "/record/any");
  }

  /** The same without parameters. */
  static String path(String address) {
    String plain =
        address
            .split("[?]", 2)[0]
            .replaceFirst("^(/registers/[a-z-]+)/.+", "$1/*")
            .replaceFirst("^(/record/import/[a-z]+)/.+", "$1/*");
    return Arrays.stream(plain.split("/"))
        .map(segment -> isName(segment) ? segment : "*")
        .collect(Collectors.joining("/"));
  }

  /** Ids have capitals or digits; words of addresses have none. */
  private static boolean isName(String segment) {
    return segment.equals(segment.toLowerCase(Locale.ROOT))
        && segment.chars().noneMatch(Character::isDigit);
  }

  private static String names(String query) {
    return Arrays.stream(query.split("&"))
        .filter(each -> !each.endsWith("="))
        .map(each -> each.replaceFirst("=.*", ""))
        .map(name -> SHAPING.contains(name) ? name : "narrowed")
        .distinct()
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
