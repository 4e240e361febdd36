package org.candour.query.web.register;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.card.PresentationCatalogue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives the pages of each view the addresses that its presentation names. Where a view has an
 * address of its own, the one that it would have among the registers leads there for good.
 */
@Component
class ViewRoutes {

  private static final String ROW = "/{key}";
  private static final String PAPER = "/" + ViewPages.PAPER;

  private final RequestMappingHandlerMapping mapping;
  private final List<RelatedSections<?>> related;
  private final PageReaders readers;

  ViewRoutes(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      PresentationCatalogue presentations,
      List<RelatedSections<?>> related,
      PageReaders readers) {
    this.mapping = mapping;
    this.related = related;
    this.readers = readers;
    presentations.views().forEach(view -> route(view, presentations));
  }

  private <V> void route(View<V> view, PresentationCatalogue presentations) {
    ViewPresentation<V> presentation = presentations.saying(view);
    ViewPages<V> pages = new ViewPages<>(view, presentation, related(view), readers);
    String address = "/" + String.join("/", presentation.address());
    route(address, pages, "list");
    route(address + ROW, pages, "row");
    route(address + ROW + PAPER, pages, "paper");
    String register = "/registers/" + view.name();
    if (!register.equals(address)) {
      Moved moved = new Moved(register, address);
      route(register, moved, "moved");
      route(register + ROW, moved, "moved");
    }
  }

  // Sections name the view beside which they stand, and take that view’s rows.
  @SuppressWarnings("unchecked")
  private <V> List<RelatedSections<V>> related(View<V> view) {
    return related.stream()
        .filter(each -> each.view().name().equals(view.name()))
        .map(each -> (RelatedSections<V>) each)
        .toList();
  }

  private void route(String address, Object handler, String name) {
    Method method =
        Arrays.stream(handler.getClass().getDeclaredMethods())
            .filter(each -> each.getName().equals(name) && Modifier.isPublic(each.getModifiers()))
            .findFirst()
            .orElseThrow();
    mapping.registerMapping(
        RequestMappingInfo.paths(address)
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build(),
        handler,
        method);
  }
}
