package org.candour.query.follow.digest;

import java.time.Instant;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.Followed;
import org.candour.query.follow.FollowedEntries;
import org.candour.query.follow.FollowedList;
import org.candour.query.follow.FollowedNames;
import org.candour.query.follow.FollowedRows;
import org.candour.query.follow.Following;
import org.candour.query.follow.Followings;
import org.candour.query.follow.subscription.Subscription;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Component;

/** Finds out what is new for a subscription. */
@Component
class News {

  private static final int TOLD = 50;

  private final Followings followings;
  private final FollowedEntries entries;
  private final FollowedRows rows;
  private final FollowedNames names;
  private final FollowAddresses addresses;
  private final PageRequests requests;
  private final Post post;

  News(
      Followings followings,
      FollowedEntries entries,
      FollowedRows rows,
      FollowedNames names,
      FollowAddresses addresses,
      PageRequests requests,
      Post post) {
    this.followings = followings;
    this.entries = entries;
    this.rows = rows;
    this.names = names;
    this.addresses = addresses;
    this.requests = requests;
    this.post = post;
  }

  /** How many entries of the ledger a subscription can be told of by now. */
  long size(Subscription of) {
    return followings.size(following(of));
  }

  /** What a subscription follows, as everybody may know it. */
  String title(Subscription of) {
    return names.of(requests.of(null, Account.PUBLIC), following(of));
  }

  /** The page that shows it. */
  String page(Subscription of) {
    return addresses.page(following(of));
  }

  private Following following(Subscription of) {
    return followings.of(Params.of(of.search()));
  }

  /** The message for a subscription about what is new up to, and without, an entry, if anything. */
  Optional<Message> message(Subscription to, long size, Instant now) {
    PageRequest request = requests.of(null, to.reader(now, post.settings().rightsLast()));
    return switch (following(to)) {
      case Followed followed -> entries(request, to, followed, size);
      case FollowedList<?> list ->
          Optional.of(rows.between(request, list, to.position(), size, TOLD))
              .filter(stretch -> !stretch.isEmpty())
              .map(stretch ->
                  Message.rows(to, post.site(), title(to), addresses.page(list), stretch));
    };
  }

  private Optional<Message> entries(
      PageRequest request, Subscription to, Followed followed, long size) {
    FollowedEntries.Stretch stretch =
        entries.between(request, followed.query(), to.position(), size, TOLD);
    if (stretch.entries().isEmpty()) {
      return Optional.empty();
    }
    long count =
        stretch.next() == null
            ? stretch.entries().size()
            : entries.count(request, followed.query(), to.position(), size);
    return Optional.of(
        Message.news(to, post.site(), title(to), addresses.page(followed), stretch, count));
  }
}
