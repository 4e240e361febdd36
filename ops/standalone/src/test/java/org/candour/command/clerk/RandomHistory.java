package org.candour.command.clerk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.candour.events.Event;
import org.candour.events.entry.EventRegistry;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import tools.jackson.databind.JsonNode;

/**
 * Entries of every watched stream at random, plausible and odd, the same for the same seed: offers,
 * disputes, other days, notices from a round, histories from a source, and things written down long
 * after they happened.
 */
final class RandomHistory {

  /** Something that is to stand in a stream, if the stream's history allows it. */
  record Step(StreamId stream, Event event, String on, boolean imported) {}

  private static final String ASKING =
      "board.resolution-recorded {'meeting':{'entry':0,'stream':'board/PRISON'},'text':'Mend it',"
          + "'rationale':'It leaks','options':[],"
          + "'votes':{'inFavour':2,'against':0,'abstained':0},"
          + "'actions':[{'what':'A roof','of':'SERVICE','due':'LATER'},"
          + "{'what':'A gate','of':'PRISON','due':'LATER'}]}";
  private static final List<String> PROMISES =
      List.of(
          "commitment.accepted {}",
          "commitment.declined {'reason':'No'}",
          "commitment.evidence-submitted {'account':'Open'}",
          "commitment.evidence-submitted {'account':'Open'}",
          "commitment.fulfilled {}",
          "commitment.disputed {'why':'Locked'}",
          "commitment.disputed {'why':'Locked'}",
          "commitment.due-date-changed {'to':'LATER','from':'2025-01-01','reason':'No staff'}",
          "commitment.due-date-changed {'to':'LATER','from':'2025-01-01','reason':'No staff'}",
          "commitment.withdrawn {'reason':'No money'}");
  private static final List<String> CONCERNS =
      List.of(
          "concern.acknowledged {}",
          "concern.answered {'answer':'Cut','former':false}",
          "concern.escalated {'to':'GB-CHC-300009','why':'No answer'}",
          "concern.escalated {'to':'CYI','why':'No answer'}",
          "concern.closed {'satisfied':true}");
  private static final List<String> ESCALATIONS =
      List.of(
          "escalation.acknowledged {'saidBy':'SERVICE'}",
          "escalation.answered {'answer':'Next year','former':false}",
          "escalation.answered {'answer':'Next year','saidBy':'SERVICE','former':true}",
          "escalation.answer-rejected {'why':'That is no day'}",
          "escalation.taken-further {'to':'MINISTER','why':'No answer'}",
          "escalation.closed {'satisfied':false}");
  private static final String OF_BOARD = "'stream':'board/PRISON'}";
  private static final List<String> BOARDS =
      List.of(
          "board.meeting-held {'on':'TODAY','present':[],'guests':[],'interests':[],'withdrew':[],"
              + "'quorum':2,'everyMonths':3}",
          "board.reconstituted {'seats':[{'constituency':'HEALTH','number':3}],'quorum':2,"
              + "'meetsEveryMonths':2,'termYears':3,'reason':'Fewer'}",
          ASKING,
          ASKING,
          "board.action-declined {'resolution':{'entry':ASKED,"
              + OF_BOARD
              + ",'action':2,'why':'No staff'}",
          "board.dissolved {'reason':'Merged'}");
  private static final List<String> ARRANGEMENTS =
      List.of(
          "arrangement.reviewed {'finding':'Works'}",
          "arrangement.reviewed {'finding':'Works','until':'LATER'}",
          "arrangement.return-recorded"
              + " {'kind':'VISITS','from':'2025-01-01','to':'2025-02-01','total':3}",
          "arrangement.ended {'reason':'Moved'}");
  private static final List<String> AGREEMENTS =
      List.of(
          "agreement.performance-assessed {'rating':'GOOD','finding':'Fine','atEnd':false}",
          "agreement.performance-assessed {'rating':'GOOD','finding':'Fine','atEnd':true}",
          "agreement.varied {'change':'Longer','agreed':true,'endsOn':'LATER'}",
          "agreement.varied {'change':'Longer','agreed':false,'endsOn':'LATER'}",
          "agreement.varied {'change':'More people','agreed':true}",
          "agreement.notice-given {'endsOn':'LATER','reason':'No money'}",
          "agreement.notice-given {'endsOn':'unknown','reason':'No money','respondBy':'LATER'}",
          "agreement.notice-given {'endsOn':'LATER','reason':'No money','respondBy':'LATER'}",
          "agreement.notice-answered {'response':'We need longer'}",
          "agreement.payment-recorded"
              + " {'amount':{'pence':100,'currency':'GBP'},'byResults':false}",
          "agreement.ended {'how':'TERMINATED'}");

