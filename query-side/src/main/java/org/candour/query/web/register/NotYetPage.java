package org.candour.query.web.register;

import org.candour.query.web.context.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * A page as at a point before anything was recorded about what it is about.
 *
 * @param about what it is about: {@code this closure}
 * @param first the first entry about it; null where none is about it alone
 */
public record NotYetPage(PageContext context, String about, @Nullable Long first) {

  public String title() {
    return context.words().of("not-yet.title", about);
  }
}
