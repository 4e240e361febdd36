package org.candour.query.web.context;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one style sheet. */
@RestController
class StyleSheet {

  @GetMapping("/style.css")
  ResponseEntity<Resource> css() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/css; charset=utf-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(new ClassPathResource("web/style.css"));
  }
}