  private static final List<String> REQUESTS =
      List.of(
          "access-request.granted {'people':1}",
          "access-request.refused"
              + " {'people':1,'reason':'STAFFING','why':'None','livedExperience':false}");
  private static final String INSPECTED =
      "{'kind':'PARTNERSHIP','announced':true,'establishments':['HYI'],'organisations':[],"
          + "'scheme':'partnership','schemeVersion':1,'standards':[],'from':'2025-03-01'}";

  private static final List<String> INSPECTIONS =
      List.of(
          "inspection.evidence-fixed {'size':1}",
          "inspection.draft-shared {'with':['HYI'],'answerBy':'LATER'}",
          "inspection.draft-shared {'with':['HYI','GB-CHC-300001'],'answerBy':'LATER'}",
          "inspection.draft-answered {'points':[],'saidBy':'HYI'}",
          "inspection.draft-answered {'points':[],'saidBy':'GB-CHC-300001'}",
          "inspection.draft-answered {'points':[]}");
  private static final List<String> RECOMMENDATIONS =
      List.of(
          "recommendation.answered {'answer':'AGREED','owner':'SERVICE','due':'LATER'}",
          "recommendation.answered {'answer':'AGREED','due':'LATER'}",
          "recommendation.answered {'answer':'NOT_AGREED','why':'No money'}",
          "recommendation.progress-reported {'status':'ON_TRACK','text':'Soon'}",
          "recommendation.progress-reported {'status':'DONE','text':'Open'}",
          "recommendation.progress-judged"
              + " {'progress':'NONE','visitedOn':'2025-06-01','why':'Shut'}",
          "recommendation.closed {'achieved':false,'why':'Overtaken'}");
  private static final List<String> ADVICE =
      List.of(
          "advisory-group.advice-asked"
              + " {'about':{'entry':0,'stream':'closure/x'},'question':'Well?','by':'LATER'}",
          "advisory-group.advice-given {'about':{'entry':0,'stream':'closure/x'},'text':'Wait'}",
          "advisory-group.advice-given {'about':{'entry':0,'stream':'closure/x'},'text':'Wait'}",
          "advisory-group.advice-answered {'advice':GIVEN,"
              + "'about':{'entry':0,'stream':'closure/x'},'answer':'NOT','why':'No money'}",
          "advisory-group.advice-answered {'advice':GIVEN,"
              + "'about':{'entry':0,'stream':'closure/x'},'answer':'PARTLY','why':'No money'}");
  private static final List<String> QUESTIONS =
      List.of(
          "information-request.extended {'exemption':'43(2)','to':'LATER'}",
          "information-request.answered {'extent':'WHOLE'}",
          "information-request.refused {'exemption':'12'}",
          "information-request.review-asked {}",
          "information-request.review-asked {}",
          "information-request.review-decided {'outcome':'UPHELD'}");
  private static final List<String> CONSULTATIONS =
      List.of(
          "consultation.extended {'to':'LATER','reason':'Easter'}",
          "consultation.feedback-given {'position':'FOR','text':'Yes','groups':[]}",
          "consultation.closed {'responses':3}",
          "consultation.outcome-published {'inFavour':3,'against':0,'mixed':0,'neutral':0}");
  private static final List<String> CLOSURES =
      List.of(
          "closure.exit-plan-agreed {'organisation':'GB-CHC-300001','service':'Art','by':'LATER'}",
          "closure.exit-plan-agreed"
              + " {'organisation':'GB-CHC-300001','service':'Visits','by':'LATER'}",
          "closure.exit-plan-completed {'organisation':'GB-CHC-300001','service':'Art'}",
          "closure.exit-plan-completed {'organisation':'GB-CHC-300001','service':'Visits'}",
          "closure.timeline-published"
              + " {'milestones':[{'what':'Wings','on':'LATER'},{'what':'Gates','on':'2027'}]}",
          "closure.timeline-published {'milestones':[{'what':'Gates','on':'LATER'}]}",
          "closure.order-made"
              + " {'instrument':'SI 2025/1','inForceOn':'LATER','onlyPrisonInCounty':false}",
          "closure.postponed {'plannedOn':'LATER','reason':'No room'}",
          "closure.rescinded {'reason':'Needed'}",
          "closure.completed {}");
  private static final List<String> ROUNDS =
      List.of(
          "round.bids-invited {'closesOn':'LATER','organisations':[],'open':true}",
          "round.bids-invited {'closesOn':'LATER','organisations':[],'open':true}",
          "round.bid-recorded {'bidder':'GB-CHC-300001','namedPartners':[],'specialisms':[]}",
          "round.stopped {'reason':'No money'}");
  private static final List<String> PRISONS =
      List.of(
          "establishment.use-suspended {'establishment':'HYI','reason':'Fire','until':'LATER'}",
          "establishment.use-suspended {'establishment':'HYI','reason':'Fire','until':'LATER'}",
          "establishment.use-resumed {'establishment':'HYI'}",
          "establishment.reform-prison-designated {'establishment':'HYI','hasBoard':false}",
          "establishment.reform-status-ended {'establishment':'HYI','reason':'A trial'}");

