package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.view.Registration;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewLag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Stretches of lists, each naming the address of the next. */
public final class Paging {

  private Paging() {}

  static <V> ResponseEntity<Object> answer(
      HttpServletRequest request,
      Page<V> page,
      PointInTimeResolver.Point point,
      ViewLag lag,
      @Nullable Long count,
      @Nullable Long of,
      @Nullable Long withheld,
      List<Registration> parties) {
    String cursor = page.next();
    String next = cursor == null ? null : next(request, cursor);
    var answer =
        new Answers.Listed<>(
            point.asAt(),
            Math.max(point.ledgerSize(), page.viewSize()),
            Math.max(0, point.asAt().size() - page.viewSize()),
            lag.deadLetters(),
            counted(count),
            counted(of),
            counted(withheld),
            more(count, of, withheld),
            page.rows().stream().map(Row::value).toList(),
            parties,
            next);
    return linked(answer, next);
  }

  private static @Nullable Long counted(@Nullable Long number) {
    return number == null ? null : Math.min(number, Page.MOST_COUNTED);
  }

  private static List<String> more(
      @Nullable Long count, @Nullable Long of, @Nullable Long withheld) {
    List<String> more = new ArrayList<>();
    if (count != null && count > Page.MOST_COUNTED) {
      more.add("count");
    }
    if (of != null && of > Page.MOST_COUNTED) {
      more.add("of");
    }
    if (withheld != null && withheld > Page.MOST_COUNTED) {
      more.add("withheld");
    }
    return more;
  }

  /** An answer whose {@code Link} header says where to go on, if there is more. */
  public static <T> ResponseEntity<T> linked(T answer, @Nullable String next) {
    var response = ResponseEntity.ok();
    if (next != null) {
      response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return response.body(answer);
  }

  /** The path asked for with all that it was asked with, going on after a cursor. */
  public static String next(HttpServletRequest request, String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals("after") && !values[0].isBlank()) {
            address.queryParam(name, "{" + name + "}");
          }
        });
    address.queryParam("after", "{after}");
    Map<String, Object> values = new HashMap<>();
    request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
    values.put("after", cursor);
    return address.encode().buildAndExpand(values).toUriString();
  }
}
