package org.candour.query.web.register;

import org.candour.query.web.context.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * A page as at a point before anything was recorded about what it is about.
 *
 * @param one what it is about: {@code closure}
 * @param first the first entry about it; null where none is about it alone
 */
public record NotYetPage(PageContext context, String one, @Nullable Long first) {

  public String title() {
    return "Nothing had been recorded about this " + one + " by then";
  }
}
