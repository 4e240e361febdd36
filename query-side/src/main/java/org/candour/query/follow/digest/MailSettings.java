package org.candour.query.follow.digest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mail is sent: {@code candour.mail}. Without a host and an address to send from, none is.
 *
 * @param host of the SMTP server
 * @param startTls whether the connection must be encrypted
 * @param from the address that messages come from
 * @param rightsLast for how long after somebody signed in their messages count what is not public
 */
@ConfigurationProperties("candour.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean startTls,
    @DefaultValue("") String from,
    @DefaultValue("7d") Duration rightsLast) {

  boolean isGiven() {
    return !host.isBlank() && !from.isBlank();
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
