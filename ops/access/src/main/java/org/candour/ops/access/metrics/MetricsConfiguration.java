package org.candour.ops.access.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures either side, and opens the port from which that is read if a setting says so. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

  @Bean(destroyMethod = "close")
  MetricsServer metricsServer(
      PrometheusRegistry metrics,
      @Value("${candour.metrics.bind:127.0.0.1}") String bind,
      @Value("${candour.metrics.port:}") String port) {
    return MetricsServer.open(metrics, bind, port);
  }

  @Bean
  FilterRegistrationBean<RequestTimer> requestTimer(MeterRegistry meters) {
    return RequestTimer.registration(meters);
  }
}
