package org.candour.query.follow.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.query.access.CurrentUser;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.digest.Digests;
import org.candour.query.follow.digest.Post;
import org.candour.query.follow.subscription.OwnSubscription;
import org.candour.query.follow.subscription.OwnSubscriptions;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.follow.subscription.Subscription;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where whoever is signed in looks after what they follow by e-mail. A subscription of somebody
 * else is answered as one that there is not.
 */
@Controller
class OwnPages {

  private final OwnSubscriptions subscriptions;
  private final Digests digests;
  private final Post post;
  private final CurrentUser user;

  OwnPages(OwnSubscriptions subscriptions, Digests digests, Post post, CurrentUser user) {
    this.subscriptions = subscriptions;
    this.digests = digests;
    this.post = post;
    this.user = user;
  }

  @GetMapping(FollowAddresses.MINE)
  ModelAndView mine(HttpServletRequest servlet, Account account) {
    Params.of(servlet);
    if (!account.isSignedIn()) {
      return away();
    }
    return new ModelAndView(
        "follow-mine",
        "page",
        new OwnPage(post.isOpen(), subscriptions.of(account).stream().map(this::item).toList()));
  }

  private OwnPage.Item item(OwnSubscription own) {
    return new OwnPage.Item(
        digests.title(own.subscription()), digests.page(own.subscription()), own);
  }

  @PostMapping(FollowAddresses.MINE)
  ModelAndView change(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, "digest", "rhythm", "stop", "_csrf");
    if (!account.isSignedIn()) {
      return away();
    }
    Subscription own =
        id(params)
            .flatMap(id -> subscriptions.find(account, id))
            .orElseThrow(() ->
                new NotFoundException("You follow no such thing by e-mail, or do not any more"));
    String name = digests.title(own);
    if (params.text("stop") != null) {
      digests.stop(own);
      return said("You have stopped following: " + name, SubscriptionPage.STOPPED);
    }
    String rhythm = params.constant("rhythm", Rhythm.class);
    if (rhythm == null) {
      throw new UnusableParameterException("rhythm", "Choose how often we write to you");
    }
    digests.change(own, Rhythm.valueOf(rhythm));
    return said("You follow: " + name, SubscriptionPage.willWrite(Rhythm.valueOf(rhythm)));
  }

  private ModelAndView away() {
    return new ModelAndView(
        new RedirectView(user.canSignIn() ? "/sign-in?to=" + FollowAddresses.MINE : "/"));
  }

  private static ModelAndView said(String title, String said) {
    return SubscriptionPage.view(new SubscriptionPage(title, said, null, "", FollowAddresses.MINE));
  }

  private static Optional<UUID> id(Params params) {
    try {
      return Optional.ofNullable(params.text("digest")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
