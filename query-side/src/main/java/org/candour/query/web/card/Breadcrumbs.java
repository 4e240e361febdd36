package org.candour.query.web.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.language.Language;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.web.context.PageLinks;
import org.springframework.stereotype.Component;

/** Where a page stands: the way to it from the front page, without itself. */
@Component
public class Breadcrumbs {

  private final PresentationCatalogue presentations;

  Breadcrumbs(PresentationCatalogue presentations) {
    this.presentations = presentations;
  }

  /** The options of the breadcrumbs of a page with these links; no items on the front page. */
  public Map<String, Object> of(Language words, PageLinks links) {
    List<String> here = segments(links.path());
    List<Map<String, Object>> items = new ArrayList<>();
    if (!here.isEmpty()) {
      items.add(item(words.of("breadcrumbs.home"), links.to()));
      if (here.getFirst().equals("registers") && here.size() > 1) {
        items.add(item(words.of("navigation.all-registers"), links.to("registers")));
      }
      presentations.views().stream()
          .map(presentations::saying)
          .filter(each -> isBelow(here, each.address()))
          .findFirst()
          .ifPresent(each -> items.add(item(each, words, links)));
    }
    return Map.of(
        "items", items, "labelText", words.of("breadcrumbs.label"), "collapseOnMobile", true);
  }

  private static Map<String, Object> item(
      ViewPresentation<?> presentation, Language words, PageLinks links) {
    Map<String, Object> item =
        new HashMap<>(item(presentation.title(words), links.to(Addresses.list(presentation))));
    if (!presentation.isInEveryLanguage()) {
      item.put("lang", words.recordTag());
    }
    return item;
  }

  private static boolean isBelow(List<String> here, List<String> list) {
    return here.size() > list.size() && here.subList(0, list.size()).equals(list);
  }

  private static Map<String, Object> item(String text, String href) {
    return Map.of("text", text, "href", href);
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(each -> !each.isEmpty()).toList();
  }
}
