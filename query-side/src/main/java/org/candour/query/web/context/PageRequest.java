package org.candour.query.web.context;

import java.time.LocalDate;
import org.candour.events.access.Account;
import org.candour.query.language.Language;
import org.candour.query.view.read.PointInTime;

/** Who asks for a page, and what surrounds it. */
public record PageRequest(Account account, PageContext context) {

  public PointInTime asAt() {
    return context.asAt();
  }

  /** The day that the page is of, in London. */
  public LocalDate day() {
    return context.point().day();
  }

  /** The same on a page about something that begins with an entry. */
  public PageRequest beginningAt(long first) {
    return new PageRequest(account, context.beginningAt(first));
  }

  /** The same for a page that is there in every language. */
  public PageRequest inEveryLanguage() {
    return new PageRequest(account, context.inEveryLanguage());
  }

  /** The language of what the page says. */
  public Language words() {
    return context.words();
  }

  public PageLinks links() {
    return context.links();
  }
}
