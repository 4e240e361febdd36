package org.candour.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A walk through all pages of a site, from link to link as a reader goes, so that a page which is
 * new is read as soon as something leads to it.
 */
public final class PageWalk {

  private static final Pattern LINK =
      Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Hashes, addresses, and hints on what may be typed, which are no prose. */
  private static final Pattern LITERAL =
      Pattern.compile("<code\\b[^>]*>.*?</code>|<p class=\"hint\"[^>]*>.*?</p>", Pattern.DOTALL);

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(h[1-6]|p|li|dt|dd|td|th|caption|summary|option|label|title|button)\\b[^>]*>(.*?)"
              + "(?=</?(h[1-6]|p|ul|ol|li|dl|dt|dd|td|th|table|caption|div|summary|option|label|title"
              + "|button|form|details|section|article)\\b)",
          Pattern.DOTALL);

  private final Function<String, String> read;
  private final Map<String, String> pages = new TreeMap<>();

  /**
   * A walk.
   *
   * @param read reads the page of an address
   */
  public PageWalk(Function<String, String> read) {
    this.read = read;
  }

  /** A link: where it leads, and its words. */
  public record PageLink(String address, String text) {}

  /** Follows links from an address on, where they lead to a page that is wanted. */
  public PageWalk from(String start, Predicate<String> wanted) {
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String address = open.poll();
      if (!pages.containsKey(address)) {
        pages.put(address, read.apply(address));
        links(address).stream().map(PageLink::address).filter(wanted).forEach(open::add);
      }
    }
    return this;
  }

  /** The pages by their addresses. */
  public Map<String, String> pages() {
    return Map.copyOf(pages);
  }

  /** The page of an address, read once. */
  public String page(String address) {
    return pages.computeIfAbsent(address, read);
  }

  /**
   * The links on a page, without what only moves within it, and without what only shows the same
   * list otherwise narrowed.
   */
  public List<PageLink> links(String address) {
    return LINK.matcher(page(address))
        .results()
        .filter(link -> !link.group().contains("rel=\"nofollow\""))
        .map(link -> new PageLink(plain(link.group(1)), text(link.group(2))))
        .toList();
  }

  /** The texts of a page, each as it stands by itself: a heading, a paragraph, a cell, a label. */
  public List<String> texts(String address) {
    return BLOCK
        .matcher(LITERAL.matcher(page(address)).replaceAll("it"))
        .results()
        .map(block -> text(block.group(2)))
        .toList();
  }

  /** How many pages lie under each first part of an address. */
  public Map<String, Long> kinds() {
    return new HashMap<>(
        pages.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    address -> address.replaceAll("^(/[a-z-]*(/[a-z-]+)?).*", "$1"),
                    Collectors.counting())));
  }

  private static String text(String html) {
    return plain(TAG.matcher(html).replaceAll("")).replaceAll("\\s+", " ").strip();
  }

  private static String plain(String html) {
    return html.replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'");
  }
}
