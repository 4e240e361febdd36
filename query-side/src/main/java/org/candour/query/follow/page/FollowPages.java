package org.candour.query.follow.page;

import jakarta.servlet.http.HttpServletRequest;
import org.candour.events.access.Account;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.Followed;
import org.candour.query.follow.FollowedEntries;
import org.candour.query.follow.Site;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says how what a page shows can be followed. */
@Controller
class FollowPages {

  private final PageRequests requests;
  private final FollowedEntries entries;
  private final FollowAddresses addresses;
  private final PointInTimeResolver points;

  FollowPages(
      PageRequests requests,
      FollowedEntries entries,
      FollowAddresses addresses,
      PointInTimeResolver points) {
    this.points = points;
    this.requests = requests;
    this.entries = entries;
    this.addresses = addresses;
  }

  @GetMapping(FollowAddresses.FOLLOW)
  ModelAndView follow(HttpServletRequest servlet, Account account) {
    Followed followed = Followed.of(points, Params.of(servlet, TimelineParameters.and()));
    PageRequest request = requests.of(null, account);
    String site = Site.address(servlet);
    FollowAddresses.Ways ways = FollowAddresses.of(followed);
    String calendar = ways.calendar();
    return new ModelAndView(
        "follow",
        "page",
        new FollowPage(
            request.context(),
            entries.title(request, followed),
            addresses.page(followed),
            site + ways.feed(),
            calendar == null ? null : site + calendar));
  }
}