  private static final String VALUE =
      "'period':{'from':'2025-01-01','to':'TODAY'},'value':'12.5','met':";
  private static final List<String> OUTCOMES =
      List.of(
          "outcome.measurement-reported {" + VALUE + "true,'periodEnds':'LATER'}",
          "outcome.measurement-reported {" + VALUE + "false,'periodEnds':'LATER'}",
          "outcome.measurement-corrected {" + VALUE + "false,'why':'Read again'}",
          "outcome.measurement-verified {" + VALUE + "true,'method':'Counted'}",
          "outcome.measurement-verified {" + VALUE + "false,'method':'Counted'}",
          "outcome.target-revised {'to':'10','was':'12','due':'LATER','why':'Staff','met':false}",
          "outcome.target-revised {'to':'10','was':'12','why':'Staff','met':true}",
          "outcome.closed {'why':'Replaced'}");

  private static final List<String> FAILURES =
      List.of(
          "failure.urgent-notification-issued {'signedOn':'TODAY','concerns':[]}",
          "failure.urgent-notification-issued {'signedOn':'2025','concerns':[]}",
          "failure.notification-answered {'publishedOn':'TODAY','summary':'Soon','actions':[]}",
          "failure.plan-required {'of':'HYI','by':'LATER'}",
          "failure.plan-required {'of':'SERVICE','by':'LATER'}",
          "failure.plan-submitted {'summary':'Soon','actions':[]}",
          "failure.plan-returned {'why':'No money','by':'LATER'}",
          "failure.plan-accepted {}",
          "failure.review-planned {'kind':'IRP','inspectionEndedOn':'2024-09-02'}",
          "failure.review-planned {'kind':'VISIT','by':'LATER'}",
          "failure.review-visited {'kind':'IRP','from':'TODAY','until':'TODAY'}",
          "failure.review-published {'finding':'Better'}",
          "failure.resolved {'why':'Safe','restsOn':[]}",
          "failure.reopened {'why':'Not safe'}");

  private final Random random;
  private final List<StreamId> streams = new ArrayList<>();
  private final StreamId round;
  private final List<Long> advice = new ArrayList<>(List.of(0L));
  private final String prison;
  private long asked = -1;
  private LocalDate today = LocalDate.parse("2025-03-03");

  RandomHistory(long seed) {
    random = new Random(seed);
    round = stream("round");
    for (String type :
        List.of(
            "commitment",
            "commitment",
            "commitment",
            "commitment",
            "concern",
            "concern",
            "escalation",
            "escalation",
            "arrangement",
            "arrangement",
            "closure",
            "access-request",
            "access-request",
            "recommendation",
            "recommendation",
            "failure",
            "failure",
            "outcome",
            "outcome",
            "advisory-group",
            "advisory-group",
            "information-request",
            "information-request",
            "consultation",
            "consultation",
            "round",
            "inspection")) {
      streams.add(stream(type));
    }
    prison = "X" + (char) ('A' + seed / 26) + (char) ('A' + seed % 26);
    streams.add(new StreamId("establishment", prison));
    streams.add(new StreamId("board", prison));
    streams.add(new StreamId("board", prison));
    for (int i = 0; i < 4; i++) {
      streams.add(stream("agreement"));
    }
  }

