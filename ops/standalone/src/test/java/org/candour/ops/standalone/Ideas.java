package org.candour.ops.standalone;

import static org.candour.ops.standalone.Idea.idea;

import java.util.List;

/** The ideas that commissioning and partnership serve, each as it is recorded and seen. */
final class Ideas {

  private Ideas() {}

  static List<Idea> all() {
    return List.of(
        idea("1", "somebody whose job it is to engage organisations, locally")
            .by(
                "a",
                "make-arrangement",
                "'kind':'NAMED_COORDINATOR','establishment':'HYI','what':'One"
                    + " door','post':'Partnership manager'")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .at("arrangements/$a", "/item/post", "Partnership manager")
            .at("rounds/$r", "/item/scope", "LOCAL"),
        idea("7", "what is provided is mapped where a site may be developed")
            .by("m", "map-provision", "'establishment':'HYI','services':[{'service':'Art'}]")
            .at("provision/$m", "/item/services/0/service", "Art"),
        idea("12", "the community comes into the prison")
            .by(
                "a",
                "make-arrangement",
                "'kind':'COMMUNITY_ACCESS','establishment':'HYI','what':'A choir'")
            .by(
                "",
                "record-return",
                "'arrangement':'$a','kind':'ACCESS','from':'2026-01-01','to':'2026-03-31','total':140")
            .at("arrangements/$a", "/item/returns/0/total", "140"),
        idea("15", "a route to speak up, and somebody who answers")
            .by(
                "c",
                "raise-concern",
                "'kind':'ISSUE','from':'GB-CHC-9000001','to':'HYI','subject':'Keys','text':'None"
                    + " were issued'")
            .by("", "acknowledge-concern", "'concern':'$c'")
            .by("", "answer-concern", "'concern':'$c','answer':'They are cut','done':'Cut'")
            .at("concerns/$c", "/item/state", "ANSWERED")
            .at("concerns/$c", "/item/done", "Cut"),
        idea("16", "organisations have a part in what a prison decides")
            .by(
                "",
                "register-establishment",
                "'establishment':'XBA','name':'Example (HMP)','standing':'IN_USE'")
            .by(
                "",
                "constitute-board",
                "'establishment':'XBA','seats':[{'constituency':'VOLUNTARY_SECTOR','number':1}],"
                    + "'quorum':1,'meetsEveryMonths':24,'termYears':3,'occurredOn':'2026-01-05'")
            .by(
                "",
                "appoint-member",
                "'establishment':'XBA','member':'00000000-0000-4000-8000-00000000000a',"
                    + "'constituency':'VOLUNTARY_SECTOR','from':'2026-01-05'")
            .by(
                "",
                "hold-meeting",
                "'establishment':'XBA','on':'2026-02-02','occurredOn':'2026-02-02',"
                    + "'present':['00000000-0000-4000-8000-00000000000a']")
            .at("boards/XBA", "/item/members/0/constituency", "VOLUNTARY_SECTOR")
            .at("boards/XBA", "/item/meetings/0/attendance/0/constituency", "VOLUNTARY_SECTOR"),
        idea("17", "neither duplicated nor lost")
            .by("m", "map-provision", "'establishment':'HYI','services':[{'service':'Art'}]")
            .by("", "record-gap", "'provisionMap':'$m','service':'Housing'")
            .by(
                "",
                "record-overlap",
                "'provisionMap':'$m','service':'Art','organisations':['GB-CHC-9000001']")
            .at("provision/$m", "/item/gaps/0/service", "Housing")
            .at("provision/$m", "/item/overlaps/0/service", "Art"),
        idea("18", "needs are assessed with the sector, and rounds cite them")
            .by(
                "n",
                "start-needs-assessment",
                "'title':'Needs','establishments':['HYI'],'partners':['GB-CHC-9000001']")
            .by(
                "i",
                "identify-need",
                "'needsAssessment':'$n','need':'Housing','priority':'HIGH','group':'Leavers'")
            .by(
                "r",
                "plan-round",
                "'establishments':['HYI'],'title':'Advice','scope':'LOCAL','needsAssessment':'$n','needs':[$i#]")
            .at("needs/$i#", "/item/rounds/0", "round/$r")
            .at("rounds/$r", "/item/needs/0/entry", "$i#"),
        idea("19", "smaller lots, diverse suppliers, care with payment by results")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by(
                "",
                "divide-into-lots",
                "'round':'$r','lots':[{'lot':'1','title':'North'},{'lot':'2','title':'South'}]")
            .by(
                "w",
                "award-lot",
                "'round':'$r','lot':'1','supplier':'GB-CHC-9000002','rationale':'Best'")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000002','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'award':$w#,'resultsShare':40")
            .at("rounds/$r", "/item/lots/1/title", "South")
            .at("agreements/$a", "/item/resultsShare", "40")
            .at("market/GB-CHC-9000002", "/item/byResults", "1")
            .at("market-shares", "/item/lots", "2"),
        idea("20", "at reception people are asked which organisations they know")
            .by(
                "a",
                "make-arrangement",
                "'kind':'INFORMATION_SHARING','establishment':'HYI','what':'Reception'")
            .by(
                "",
                "record-return",
                "'arrangement':'$a','kind':'RECEPTION','from':'2026-01-01','to':'2026-03-31','total':120,'asked':100,'contacted':60")
            .at("arrangements/$a", "/item/returns/0/asked", "100")
            .at("arrangements/$a", "/item/returns/0/contacted", "60"),
        idea("21", "access is eased, and lived experience is no needless barrier")
            .by(
                "q",
                "request-access",
                "'organisation':'GB-CHC-9000001','establishment':'HYI','kind':'KEYS','people':5,'livedExperience':2,'purpose':'Mentoring'")
            .by("", "grant-access", "'accessRequest':'$q','people':3")
            .by(
                "",
                "refuse-access",
                "'accessRequest':'$q','people':2,'reason':'VETTING','why':'A sentence long"
                    + " ago','livedExperience':true")
            .at("access-requests/$q", "/item/state", "DECIDED")
            .at("access-requests/$q", "/item/refusedForLivedExperience", "2"),
        idea("22", "staff and organisations learn together")
            .by(
                "a",
                "make-arrangement",
                "'kind':'JOINT_TRAINING','establishment':'HYI','what':'Twice a year'")
            .by("", "review-arrangement", "'arrangement':'$a','finding':'It works'")
            .at("arrangements/$a", "/item/state", "IN_FORCE")
            .at("arrangements/$a", "/item/kind", "JOINT_TRAINING"),
        idea("23", "ways to the community: temporary release, visits")
            .by(
                "a",
                "make-arrangement",
                "'kind':'TEMPORARY_RELEASE','establishment':'HYI','what':'Work'")
            .by(
                "",
                "record-return",
                "'arrangement':'$a','kind':'TEMPORARY_RELEASE','from':'2026-01-01','to':'2026-03-31','total':31")
            .at("arrangements/$a", "/item/returns/0/total", "31"),
        idea("26", "a local board with members from the sector, linked to the ministry")
            .by(
                "",
                "register-establishment",
                "'establishment':'XBB','name':'Example (HMP)','standing':'IN_USE'")
            .by(
                "",
                "constitute-board",
                "'establishment':'XBB','seats':[{'constituency':'VOLUNTARY_SECTOR','number':1}],"
                    + "'quorum':1,'meetsEveryMonths':24,'termYears':3,'occurredOn':'2026-01-05'")
            .by("e", "raise-escalation", "'board':'XBB','to':'MINISTRY','question':'When?'")
            .by("", "answer-escalation", "'escalation':'$e','text':'Next year'")
            .at("boards?establishment=XBB", "/items/0/seats/0/constituency", "VOLUNTARY_SECTOR")
            .at("escalations?board=XBB", "/items/0/answer", "Next year"),
        idea("27", "boards use the plans that there are")
            .by(
                "",
                "register-establishment",
                "'establishment':'XBC','name':'Example (HMP)','standing':'IN_USE'")
            .by(
                "",
                "constitute-board",
                "'establishment':'XBC','seats':[{'constituency':'VOLUNTARY_SECTOR','number':1}],"
                    + "'quorum':1,'meetsEveryMonths':24,'termYears':3,'occurredOn':'2026-01-05'")
            .by(
                "",
                "link-plan",
                "'establishment':'XBC','kind':'POLICE_AND_CRIME','title':'Police and crime plan',"
                    + "'publisher':'The commissioner','from':'2025-04-01','until':'2029-03-31'")
            .at("boards/XBC", "/item/plans/0/title", "Police and crime plan")
            .at("boards/XBC", "/item/plans/0/until", "2029-03-31"),
        idea("P2", "what the sector brings is said")
            .by(
                "",
                "register-organisation",
                "'organisation':'GB-CHC-9000003','name':'An invented"
                    + " charity','kind':'CHARITY','contribution':'Trust'")
            .at("organisations/GB-CHC-9000003", "/item/contribution", "Trust"),
        idea("P3", "two years at least, break clauses, grants where possible")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000004','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2027-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'explanation':'As it was"
                    + " found'")
            .at("agreements/$a", "/item/judged/0/verdict", "BREACHED")
            .at("agreements?under-two-years=yes&provider=GB-CHC-9000004", "/items/0/id", "$a")
            .at("market/GB-CHC-9000004", "/item/underTwoYears", "1"),
        idea("P6", "funding provides for training")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000005','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'training':'Two days a year'")
            .at("agreements/$a", "/item/training", "Two days a year"),
        idea("P8", "commissioned locally enough for small organisations")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .at("rounds/$r", "/item/scope", "LOCAL"),
        idea("P9", "commissioned jointly with housing, health, education")
            .by(
                "r",
                "plan-round",
                "'establishments':['HYI'],'title':'Advice','scope':'LOCAL','coCommissioners':['A"
                    + " council']")
            .at("rounds/$r", "/item/coCommissioners/0", "A council"),
        idea("P10", "information-sharing protocols")
            .by(
                "a",
                "make-arrangement",
                "'kind':'INFORMATION_SHARING','establishment':'HYI','what':'information-sharing"
                    + " protocols','until':'2099-12-31'")
            .at("arrangements/$a", "/item/kind", "INFORMATION_SHARING")
            .at("arrangements/$a", "/item/state", "IN_FORCE")
            .at("due/arrangement%20$a", "/item/on", "2099-12-31"),
        idea("P11", "training in risk")
            .by(
                "a",
                "make-arrangement",
                "'kind':'JOINT_TRAINING','establishment':'HYI','what':'training in"
                    + " risk','until':'2099-12-31'")
            .at("arrangements/$a", "/item/kind", "JOINT_TRAINING")
            .at("arrangements/$a", "/item/state", "IN_FORCE")
            .at("due/arrangement%20$a", "/item/on", "2099-12-31"),
        idea("P16", "practitioners are recognised")
            .by(
                "a",
                "make-arrangement",
                "'kind':'VETTING_POLICY','establishment':'HYI','what':'practitioners are"
                    + " recognised','until':'2099-12-31'")
            .at("arrangements/$a", "/item/kind", "VETTING_POLICY")
            .at("arrangements/$a", "/item/state", "IN_FORCE")
            .at("due/arrangement%20$a", "/item/on", "2099-12-31"),
        idea("P12", "both sides are accountable, transparently")
            .by(
                "p",
                "offer-commitment",
                "'by':'HYI','to':'GB-CHC-9000001','what':'A room','due':'2099-01-31'")
            .by(
                "q",
                "offer-commitment",
                "'by':'GB-CHC-9000001','to':'HYI','what':'A report','due':'2099-01-31'")
            .by("", "submit-evidence", "'commitment':'$q','account':'Sent'")
            .by("", "confirm-fulfilled", "'commitment':'$q','saidBy':'HYI'")
            .at("commitments/$p", "/item/state", "OFFERED")
            .at("commitments/$q", "/item/state", "FULFILLED"),
        idea("P13", "what bidding costs small organisations")
            .by(
                "r",
                "plan-round",
                "'establishments':['HYI'],'title':'Advice','scope':'LOCAL','exemption':'GRANTS'")
            .by(
                "",
                "invite-bids",
                "'round':'$r','closesOn':'2030-05-31','open':true,'explanation':'As it was found'")
            .by("", "record-bid", "'round':'$r','bidder':'GB-CHC-9000006','daysSpent':12")
            .at("rounds/$r", "/item/bids/0/daysSpent", "12")
            .at("market/GB-CHC-9000006", "/item/bidDays", "12"),
        idea("P15", "training routes are reviewed")
            .by(
                "c",
                "offer-commitment",
                "'by':'HYI','to':'GB-CHC-9000001','what':'A"
                    + " room','due':'2099-01-31','themes':['TRAINING']")
            .at("commitments?theme=TRAINING", "/items/0/id", "$c"),
        idea("T1", "the time from award to signature")
            .by(
                "r",
                "plan-round",
                "'establishments':['HYI'],'title':'Advice','scope':'LOCAL','occurredOn':'2025-12-01'")
            .by(
                "w",
                "award-lot",
                "'round':'$r','supplier':'GB-CHC-9000007','rationale':'Best','occurredOn':'2026-01-01'")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000007','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'award':$w#,'occurredOn':'2026-04-01'")
            .at("agreements/$a", "/item/awardToSignature/least", "90"),
        idea("T2", "how many named in supply chains are engaged")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000007','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'namedPartners':['GB-CHC-9000008']")
            .by("", "engage-partner", "'agreement':'$a','partner':'GB-CHC-9000008','work':'Advice'")
            .at(
                "named-partners?partner=GB-CHC-9000008&engaged=yes",
                "/items/0/agreement",
                "agreement/$a"),
        idea("T3", "poor communication damages relationships")
            .by(
                "c",
                "raise-concern",
                "'kind':'ISSUE','from':'GB-CHC-9000001','to':'HYI','subject':'Keys','text':'None"
                    + " were issued','occurredOn':'2026-01-05'")
            .by(
                "",
                "answer-concern",
                "'concern':'$c','answer':'Yes','occurredOn':'2026-03-05','explanations':{'concern-acknowledgement':'As"
                    + " it was found','concern-answer':'As it was found'}")
            .at("concerns/$c", "/item/judged/1/verdict", "BREACHED"),
        idea("T4", "rate cards, and who pays")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000009','service':'Advice','mechanism':'RATE_CARD','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'payer':'GB-GOV-9'")
            .at("agreements?mechanism=RATE_CARD&payer=GB-GOV-9", "/items/0/id", "$a"),
        idea("T5", "whether the funding allows quality")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000009','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false")
            .by(
                "",
                "assess-performance",
                "'agreement':'$a','rating':'GOOD','finding':'Fine','atEnd':false,'fundingAdequate':false")
            .at("agreements/$a", "/item/assessments/0/fundingAdequate", "false"),
        idea("T6", "funding that ends soon")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000009','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2098-12-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false")
            .at("agreements?ends-from=2098-12-01&ends-to=2099-01-31", "/items/0/id", "$a")
            .at("due?kind=FUNDING&on-from=2098", "/items/0/on", "2098-12-31"),
        idea("N1", "other funders subsidise the state")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000009','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'leverage':{'pence':500000,'currency':'GBP'}")
            .at("agreements/$a", "/item/leverage/pence", "500000"),
        idea("N2", "small charities get referrals unpaid")
            .by(
                "",
                "register-organisation",
                "'organisation':'GB-CHC-9000010','name':'A small"
                    + " charity','kind':'CHARITY','incomeBand':'UP_TO_100K'")
            .by(
                "",
                "record-referral-return",
                "'organisation':'GB-CHC-9000010','from':'2026-01-01','to':'2026-03-31','underAgreements':3,'outsideAgreements':30")
            .at("organisations/GB-CHC-9000010", "/item/referredOutsideAgreements", "30")
            .at("market/GB-CHC-9000010", "/item/referredOutside", "30"),
        idea("N3", "named in a winning bid and never engaged")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by(
                "w",
                "award-lot",
                "'round':'$r','supplier':'GB-COH-90000001','rationale':'Best','namedPartners':['GB-CHC-9000011']")
            .at("named-partners?partner=GB-CHC-9000011&engaged=no", "/items/0/source", "$w#"),
        idea("N4", "payment by results, and the groups served")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000012','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'resultsShare':60,'groups':['People"
                    + " with addictions']")
            .at("agreements/$a", "/item/groups/0", "People with addictions")
            .at("market/GB-CHC-9000012", "/item/byResults", "1"),
        idea("N5", "clauses that limit public comment are declared")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000013','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':true,'commentClause':'Nothing to the"
                    + " press','lightTouch':false,'explanation':'As it was found'")
            .at("agreements?limits-comment=yes", "/items/0/id", "$a")
            .at("breaches?duty=public-comment", "/items/0/explanation", "As it was found"),
        idea("N6", "bids outside an organisation’s own specialisms")
            .by(
                "",
                "register-organisation",
                "'organisation':'GB-CHC-9000014','name':'An art"
                    + " charity','kind':'CHARITY','specialisms':['Art']")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by(
                "",
                "record-bid",
                "'round':'$r','bidder':'GB-CHC-9000014','specialisms':['Security']")
            .at("market?bids-outside-specialisms=yes", "/items/0/id", "GB-CHC-9000014"),
        idea("C2", "larger areas do not neglect local charities")
            .by(
                "",
                "register-organisation",
                "'organisation':'GB-CHC-9000015','name':'A local"
                    + " charity','kind':'CHARITY','incomeBand':'UP_TO_100K'")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000015','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'area':'Kent','value':{'pence':9000000,'currency':'GBP'}")
            .at("agreements/$a", "/item/area", "Kent")
            .at("market/GB-CHC-9000015", "/item/value/0/pence", "9000000"),
        idea("C3", "the subcontract was too complex and rigid")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-CHC-9000016','service':'Advice','mechanism':'SUBCONTRACT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false,'pages':200,'variationsAsked':3,'variationsAgreed':0")
            .by(
                "",
                "ask-for-change",
                "'agreement':'$a','change':'Shorter','saidBy':'GB-CHC-9000016'")
            .by("", "vary-agreement", "'agreement':'$a','change':'Shorter','agreed':false")
            .at("agreements/$a", "/item/pages", "200")
            .at("agreements/$a", "/item/variationsAsked", "4")
            .at("agreements/$a", "/item/variationsAgreed", "0"),
        idea("C4", "a provider’s promise to involve the sector, missed")
            .by(
                "c",
                "offer-commitment",
                "'by':'GB-COH-90000001','to':'GB-CHC-9000001','what':'Work for"
                    + " partners','due':'2026-03-31','occurredOn':'2026-01-05'")
            .at("commitments/$c", "/item/state", "MISSED")
            .at("silences?type=commitment.missed", "/items/0/stream", "commitment/$c"),
        idea("C5", "claims against providers are abandoned")
            .by(
                "a",
                "sign-agreement",
                "'establishments':['HYI'],'provider':'GB-COH-90000002','service':'Advice','mechanism':'GRANT','startsOn':'2026-04-01','endsOn':'2028-03-31','breakClause':true,'whyNotGrant':'Asked"
                    + " for','limitsComment':false,'lightTouch':false")
            .by(
                "",
                "raise-claim",
                "'agreement':'$a','claim':'2017-18','amount':{'pence':600000000,'currency':'GBP'},'grounds':'Results'")
            .by("", "abandon-claim", "'agreement':'$a','claim':'2017-18','reason':'Not worth it'")
            .at(
                "agreements?abandoned-claims=yes",
                "/items/0/claims/0/abandonedBecause",
                "Not worth it"),
        idea("C8", "an award is halted by a challenge")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by("", "award-lot", "'round':'$r','supplier':'GB-COH-90000002','rationale':'Best'")
            .by(
                "",
                "challenge-award",
                "'round':'$r','challenger':'GB-CHC-9000001','grounds':'The process'")
            .at("rounds?challenged=yes", "/items/0/id", "$r"));
  }
}
