package org.candour.query.follow.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.candour.query.paper.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * An Atom feed (RFC 4287), paged as RFC 5005 has it.
 *
 * @param origin the name of the log, from which ids are made: they stay the same where the site
 *     moves to another address
 * @param site the address of the site, without a slash at its end
 * @param self the address of the feed, from the root of the site
 * @param page the address of the page that shows the same, likewise
 * @param next the address of the page of older entries; null where there is none
 * @param updated when the newest of what it can tell of was recorded
 */
record AtomFeed(
    String origin,
    String site,
    String title,
    String self,
    String page,
    @Nullable String next,
    Instant updated,
    List<FeedItem> items) {

  private static final String TYPE = "atom_1.0";

  AtomFeed {
    items = List.copyOf(items);
  }

  /** The feed as XML in UTF-8. */
  byte[] xml() {
    Feed feed = new Feed(TYPE);
    feed.setId(id(self));
    feed.setTitle(XmlText.possible(title + " – Candour"));
    feed.setUpdated(Date.from(updated));
    Person candour = new Person();
    candour.setName("Candour");
    feed.setAuthors(List.of(candour));
    List<Link> links = new ArrayList<>();
    links.add(link("self", "application/atom+xml", self));
    if (next != null) {
      links.add(link("next", "application/atom+xml", next));
    }
    feed.setOtherLinks(links);
    feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
    feed.setEntries(items.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("A feed could not be written", e);
    }
  }

  private Entry entry(FeedItem item) {
    Entry entry = new Entry();
    entry.setId(id(item.name()));
    entry.setTitle(XmlText.possible(item.title()));
    entry.setUpdated(Date.from(item.updated()));
    entry.setAlternateLinks(List.of(link("alternate", "text/html", item.address())));
    Content content = new Content();
    content.setType(Content.TEXT);
    content.setValue(XmlText.possible(item.text()));
    entry.setContents(List.of(content));
    return entry;
  }

  private Link link(String relation, String type, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(site + address);
    return link;
  }

  private String id(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes((origin + " " + name).getBytes(StandardCharsets.UTF_8));
  }
}