  private StreamId stream(String type) {
    return new StreamId(type, new UUID(random.nextLong(), random.nextLong()).toString());
  }

  /** The day on which the last step was taken. */
  LocalDate today() {
    return today;
  }

  /** All but the round in which notices are published. */
  List<StreamId> streams() {
    return streams;
  }

  /** A step was written down; what a board asks for can be answered from then on. */
  void recorded(Step step, long index) {
    if (step.event() instanceof ResolutionRecorded) {
      asked = index;
    }
  }

  boolean chance(int ofTen) {
    return random.nextInt(10) < ofTen;
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** What somebody may say of a day instead. */
  JsonNode otherDay() {
    return CandourJson.mapper().valueToTree(today.plusDays(random.nextInt(400) - 200L).toString());
  }

  /**
   * The next step.
   *
   * @param begun whether a stream has begun
   * @param index of the entry that it makes
   */
  Step next(Function<StreamId, Boolean> begun, long index) {
    today = today.plusDays(random.nextInt(50));
    StreamId stream = oneOf(streams);
    if (!begun.apply(stream)) {
      return new Step(stream, event(opening(stream)), on(), chance(2));
    }
    return switch (stream.type()) {
      case "commitment" -> step(stream, PROMISES);
      case "concern" -> step(stream, CONCERNS);
      case "escalation" -> step(stream, ESCALATIONS);
      case "board" -> step(stream, BOARDS);
      case "arrangement" -> step(stream, ARRANGEMENTS);
      case "closure" -> step(stream, CLOSURES);
      case "access-request" -> step(stream, REQUESTS);
      case "recommendation" -> step(stream, RECOMMENDATIONS);
      case "failure" -> step(stream, FAILURES);
      case "advisory-group" -> advise(step(stream, ADVICE), index);
      case "information-request" -> step(stream, QUESTIONS);
      case "round" -> step(stream, ROUNDS);
      case "consultation" -> step(stream, CONSULTATIONS);
      case "outcome" -> step(stream, OUTCOMES);
      case "inspection" -> chance(1) ? published(stream) : step(stream, INSPECTIONS);
      case "establishment" -> step(stream, PRISONS);
      default -> chance(4) ? notice(stream) : step(stream, AGREEMENTS);
    };
  }

  private Step step(StreamId stream, List<String> events) {
    Event event = event(oneOf(events));
    String on = event instanceof MeetingHeld held ? held.on().toString() : on();
    return new Step(stream, event, on, false);
  }

  /** Answers name the entry in which advice was given, of this group or of the other. */
  private Step advise(Step step, long index) {
    if (step.event() instanceof AdviceGiven) {
      advice.add(index);
    }
    return step;
  }

  /** Notices are published in the round, and name the agreement. */
  private Step notice(StreamId agreement) {
    String notice = oneOf(List.of("UK7", "UK7", "UK11", "UK11", "UK10"));
    return new Step(
        round,
        event(
            "round.notice-published {'notice':'"
                + notice
                + "','agreement':'"
                + agreement.id()
                + "'}"),
        on(),
        false);
  }

  /** An inspection is published in a stream of its own, which ends what is awaited in it. */
  private Step published(StreamId inspection) {
    return new Step(
        new StreamId("inspection-report", inspection.id()),
        event(
            "inspection-report.published {'inspection':'"
                + inspection.id()
                + "','terms':"
                + INSPECTED
                + ",'evidence':[1],'findings':[],'judgements':[],'sharedWith':[],'points':[]}"),
        on(),
        false);
  }

  private String opening(StreamId stream) {
    return switch (stream.type()) {
      case "board" ->
          "board.constituted {'establishment':'PRISON',"
              + "'seats':[{'constituency':'HEALTH','number':3}],'quorum':2,"
              + "'meetsEveryMonths':3,'termYears':3}";
      case "commitment" ->
          "commitment.offered"
              + " {'by':'HYI','to':'GB-CHC-300001','what':'A room','due':'LATER','themes':[]"
              + (asked < 0 ? "}" : ",'arisesFrom':{'entry':ASKED," + OF_BOARD + ",'action':1}");
      case "concern" ->
          "concern.raised"
              + " {'kind':'ISSUE','from':'GB-CHC-300001','to':'HYI','subject':'Keys','text':'No'}";
      case "escalation" ->
          "escalation.raised"
              + " {'board':'HYI','to':'SERVICE','question':'When?','aboutStreams':[],'about':[],"
              + "'askedBefore':[]}";
      case "arrangement" ->
          "arrangement.made"
              + " {'kind':'FAMILY','establishment':'HYI','organisations':[],'what':'Visits'"
              + (chance(8) ? ",'until':'LATER'}" : "}");
      case "closure" ->
          "closure.announced"
              + " {'establishment':'HYI','kind':'FULL','plannedOn':'LATER','womensEstate':false,'advised':false}";
      case "access-request" ->
          "access-request.requested {'organisation':'GB-CHC-300001','establishment':'HYI',"
              + "'kind':'VISIT','people':9,'purpose':'Advice','neededBy':'LATER'}";
      case "inspection" -> "inspection.announced " + INSPECTED;
      case "recommendation" ->
          "recommendation.made {'by':'"
              + oneOf(List.of("COMMITTEE", "INSPECTORATE"))
              + "','kind':'RECOMMENDATION','to':'MINISTRY','text':'Publish the plan'}";
      case "outcome" ->
          "outcome.agreed {'establishment':'HYI','framework':'tool','measure':'assaults',"
              + "'target':'12','due':'LATER','agreedWith':[],'measured':{'name':'Assaults',"
              + "'unit':'RATE','direction':'LOWER','principles':[],'reportedEvery':'QUARTER'},"
              + "'comparability':{'since':'2024'},'periodEnds':'LATER'}";
      case "failure" ->
          "failure.declared"
              + " {'establishment':'HYI','ground':'SAFETY','why':'It is not safe','restsOn':[]}";
      case "consultation" ->
          "consultation.opened {'title':'Visits','by':'HYI','opens':'2025-01-06','closes':'LATER',"
              + "'groups':[],'questions':[]}";
      case "information-request" ->
          "information-request.asked {'of':'HYI','subject':'Promises','asker':'PRESS'}";
      case "advisory-group" ->
          "advisory-group.engaged {'name':'A group','kind':'FAMILY','advises':'HYI',"
              + "'remit':'Visits','organisations':[]}";
      case "establishment" ->
          "establishment.registered"
              + " {'code':'HYI','name':'Holloway','kinds':[],'categories':[],'standing':'IN_USE'}";
      case "round" ->
          "round.planned {'title':'Advice','establishments':['HYI'],'scope':'LOCAL','needs':[],"
              + "'coCommissioners':[],'themes':[]}";
      default -> agreement();
    };
  }

  private String agreement() {
    String mechanism = oneOf(List.of("CONTRACT", "CONTRACT", "SUBCONTRACT", "GRANT"));
    String end = oneOf(List.of(",'endsOn':'LATER'", ",'endsOn':'2028'", ""));
    return "agreement.signed"
        + " {'provider':'GB-CHC-300001','establishments':['HYI'],'service':'Advice',"
        + "'namedPartners':[],'groups':[],'themes':[],'lightTouch':"
        + chance(5)
        + ",'award':{'entry':0,'stream':'"
        + round
        + "'},'mechanism':'"
        + mechanism
        + "','startsOn':'"
        + today
        + "','procedureFrom':'2025-03-01'"
        + (chance(3) ? ",'value':{'pence':600000000,'currency':'GBP'}" : "")
        + end
        + "}";
  }

  /** Mostly today; now and then long ago, or not known to the day. */
  private String on() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> today.minusDays(random.nextInt(300)).toString();
      case 2 -> today.toString().substring(0, 7);
      case 3 -> today.toString().substring(0, 4);
      default -> today.toString();
    };
  }

  private Event event(String said) {
    String type = said.substring(0, said.indexOf(' '));
    String members =
        said.substring(type.length())
            .replace('\'', '"')
            .replace("PRISON", prison)
            .replace("ASKED", Long.toString(asked))
            .replace("TODAY", today.toString())
            .replace("GIVEN", oneOf(advice).toString())
            .replace("LATER", today.plusDays(random.nextInt(200)).toString());
    return CandourJson.mapper().readValue(members, EventRegistry.instance().classOf(type, 1));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "a history up to %s", today);
  }
}
