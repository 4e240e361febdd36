package org.candour.query.api;

import org.candour.events.json.CandourJson;
import org.candour.query.view.Internal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Answers are written as the ledger writes, without what rows keep for themselves. */
@Configuration(proxyBeanMethods = false)
class Json {

  @Bean
  JsonMapper jsonMapper() {
    return CandourJson.mapper().rebuild().annotationIntrospector(new WithoutInternals()).build();
  }

  private static final class WithoutInternals extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.hasAnnotation(Internal.class) || super.hasIgnoreMarker(config, member);
    }
  }
}
