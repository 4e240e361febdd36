package org.candour.query.duties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyRegister;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of duties: those in force, or perhaps in force, on a day; or all of them. */
@RestController
class DutiesApi implements Endpoints {

  private final DutyRegister register = DutyRegister.load();

  /** The duties of an answer, and the day that it was asked for. */
  record InForce(@Nullable PartialDate on, List<Duty> items) {}

  @GetMapping("/api/duties")
  InForce duties(HttpServletRequest request) {
    String on = Params.of(request, "on").text("on");
    if (on == null) {
      return new InForce(null, register.all());
    }
    PartialDate date = date(on);
    return new InForce(
        date, register.all().stream().filter(duty -> duty.perhapsInForceOn(date)).toList());
  }

  private static PartialDate date(String text) {
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableParameterException(
          "on", "Give a real date, such as 2013-09-05, 2013-09 or 2013");
    }
  }

  @Override
  public List<Endpoint> endpoints() {
    EndpointParameter on =
        EndpointParameter.query(
            "on",
            "the day, as 2013-09-05, 2013-09 or 2013; every duty there ever was if not given");
    return List.of(
        Endpoint.json("/api/duties", "The duties in force on a day", on).answering(InForce.class));
  }
}
