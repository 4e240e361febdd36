package org.candour.ops.access.server;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;

/** What every request passes on either side before anything of that side sees it. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

  /**
   * How many callers wait to be let in. One who finds the queue full is not told so: the operating
   * system knocks again for them after 1, 3, 7 and 15 seconds. Tomcat lets a hundred wait, and so
   * many come in a third of a second.
   */
  private static final int BACKLOG = 2_000;

  /**
   * Nobody reads what would be observed of each security filter and of each decision, so nothing
   * is.
   */
  @Bean
  ObservationRegistry observations() {
    return ObservationRegistry.NOOP;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> backlog() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("acceptCount", Integer.toString(BACKLOG)));
  }

  @Bean
  HttpFirewall firewall() {
    return UnreadableRequests.firewall();
  }

  @Bean
  FilterRegistrationBean<UnreadableRequests> unreadable() {
    return UnreadableRequests.registration();
  }

  @Bean
  FilterRegistrationBean<PublicAddress> publicAddress(
      @Value("${candour.public-address:}") String address) {
    return PublicAddress.registration(address);
  }
}
