package org.candour.command.commissioning.needsassessment;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentDecider.NeedsAssessmentAlreadyPublished;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentDecider.NeedsAssessmentAlreadyStarted;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;

/** Needs are assessed with partners until they are published. */
class NeedsAssessmentTest {

  private static final NeedsAssessmentId NEEDS =
      new NeedsAssessmentId("00000000-0000-4000-8000-000000000003");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId PRIME = new OrganisationId("GB-COH-01234567");
  private static final String DAY = "2025-06-02";
  private static final NeedsAssessmentStarted STARTED =
      new NeedsAssessmentStarted(
          new NeedsAssessmentTerms(
              "Needs", List.of(CANTERBURY), null, List.of(ART), List.of(), null));
  private static final NeedIdentified NEED =
      new NeedIdentified(
          new NeedTerms("Somewhere to live", Priority.HIGH, "Leavers", 40, List.of(Theme.HOUSING)));

  @Test
  void needsAreAssessedWithPartnersUntilTheyArePublished() {
    StartNeedsAssessment start = new StartNeedsAssessment(NEEDS, STARTED.terms());
    IdentifyNeed identify = new IdentifyNeed(NEEDS, NEED.terms());
    PublishNeedsAssessment publish = new PublishNeedsAssessment(NEEDS, "Housing first", null);
    Scenario started = given(on(DAY, STARTED));
    Scenario published =
        started.and(on("2025-06-03", new NeedsAssessmentPublished("Housing first", null)));

    givenNothing().when(at(DAY, start)).expect(STARTED);
    started.when(at(DAY, start)).expectRefusal(NeedsAssessmentAlreadyStarted.class);
    started.when(at(DAY, identify)).expect(NEED);
    started.when(at(DAY, publish)).expect(new NeedsAssessmentPublished("Housing first", null));
    published.when(at(DAY, identify)).expectRefusal(NeedsAssessmentAlreadyPublished.class);
    published.when(at(DAY, publish)).expectRefusal(NeedsAssessmentAlreadyPublished.class);
    givenNothing().when(at(DAY, identify)).expectRefusal(NoSuchStream.class);
    started.when(at(DAY, identify).by(Role.PARTNER, ART.value(), null)).expect(NEED);
    started.when(at(DAY, identify).by(Role.PARTNER, PRIME.value(), null)).expectNotYours();
  }
}
