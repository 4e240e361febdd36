package org.candour.query.web.context;

import java.time.Duration;
import org.candour.query.api.problem.NotFoundException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one style sheet and its fonts, as {@code ops/stylesheet} made them. */
@RestController
class StyleSheet {

  /**
   * Packed, where the browser can unpack it: the sheet holds no secret that its size could tell.
   */
  @GetMapping("/style.css")
  ResponseEntity<Resource> css(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    boolean packed = encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        file("text/css; charset=utf-8", Duration.ofHours(1)).varyBy(HttpHeaders.ACCEPT_ENCODING);
    return packed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(at("style.css.gz"))
        : answer.body(at("style.css"));
  }

  @GetMapping("/fonts/{font}")
  ResponseEntity<Resource> font(@PathVariable("font") String name) {
    Resource font = at("fonts/" + name);
    if (!name.matches("[a-z0-9-]+[.]woff2") || !font.exists()) {
      throw new NotFoundException("There is no such font");
    }
    return file("font/woff2", Duration.ofDays(365)).body(font);
  }

  private static ResponseEntity.BodyBuilder file(String type, Duration kept) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(kept).cachePublic());
  }

  private static Resource at(String name) {
    return new ClassPathResource("web/" + name);
  }
}
