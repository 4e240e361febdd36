package org.candour.query.follow.digest;

import org.candour.query.follow.FollowedEntries;
import org.candour.query.follow.FollowedRows;
import org.candour.query.follow.ToldEntry;
import org.candour.query.follow.subscription.Subscription;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.read.Page;
import org.candour.query.web.context.Tally;

/**
 * A message, as plain text.
 *
 * @param stop the address at which one click ends the subscription; empty before there is one
 */
record Message(String to, String subject, String body, String stop) {

  /**
   * News of what somebody follows. The words of what is not public never travel by e-mail: a
   * message tells of the entry, which one reads once signed in.
   *
   * @param site the address of the site, without a slash at its end
   * @param count how many entries there are, of which the newest are told of
   */
  static Message news(
      Subscription to,
      String site,
      String name,
      String page,
      FollowedEntries.Stretch stretch,
      long count) {
    StringBuilder body = new StringBuilder();
    if (to.doubtful() != null) {
      body.append(
          """
          An earlier message may not have reached you. What was recorded since then is here:
          %s/new?since=%d

          """
              .formatted(site, to.doubtful()));
    }
    body.append(name).append(": ").append(entries(count)).append(" recorded.\n\n");
    stretch.entries().forEach(entry -> body.append(told(site, entry)));
    if (count > stretch.entries().size()) {
      body.append("These are the newest. All of them are here:\n")
          .append(site)
          .append("/new?since=")
          .append(to.position())
          .append("\n\n");
    }
    return ended(to, site, page, entries(count) + ": " + name, body);
  }

  /** News of a list: its rows that are new or changed. Those that are not public are counted. */
  static Message rows(
      Subscription to, String site, String name, String page, FollowedRows.Stretch stretch) {
    StringBuilder body = new StringBuilder();
    if (to.doubtful() != null) {
      body.append(
          "An earlier message may not have reached you. The list shows all that stands.\n\n");
    }
    String count =
        (stretch.more() ? "At least " : "")
            + PlainEnglish.count(
                stretch.open().size() + stretch.closed(),
                "new or changed row",
                "new or changed rows");
    body.append(name).append(": ").append(count).append(".\n\n");
    stretch
        .open()
        .forEach(row ->
            body.append(row.heading())
                .append('\n')
                .append(row.text().isEmpty() ? "" : row.text() + "\n")
                .append(site)
                .append(row.address())
                .append("\n\n"));
    if (stretch.closed() > 0) {
      body.append(PlainEnglish.count(stretch.closed(), "row is", "rows are"))
          .append(" not public. Sign in to see the whole list.\n\n");
    }
    return ended(to, site, page, count + ": " + name, body);
  }

  /** Every message says at its end where to look, why it came and how to stop it. */
  private static Message ended(
      Subscription to, String site, String page, String subject, StringBuilder body) {
    String stop = link(site, "stop", to);
    body.append("The page of what you follow:\n").append(site).append(page).append("\n\n");
    body.append("You asked for this message ")
        .append(to.rhythm().inWords())
        .append(". To stop it and have your address deleted:\n")
        .append(stop)
        .append('\n');
    return new Message(to.address(), subject, body.toString(), stop);
  }

  private static String entries(long count) {
    return count > Page.MOST_COUNTED
        ? Tally.counted(count) + " new entries"
        : PlainEnglish.count(count, "new entry", "new entries");
  }

  private static String told(String site, ToldEntry entry) {
    String address = site + "/entries/" + entry.index();
    return entry.open()
        ? "%s\n%s\n%s\n\n".formatted(entry.sentence(), entry.circumstances(), address)
        : "Entry %d is not public. Sign in to read it:\n%s\n\n".formatted(entry.index(), address);
  }

  /** The question whether an address is that of whoever gave it. */
  static Message question(Subscription to, String site, String name) {
    return new Message(
        to.address(),
        "Confirm that you want to follow: " + name,
        """
        Somebody, we hope you, asked Candour to write to this address %s about what is recorded of:
        %s

        If you want that, open this page and press the button within two days:
        %s

        If you do not, do nothing. You will not hear from us again, and we delete your address.
        """
            .formatted(to.rhythm().inWords(), name, link(site, "confirm", to)),
        "");
  }

  private static String link(String site, String what, Subscription of) {
    return site + "/follow/" + what + "?digest=" + of.id() + "&secret=" + of.secret();
  }

  /** The same in one line each, as headers have it. */
  String plainSubject() {
    return subject.replaceAll("[\\p{Cntrl}]+", " ");
  }
}
