package org.candour.query.web.context;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.query.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Addresses in this site that keep the point in time of the page which they stand on.
 *
 * @param path the address of this page as it was asked for, encoded, without its parameters
 * @param parameters what this page was asked for; empty ones count as not given
 * @param given the point in time as somebody asked for it; null for now
 */
public record PageLinks(String path, Map<String, String> parameters, @Nullable String given) {

  /** For pages that have no point in time. */
  public static final PageLinks PLAIN = new PageLinks("/", Map.of(), null);

  private static final String AS_AT = "asAt";
  private static final String AFTER = "after";
  private static final String PAGE = "page";

  public PageLinks {
    parameters = Map.copyOf(parameters);
  }

  /** This page as a request asked for it, in whichever language. */
  static PageLinks of(HttpServletRequest request, @Nullable String given) {
    Map<String, String> parameters = new TreeMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!values[0].isBlank() && !name.equals(Language.PARAMETER)) {
            parameters.put(name, values[0]);
          }
        });
    return new PageLinks(request.getRequestURI(), parameters, given);
  }

  /** Addresses that have another point in time. */
  public PageLinks at(String point) {
    return new PageLinks(path, parameters, point);
  }

  /** The front page without any segment, otherwise the page below these. */
  public String to(String... segments) {
    return keep(below(segments), Map.of());
  }

  /** The same with one more parameter. */
  public String step(String name, Object value, String... segments) {
    return keep(below(segments), Map.of(name, value.toString()));
  }

  /** The rows of a list that have certain values. */
  public String rows(Map<String, String> filters, String... segments) {
    return keep(below(segments), filters);
  }

  private static UriComponentsBuilder below(String... segments) {
    UriComponentsBuilder root = UriComponentsBuilder.fromPath("/");
    return segments.length == 0 ? root : root.pathSegment(segments);
  }

  private String keep(UriComponentsBuilder address, Map<String, String> more) {
    Map<String, String> values = new TreeMap<>(more);
    if (given != null) {
      values.put(AS_AT, given);
    }
    return filled(address, values);
  }

  private static String filled(UriComponentsBuilder address, Map<String, String> values) {
    new TreeMap<>(values).keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(new HashMap<>(values)).toUriString();
  }

  /** This page, whose path is encoded already, with other parameters. */
  private String here(Map<String, String> values) {
    return path + filled(UriComponentsBuilder.newInstance(), values);
  }

  /** This very page in a language. */
  public String in(Language language) {
    Map<String, String> values = new TreeMap<>(parameters);
    values.put(Language.PARAMETER, language.code());
    return here(values);
  }

  /** Whether an address leads to this page, at whatever point. */
  public boolean isHere(String address) {
    return address.split("[?]", 2)[0].equals(path);
  }

  /** This page as it stands today. */
  public String now() {
    return with(AS_AT, null);
  }

  /** This page from its beginning, with another value of a parameter; null for without it. */
  public String with(String name, @Nullable String value) {
    Map<String, String> values = new TreeMap<>(parameters);
    values.keySet().removeAll(List.of(name, AFTER, PAGE));
    if (value != null) {
      values.put(name, value);
    }
    return here(values);
  }

  /** This page with all that was asked of it, as it stands at an entry, for good. */
  public String lasting(long entry) {
    Map<String, String> values = new TreeMap<>(parameters);
    values.put(AS_AT, Long.toString(entry));
    return here(values);
  }

  /** The first page of a list that goes on over several. */
  public String first() {
    return with(AFTER, null);
  }

  /** The page after this one, which begins behind a cursor. */
  public String next(String cursor) {
    Map<String, String> values = new TreeMap<>(parameters);
    values.put(AFTER, cursor);
    values.put(PAGE, Integer.toString(number() + 1));
    return here(values);
  }

  /** The page before this one, which ends in front of a cursor. */
  public String previous(String cursor) {
    if (number() <= 2) {
      return first();
    }
    Map<String, String> values = new TreeMap<>(parameters);
    values.put(AFTER, cursor);
    values.put(PAGE, Integer.toString(number() - 1));
    return here(values);
  }

  /** A page of a list whose pages are numbered, and have no cursors. */
  public String numbered(int number) {
    return number <= 1 ? first() : with(PAGE, Integer.toString(number));
  }

  /** The number of this page of its list, counted from 1. */
  public int number() {
    String number = parameters.getOrDefault(PAGE, "1");
    return number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 1;
  }

  /** This page with nothing filtered out. */
  public String whole() {
    return here(given == null ? Map.of() : Map.of(AS_AT, given));
  }

  /** Where one chooses another point for this page. */
  public String otherPoint() {
    return filled(UriComponentsBuilder.fromPath("/as-at"), Map.of("to", first()));
  }

  /** The links of a page, from its address. */
  public static PageLinks ofAddress(String address) {
    Map<String, String> parameters = new TreeMap<>();
    String[] parts = address.split("[?]", 2);
    if (parts.length > 1) {
      UriComponentsBuilder.newInstance()
          .query(parts[1])
          .build()
          .getQueryParams()
          .forEach((name, values) -> {
            String value = values.getFirst();
            if (value != null && !value.isBlank()) {
              parameters.put(
                  name, UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8));
            }
          });
    }
    return new PageLinks(parts[0], parameters, parameters.get(AS_AT));
  }

  /** Signing in, which leads back to this page. */
  public String signIn() {
    return UriComponentsBuilder.fromPath("/sign-in")
        .queryParam("to", "{to}")
        .encode()
        .buildAndExpand(first())
        .toUriString();
  }
}
