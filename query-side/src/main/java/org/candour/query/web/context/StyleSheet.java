package org.candour.query.web.context;

import java.time.Duration;
import org.candour.query.api.problem.NotFoundException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The one style sheet and its fonts, as {@code ops/stylesheet} made them. */
@RestController
class StyleSheet {

  @GetMapping("/style.css")
  ResponseEntity<Resource> css() {
    return file("style.css", "text/css; charset=utf-8", Duration.ofHours(1));
  }

  @GetMapping("/fonts/{name:[a-z0-9-]+}.woff2")
  ResponseEntity<Resource> font(@PathVariable("name") String name) {
    return file("fonts/" + name + ".woff2", "font/woff2", Duration.ofDays(365));
  }

  private static ResponseEntity<Resource> file(String name, String type, Duration kept) {
    Resource file = new ClassPathResource("web/" + name);
    if (!file.exists()) {
      throw new NotFoundException("There is no such file");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(kept).cachePublic())
        .body(file);
  }
}
