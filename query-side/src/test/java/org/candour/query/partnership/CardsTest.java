package org.candour.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.candour.query.partnership.accessrequest.AccessRequest;
import org.candour.query.partnership.accessrequest.AccessRequestsPresentation;
import org.candour.query.partnership.accessrequest.AccessRequestsView;
import org.candour.query.partnership.arrangement.Arrangement;
import org.candour.query.partnership.arrangement.ArrangementsPresentation;
import org.candour.query.partnership.arrangement.ArrangementsView;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What the cards of arrangements and of requests for access say. */
class CardsTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-300001");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-31");

  @Test
  void anArrangementThatWasReviewedAndGotNoOtherDayIsNotSaidToBeUnreviewed() {
    StreamId stream = StreamId.parse("arrangement/" + ID);
    LocalDate until = LocalDate.parse("2026-03-31");
    Arrangement lapsed =
        Folded.row(
            new ArrangementsView(),
            ID,
            List.of(
                entry(
                    stream,
                    "2026-01-05",
                    new ArrangementMade(
                        ArrangementTermsBuilder.builder()
                            .kind(ArrangementKind.FAMILY)
                            .establishment(PRISON)
                            .organisations(List.of(CHARITY))
                            .what("Visits")
                            .until(until)
                            .build())),
                entry(stream, "2026-03-01", new ArrangementReviewed("It works", null)),
                entry(stream, "2026-03-31", new ArrangementLapsed(until))));

    assertThat(new ArrangementsPresentation().card(lapsed, TODAY).standing())
        .isEqualTo(
            "Lapsed: its last day came and it was not renewed. It is not on record that both sides agreed"
                + " to it.");
  }

  @Test
  void aDecisionOnAccessSaysHowLongItTook() {
    StreamId stream = StreamId.parse("access-request/" + ID);
    AccessRequest decided =
        Folded.row(
            new AccessRequestsView(),
            ID,
            List.of(
                entry(
                    stream,
                    "2026-01-05",
                    new AccessRequested(
                        AccessRequestTermsBuilder.builder()
                            .organisation(CHARITY)
                            .establishment(PRISON)
                            .kind(AccessKind.KEYS)
                            .people(3)
                            .purpose("Mentoring")
                            .build())),
                entry(stream, "2026-01-26", new AccessGranted(3, null))));

    assertThat(new AccessRequestsPresentation().card(decided, TODAY).facts())
        .contains(
            new CardFact(
                "From asking to deciding",
                List.of(List.of(new Phrase.Text("21 days"))),
                CardFact.Place.EVERYWHERE));
  }
}
