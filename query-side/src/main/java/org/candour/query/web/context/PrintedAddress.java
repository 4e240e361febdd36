package org.candour.query.web.context;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole address of a page, for those who hold it on paper. */
@Component
class PrintedAddress {

  /**
   * The address at which the site was asked.
   *
   * @param path from the root of the site, with its parameters
   */
  public String of(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
  }
}
