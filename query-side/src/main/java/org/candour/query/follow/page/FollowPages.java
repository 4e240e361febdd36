package org.candour.query.follow.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.ops.access.HasAccount;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.FollowedNames;
import org.candour.query.follow.Following;
import org.candour.query.follow.Followings;
import org.candour.query.follow.digest.Digests;
import org.candour.query.follow.digest.Post;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says how what a page shows can be followed, and takes the wish to be told by e-mail. */
@Controller
class FollowPages {

  private final PageRequests requests;
  private final FollowedNames names;
  private final FollowAddresses addresses;
  private final Followings followings;
  private final Digests digests;
  private final Post post;

  FollowPages(
      PageRequests requests,
      FollowedNames names,
      FollowAddresses addresses,
      Followings followings,
      Digests digests,
      Post post) {
    this.requests = requests;
    this.names = names;
    this.addresses = addresses;
    this.followings = followings;
    this.digests = digests;
    this.post = post;
  }

  @GetMapping(FollowAddresses.FOLLOW)
  ModelAndView follow(HttpServletRequest servlet, Account account) {
    Params params = followings.params(servlet);
    return page(servlet, account, followings.of(params), FollowPage.Asked.NOTHING);
  }

  private ModelAndView page(
      HttpServletRequest servlet, Account account, Following followed, FollowPage.Asked asked) {
    PageRequest request = requests.of(null, account);
    String site = PublicAddress.of(servlet);
    FollowAddresses.Ways ways = addresses.of(followed);
    String calendar = ways.calendar();
    return new ModelAndView(
        "follow",
        "page",
        new FollowPage(
            names.of(request, followed),
            addresses.page(followed),
            site + ways.feed(),
            calendar == null ? null : site + calendar,
            post.isOpen() ? followed.parameters() : null,
            asked));
  }

  @PostMapping(FollowAddresses.FOLLOW)
  ModelAndView ask(HttpServletRequest servlet, Account account) {
    if (!post.isOpen()) {
      throw new NotFoundException("This site sends no e-mail");
    }
    Params params = followings.params(servlet, "address", "rhythm", "_csrf");
    Following followed = followings.of(params);
    String typed = Objects.requireNonNullElse(params.text("address"), "");
    String often = params.constant("rhythm", Rhythm.class);
    Rhythm rhythm = often == null ? Rhythm.WEEKLY : Rhythm.valueOf(often);
    Optional<String> address = Post.address(typed);
    if (address.isEmpty()) {
      return page(
          servlet,
          account,
          followed,
          new FollowPage.Asked(typed, rhythm, "Enter an e-mail address, such as name@example.com"));
    }
    try {
      digests.ask(followed, address.get(), rhythm, HasAccount.signedIn());
    } catch (MailException e) {
      throw new NotYetAvailableException("We cannot send e-mail at the moment. Try again later");
    }
    return SubscriptionPage.asked(addresses.page(followed));
  }
}
