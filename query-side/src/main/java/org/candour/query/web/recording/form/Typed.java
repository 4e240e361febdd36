package org.candour.query.web.recording.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, by the names of the controls: {@code subject}, {@code price}, {@code
 * startsOn-day}, {@code lots[0].title}. Nothing is read into it.
 */
public record Typed(Map<String, List<String>> values) {

  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    Map<String, List<String>> copy = new TreeMap<>();
    values.forEach((name, several) -> copy.put(name, List.copyOf(several)));
    values = Map.copyOf(copy);
  }

  /** The parameters of a request. */
  public static Typed of(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new TreeMap<>();
    parameters.forEach((name, several) -> values.put(name, List.of(several)));
    return new Typed(values);
  }

  /** The boxes of a date that somebody wrote in one: {@code 27 March 2026}. */
  public static Typed written(String path, String date) {
    return TypedDate.written(path, date);
  }

  /** What stands in a control, without blanks around it; empty if nothing does. */
  public String text(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }

  /** All that was chosen under a name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(one -> !one.isBlank()).toList();
  }

  public Typed with(String name, String value) {
    return with(name, List.of(value));
  }

  public Typed with(String name, List<String> several) {
    Map<String, List<String>> more = new TreeMap<>(values);
    more.put(name, several);
    return new Typed(more);
  }

  /** The same with what another has, in place of what was there. */
  public Typed and(Typed other) {
    Map<String, List<String>> more = new TreeMap<>(values);
    more.putAll(other.values);
    return new Typed(more);
  }

  /** Without a control and all that stands below or beside it. */
  public Typed without(String path) {
    Map<String, List<String>> left = new TreeMap<>(values);
    left.keySet().removeIf(name -> isAt(path, name));
    return new Typed(left);
  }

  private static boolean isAt(String path, String name) {
    return name.equals(path)
        || (name.startsWith(path) && ".[-".indexOf(name.charAt(path.length())) >= 0);
  }

  /** Whether nothing was typed at a path, below or beside it. */
  public boolean isBlank(String path) {
    return values.entrySet().stream()
        .filter(one -> isAt(path, one.getKey()))
        .allMatch(one -> one.getValue().stream().allMatch(String::isBlank));
  }

  /** How many items of a list there are, filled in or not. */
  public int count(String list) {
    Pattern item = Pattern.compile(Pattern.quote(list) + "\\[([0-9]{1,3})\\].*");
    return values.keySet().stream()
        .map(item::matcher)
        .filter(Matcher::matches)
        .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /** The names that stand behind a path and a full stop. */
  public List<String> below(String path) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(path + "."))
        .map(name -> name.substring(path.length() + 1))
        .sorted()
        .toList();
  }

  /** The list without its item at a place; those behind it move up. */
  public Typed removed(String list, int at) {
    int count = count(list);
    List<Typed> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i != at) {
        items.add(item(list, i));
      }
    }
    Typed rest = this;
    for (int i = 0; i < count; i++) {
      rest = rest.without(list + "[" + i + "]");
    }
    for (int i = 0; i < items.size(); i++) {
      int place = i;
      rest = rest.and(items.get(i).renamed(name -> list + "[" + place + "]" + name));
    }
    return rest;
  }

  private Typed item(String list, int at) {
    String prefix = list + "[" + at + "]";
    Map<String, List<String>> own = new TreeMap<>();
    values.forEach((name, several) -> {
      if (isAt(prefix, name)) {
        own.put(name.substring(prefix.length()), several);
      }
    });
    return new Typed(own);
  }

  private Typed renamed(UnaryOperator<String> to) {
    Map<String, List<String>> others = new TreeMap<>();
    values.forEach((name, several) -> others.put(to.apply(name), several));
    return new Typed(others);
  }
}
