package org.candour.query.follow.digest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.candour.events.access.Account;
import org.candour.ops.access.HasAccount;
import org.candour.query.follow.Following;
import org.candour.query.follow.Followings;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.follow.subscription.Subscription;
import org.candour.query.follow.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes to those whose time has come, one message each. How far somebody was told is kept before
 * the message is handed over: after a crash nothing is told of twice, and the next message says
 * from where on one may not have arrived.
 */
@Component
public class Digests implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
  private static final int MOST_AT_ONCE = 500;
  private static final int SECRET_BYTES = 16;

  private final Subscriptions subscriptions;
  private final Followings followings;
  private final News news;
  private final Post post;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private @Nullable ScheduledExecutorService minutes;

  Digests(
      Subscriptions subscriptions,
      Followings followings,
      News news,
      Post post,
      ObjectProvider<Clock> clock) {
    this.subscriptions = subscriptions;
    this.followings = followings;
    this.news = news;
    this.post = post;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (post.isOpen()) {
      minutes =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("digests").daemon().factory());
      var _ = minutes.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }
  }

  /** Whoever signs in has the rights that the sign-in service says, and no others. */
  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof HasAccount user) {
      subscriptions.seen(user.asSignedIn(), clock.instant());
    }
  }

  /**
   * Asks an address whether it wants to be told. Nothing that is answered says whether the address
   * is known.
   *
   * @throws MailException if the message could not be sent
   */
  public void ask(Following followed, String address, Rhythm rhythm, Account account) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    Instant now = clock.instant();
    Subscription wish =
        new Subscription(
            UUID.randomUUID(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
            address,
            followed.parameters(),
            rhythm,
            account.isSignedIn() ? account : null,
            account.isSignedIn() ? now : null,
            followings.size(followed),
            null,
            0);
    if (subscriptions.ask(wish, now)) {
      askByMail(wish);
    }
  }

  /** Where nobody could be asked, nothing is left of the wish. */
  private void askByMail(Subscription wish) {
    try {
      post.send(Message.question(wish, post.site(), title(wish)));
    } catch (MailException e) {
      subscriptions.stop(wish);
      throw e;
    }
  }

  /** The subscription that the link of a message leads to. */
  public Optional<Subscription> find(UUID id, String secret) {
    return subscriptions.find(id, secret);
  }

  /** Begins to tell of what is recorded from now on. */
  public void confirm(Subscription confirmed) {
    subscriptions.confirm(confirmed, news.size(confirmed), clock.instant());
  }

  /** Ends a subscription, and deletes its address. */
  public void stop(Subscription stopped) {
    subscriptions.stop(stopped);
  }

  /** Tells of it in another rhythm. */
  public void change(Subscription changed, Rhythm rhythm) {
    subscriptions.change(changed, rhythm, clock.instant());
  }

  /** The page that shows what a subscription follows. */
  public String page(Subscription of) {
    return news.page(of);
  }

  /** What a subscription follows, as everybody may know it. */
  public String title(Subscription of) {
    return news.title(of);
  }

  private void look() {
    try {
      send(clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("Messages about what is followed could not be sent: {}", e.getMessage());
    }
  }

  /** Writes to those whose time has come by an instant. */
  void send(Instant now) {
    subscriptions.tidy(now);
    List<Subscription> due = subscriptions.due(now, MOST_AT_ONCE);
    if (due.isEmpty()) {
      return;
    }
    if (!post.answers()) {
      LOG.warn("The SMTP server does not answer; {} messages wait", due.size());
      return;
    }
    for (Subscription each : due) {
      try {
        send(each, now);
      } catch (RuntimeException e) {
        LOG.error("A message about what is followed could not be written: {}", each.id(), e);
        subscriptions.passed(each, each.position(), now);
      }
    }
  }

  private void send(Subscription to, Instant now) {
    long size = news.size(to);
    Optional<Message> message = news.message(to, size, now);
    if (message.isEmpty()) {
      subscriptions.passed(to, size, now);
      return;
    }
    if (!subscriptions.begin(to, size, now)) {
      return;
    }
    try {
      post.send(message.get());
      subscriptions.told(to, size, now);
    } catch (MailException e) {
      LOG.warn("A message about what is followed was refused: {}", e.getClass().getSimpleName());
      subscriptions.doubted(to, size, now);
    }
  }

  @Override
  public void destroy() {
    if (minutes != null) {
      minutes.shutdownNow();
    }
  }
}
