package org.candour.query.follow.page;

import org.candour.query.web.context.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * How something can be followed.
 *
 * @param name what is followed
 * @param back the page that shows it
 * @param calendar null where nothing falls due
 */
public record FollowPage(
    PageContext context, String name, String back, String feed, @Nullable String calendar) {

  public String title() {
    return "Follow: " + name;
  }
}
