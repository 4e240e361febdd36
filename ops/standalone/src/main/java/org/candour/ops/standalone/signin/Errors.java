package org.candour.ops.standalone.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What cannot be answered, said in one line. */
@RestController
class Errors implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return ResponseEntity.status(code instanceof Integer status ? status : 404)
        .contentType(MediaType.TEXT_PLAIN)
        .body("This cannot be answered. Begin again at /");
  }
}
