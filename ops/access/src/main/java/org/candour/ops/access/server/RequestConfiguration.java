package org.candour.ops.access.server;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;

/** What every request passes on either side before anything of that side sees it. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

  /**
   * Nobody reads what would be observed of each security filter and of each decision, so nothing
   * is.
   */
  @Bean
  ObservationRegistry observations() {
    return ObservationRegistry.NOOP;
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
