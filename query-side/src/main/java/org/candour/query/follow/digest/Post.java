package org.candour.query.follow.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands messages to the SMTP server. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Post {

  private static final String PATIENCE_MILLIS = "10000";
  private static final int LONGEST = 254;

  private final MailSettings settings;
  private final String site;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  Post(MailSettings settings, @Value("${candour.public-address:}") String site) {
    this.settings = settings;
    this.site = site.replaceFirst("/$", "");
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.username().isBlank()) {
      sender.setUsername(settings.username());
      sender.setPassword(settings.password());
    }
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + phase, PATIENCE_MILLIS);
    }
  }

  /** Whether e-mail can be sent, with links that lead somewhere. */
  public boolean isOpen() {
    return settings.isGiven() && !site.isEmpty();
  }

  /** The address of this site, without a slash at its end. */
  String site() {
    return site;
  }

  MailSettings settings() {
    return settings;
  }

  /** Whether the server answers at the moment. */
  boolean answers() {
    try {
      sender.testConnection();
      return true;
    } catch (MessagingException e) {
      return false;
    }
  }

  /** An address as somebody typed it; empty if it is none. */
  public static Optional<String> address(String typed) {
    String text = typed.strip();
    try {
      InternetAddress address = new InternetAddress(text, true);
      boolean plain = address.getAddress().equals(text) && text.matches("[^@]+@[^@]+[.][^@.]+");
      return plain && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  /**
   * Sends a message.
   *
   * @throws org.springframework.mail.MailException if it was refused, or may not have arrived
   */
  void send(Message message) {
    MimeMessage mime = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(message.to());
      helper.setSubject(message.plainSubject());
      helper.setText(message.body());
      mime.setHeader("Auto-Submitted", "auto-generated");
      if (!message.stop().isEmpty()) {
        // RFC 8058: one click in a mail program ends it, without opening a page.
        mime.setHeader("List-Unsubscribe", "<" + message.stop() + ">");
        mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
    sender.send(mime);
  }
}
