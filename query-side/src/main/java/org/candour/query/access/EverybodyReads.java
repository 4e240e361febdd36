package org.candour.query.access;

import org.candour.query.ledger.Recorded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Until there is sign-in, every entry there is has been recorded as public. */
@Configuration(proxyBeanMethods = false)
class EverybodyReads {

  @Bean
  Readers readers() {
    return _ -> new All(true);
  }

  private record All(boolean mayReadBundles) implements Access {
    @Override
    public boolean mayRead(Recorded entry) {
      return true;
    }
  }
}
