package org.candour.query.api;

import org.candour.events.CandourJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Answers are written as the ledger writes. */
@Configuration(proxyBeanMethods = false)
class Json {

  @Bean
  JsonMapper jsonMapper() {
    return CandourJson.mapper();
  }
}
