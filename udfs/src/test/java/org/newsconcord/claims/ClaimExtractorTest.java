package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimExtractorTest {
  private static List<Claim> claims(ClaimType type, String text) {
    return ClaimExtractor.standard().extract(ArticleText.of(text)).stream()
        .filter(claim -> claim.type() == type)
        .toList();
  }

  /** The acts of a text, sure or not. */
  private static List<Claim> acts(String text) {
    return ClaimExtractor.standard().acts(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  private static Claim act(String text) {
    List<Claim> acts = acts(text);
    assertEquals(1, acts.size(), acts.toString());
    return acts.get(0);
  }

  /** Statements as they are read, before a model leaves out those that say little. */
  private static List<Claim> statements(String text) {
    return ClaimExtractor.standard().statements(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  private static Claim only(ClaimType type, String text) {
    List<Claim> claims = claims(type, text);
    assertEquals(1, claims.size(), claims.toString());
    return claims.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge is safe, Mayor Anna Holt said. | Mayor Anna Holt | said | The bridge is safe
          Officials said that the dam would hold. | Officials | said | that the dam would hold
          “We will rebuild the harbour before the winter,” said Anna Holt, the mayor of Norden. | Anna Holt, the mayor of Norden | said | “We will rebuild the harbour before the winter,”
          The mayor denied taking bribes. | The mayor | denied | taking bribes
          According to the harbour police, two boats sank. | the harbour police | According to | two boats sank
          Two boats sank, according to the harbour police. | the harbour police | according to | Two boats sank
          The union has repeatedly called for a strike. | The union | has repeatedly called for | a strike
          The minister vowed to resign. | The minister | vowed | to resign
          """)
  void statementHasSourceCueAndContent(String text, String source, String cue, String content) {
    List<Claim> read = statements(text);
    assertEquals(1, read.size(), read.toString());
    Claim claim = read.get(0);
    assertEquals(source, claim.attribution().sourceText());
    assertEquals(cue, claim.attribution().cue());
    assertEquals(content, claim.objectText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Prime Minister Ada Lund resigned. | Ada Lund | Prime Minister | HOLD
          Ukraine's Defence Minister Oleh Kovalenko arrived. | Oleh Kovalenko | Ukraine's Defence Minister | HOLD
          A harbour spokeswoman, Mia Berg, declined to comment. | Mia Berg | A harbour spokeswoman | HOLD
          The talks failed, said Jon Falk, a senior analyst at the Norden Institute. | Jon Falk | a senior analyst at the Norden Institute | HOLD
          Former President Ada Lund spoke. | Ada Lund | Former President | HELD
          Acting Mayor Tom Reed spoke. | Tom Reed | Acting Mayor | ACTING
          Ada Lund was elected president of the Norden Council on Monday. | Ada Lund | president of the Norden Council | HOLD
          The bill was signed by then-Gov. Ada Lund. | Ada Lund | then-Gov. | HELD
          Secretary of State Jon Falk left. | Jon Falk | Secretary of State | HOLD
          The mayor met North Korean leader Kim Jong Un in Oslo. | Kim Jong Un | North Korean leader | HOLD
          Chief economist Bill Stone agreed. | Bill Stone | Chief economist | HOLD
          Holt and Swedish President Jon Falk met. | Jon Falk | Swedish President | HOLD
          Ada Lund was still mayor of Norden in May. | Ada Lund | mayor of Norden | HELD
          Ada Lund is no longer the mayor of Norden. | Ada Lund | the mayor of Norden | HELD
          Ada Lund, who has served as mayor of Norden since May, left. | Ada Lund | mayor of Norden | HOLD
          As the governor of Norden, Ada Lund called for calm. | Ada Lund | the governor of Norden | HOLD
          The victim was 26-year-old plumber Jan Falk of Norden. | Jan Falk | plumber | HOLD
          Police found 22 year old Fort Norden soldier Jan Falk. | Jan Falk | Fort Norden soldier | HOLD
          Jon Falk is an award winning journalist with the Norden Post. | Jon Falk | an award winning journalist with the Norden Post | HOLD
          """)
  void officeHasPersonRoleAndTenure(String text, String person, String role, String tenure) {
    Claim claim = only(ClaimType.OFFICE, text);
    assertEquals(person, claim.subjectText());
    assertEquals(role, claim.objectText());
    assertEquals(tenure, claim.predicateClass());
  }

  @Test
  void officesCarryHowFirmlyTheyAreTold() {
    String text =
        "Ada Lund may become the mayor of Norden. Jon Falk was never the mayor of Norden.";
    assertEquals(Modality.POSSIBLE, only(ClaimType.OFFICE, text).modality());
  }

  @Test
  void surnamesOfHoldersHoldFurtherOffices() {
    List<Claim> claims =
        claims(
            ClaimType.OFFICE,
            "Former adviser David Garcia spoke. Garcia is a professor at Norden State University.");
    assertEquals(2, claims.size(), claims.toString());
    assertEquals("david garcia", claims.get(1).subjectKey());
  }

  @Test
  void namesOfOtherThingsHoldNoOffice() {
    String text =
        "Walter Baker Lund drove on Volunteer Parkway. The Teacher Recruitment and Retention Act"
            + " passed. Sweden criticised Huawei as an agent of a party. Police closed Major Ave."
            + " on Monday. They live on Red Head Trail in Bergen.";
    assertEquals(List.of(), claims(ClaimType.OFFICE, text));
  }

  @Test
  void surnamesPronounsAndRolesLeadToTheFullName() {
    List<Claim> claims =
        statements(
            "Kremlin spokesman Dmitri Orlov said talks failed. Orlov said Moscow would wait."
                + " He said it was ready. The spokesman said nothing had changed.");
    assertEquals(4, claims.size(), claims.toString());
    for (Claim claim : claims) {
      assertEquals("dmitri orlov", claim.attribution().sourceKey(), claim.toString());
    }
  }

  @Test
  void governmentMetonymsAreTheirCountry() {
    Claim claim = only(ClaimType.STATEMENT, "Pyongyang said it would test a missile.");
    assertEquals("kp", claim.attribution().sourceKey());
  }

  @Test
  void deniedClaimsTurnTheirPolarity() {
    Claim denied =
        only(ClaimType.QUANTITY, "The Kremlin denied that the storm had killed 40 people.");
    assertEquals(-1, denied.polarity());
    assertEquals(CueClass.DENY, denied.attribution().cueClass());
  }

  @Test
  void actionsCarryPolarityAndModality() {
    Claim sent = act("Norway deployed troops to the coast.");
    assertEquals("DEPLOY", sent.predicateClass());
    assertEquals(Modality.ASSERTED, sent.modality());
    assertEquals("no", sent.subjectKey());
    Claim may = act("Norway may deploy troops.");
    assertEquals(Modality.POSSIBLE, may.modality());
    Claim will = act("Norway will not deploy troops.");
    assertEquals(Modality.PLANNED, will.modality());
    assertEquals(-1, will.polarity());
    Claim passive = act("Three men were killed by the storm.");
    assertEquals("the storm", passive.subjectText());
    assertEquals("Three men", passive.objectText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The group claimed responsibility for the blast. | claim responsibility | CLAIM | 1
          The jury found Holt not guilty on Friday. | find guilty | CONVICT | -1
          No senators backed the plan. | back | SUPPORT | -1
          Swedish president to visit Norden on Friday | visit | ARRIVE | 1
          The mayor stepped down. | step down | RESIGN | 1
          The tariffs imposed in May hurt farmers. | impose | IMPOSE | 1
          """)
  void actsMayHaveTwoWords(String text, String predicate, String actClass, int polarity) {
    Claim act = acts(text).get(0);
    assertEquals(predicate, act.predicate());
    assertEquals(actClass, act.predicateClass());
    assertEquals(polarity, act.polarity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Holt said the court of appeals, which suspended the ban, met. | suspend | the court of appeals | the ban
          The senators will block and repeal the law. | repeal | The senators | the law
          People convicted of crimes are imprisoned. | imprison | ~~ | People convicted of crimes
          That is the real reason Falk was prosecuted. | prosecute | ~~ | Falk
          Holt adopted a "zero tolerance" policy. | adopt | Holt | a "zero tolerance" policy
          Holt started a six-figure campaign. | start | Holt | a six-figure campaign
          The "amnesty" was blocked by the courts. | block | the courts | amnesty
          The city shut down two prisons. | shut down | The city | two prisons
          Holt met Monday with the envoys. | meet | Holt | with the envoys
          Three men were shot and killed on Monday. | kill | ~~ | Three men
          These are the tariffs he imposed. | impose | he | the tariffs
          Holt turned down offers in May. | turn down | Holt | offers
          The court struck down the second rule. | strike down | The court | the second rule
          Holt won at least 60 percent of the vote on Tuesday. | win | Holt | at least 60 percent of the vote
          A gunman stormed into the hall. | storm | A gunman | into the hall
          He's signed the law. | sign | He | the law
          A boy, 3, accidentally shot by a guard died. | shoot | a guard | A boy, 3,
          The boy died of a gunshot wound on Monday. | die | The boy | of a gunshot wound
          Police made no arrests in May. Police hired no officers. | hire | Police | officers
          Holt signed an order creating a council on dams and ports. | sign | Holt | an order creating a council on dams and ports
          The firm sold maps to the Harbour Guild on Monday. | sell | The firm | maps to the Harbour Guild
          The senate passed a bill that would ban nets, and met. | pass | The senate | a bill that would ban nets
          The fleet reached a deal Monday with the Danes to return a buoy. | reach deal | The fleet | a deal Monday with the Danes to return a buoy
          Falk rejected the claim that he owned ships. | reject | Falk | the claim that he owned ships
          Holt left the hall carrying a flag. | leave | Holt | the hall
          Holt pulled out of the pact. | pull out | Holt | of the pact
          Shares jumped 1.9%, and oil fell. | jump | Shares | 1.9%
          Holt pardoned an unusually large number of men. | pardon | Holt | an unusually large number of men
          Holt revealed at a rally that he would spend “over $40 million” on it. | spend | he | over $40 million
          He slapped Falk with a seven-day ban. | slap | He | Falk with a seven-day ban
          Nearly 40 people were shot in Norden. | shoot | ~~ | Nearly 40 people
          Holt entered and left the old hall. | enter | Holt | the old hall
          The value of it fell from $45 million to barely $2 million. | fall | The value of it | from $45 million to barely $2 million
          The police investigated a blast that left one man dead. | investigate | The police | a blast that left one man dead
          The guild issued new rules on Friday allowing nets. | issue | The guild | new rules on Friday allowing nets
          No charges were filed. | file | ~~ | charges
          The guild barred members from voting in May. | bar | The guild | members from voting
          """)
  void actsFindWhoAndWhom(String text, String predicate, String subject, String object) {
    Claim act =
        acts(text).stream().filter(c -> c.predicate().equals(predicate)).findFirst().orElseThrow();
    assertEquals(subject, act.subjectText() == null ? "" : act.subjectText());
    assertEquals(object, act.objectText() == null ? "" : act.objectText());
  }

  @Test
  void actsBecomeClaimsWhereTheyAreSure() {
    String text =
        "The harbour police arrested three men on Monday after a long chase through the old town"
            + " of Norden. The tough stuff starts.";
    Claim act = only(ClaimType.ACTION, text);
    assertEquals("three men", act.objectText());
    assertTrue(act.confidence() > 0.7, act.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Holt has a plan to cut jobs.",
        "It was the decision not to veto the resolution.",
        "They have the right to enter contracts and sell land.",
        "The men tracked down stolen cars.",
        "Ending it would raise money.",
        "The Democrats claimed a whopping net gain.",
        "The health repeal plan is old.",
        "The door is not close.",
        "He knows how to acquire arms.",
        "Let him win.",
        "The envoys agree.",
        "They shot themselves in the foot.",
        "A clerk confirmed to the Norden Post that it rained.",
        "The court asked Holt for money to buy land.",
        "He lost in a district that Falk won by 21 points.",
        "Holt raised eyebrows and declared victory.",
        "Holt and Falk have only grown closer.",
        "One winner not named Falk left.",
        "The members, many of whom backed Holt, were loud.",
      })
  void otherVerbsAreNoActs(String text) {
    assertEquals(List.of(), acts(text).stream().map(Claim::predicate).toList());
  }

  @Test
  void actsBehindIfAreConditions() {
    Claim act = acts("If the senators approve the bill, all is well.").get(0);
    assertEquals(Modality.CONDITIONAL, act.modality());
  }

  @Test
  void whatFollowsARefusalIsNotRefused() {
    Claim claim =
        only(
            ClaimType.QUANTITY,
            "Roe refused to make that promise, and the storm killed 40 people.");
    assertEquals(1, claim.polarity());
  }

  @Test
  void whatOnlyLeadsToAnActIsNone() {
    String text =
        "The mayor declined to comment. It was a decision to cut jobs. You agree. Lawmakers raised"
            + " questions. They have begun to assess it.";
    assertEquals(List.of(), acts(text));
  }

  @Test
  void restrictionsDifferFromConditions() {
    Claim fresh =
        only(
            ClaimType.CONDITION, "The alliance has not imposed any new limits on arms deliveries.");
    assertEquals(-1, fresh.polarity());
    assertEquals("new", fresh.conditionText());
    Claim conditional =
        only(
            ClaimType.CONDITION, "There will be no limits on arms if foreign troops join the war.");
    assertEquals(-1, conditional.polarity());
    assertEquals("if foreign troops join the war", conditional.conditionText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Norway will lift the ban on cod if the talks succeed. | Norway | lift | ban on cod | if the talks succeed | 1
          Unless the talks succeed, Norway will not lift the ban on cod. | Norway | lift | ban on cod | Unless the talks succeed | -1
          The tariffs on steel could be lifted if Holt, who is ill, signs the pact. | ~~ | lift | tariffs on steel | if Holt, who is ill, signs the pact | 1
          The two sides reached no major agreement on trade. | The two sides | reach | major agreement on trade | ~~ | -1
          If the talks succeed, the ministry has said there will be no restrictions on cod. | ~~ | ~~ | restrictions on cod | If the talks succeed | -1
          Norway will withdraw its troops unless the senate approves the treaty. | Norway | withdraw | its troops | unless the senate approves the treaty | 1
          The dam must not be opened until the council agrees. | ~~ | open | The dam | until the council agrees | -1
          Holt will block any bill funding those mines unless the guild agrees. | Holt | block | bill funding those mines | unless the guild agrees | 1
          Falk threatened to leave the pact unless the board lowers the levy. | Falk | leave | the pact | unless the board lowers the levy | 1
          The law allows a mayor to suspend permits if he signs a notice. | a mayor | suspend | permits | if he signs a notice | 1
          Marek vowed to defend Karu if the army used gas but then did nothing. | Marek | defend | Karu | if the army used gas | 1
          Holt said she would veto the bill if the guild rejects it. | she | veto | bill | if the guild rejects it | 1
          Visitors are not allowed to enter the vault unless a guard agrees. | Visitors | enter | the vault | unless a guard agrees | -1
          Holt threatened to hold up permits until the board retracts the rule. | Holt | hold up | permits | until the board retracts the rule | 1
          Norden warned no tariffs would be lifted until the islanders disarm and Falk retorted that he would stay. | ~~ | lift | tariffs | until the islanders disarm | -1
          The guild threatens to take its case directly to the voters if the board refuses. | The guild | take | its case directly to the voters | if the board refuses | 1
          No new bans will be imposed during her term. | ~~ | impose | new bans | during her term | -1
          There is no requirement to prove citizenship. | ~~ | ~~ | requirement to prove citizenship | ~~ | -1
          """)
  void conditionsBindPolicies(
      String text, String subject, String predicate, String object, String bound, int polarity) {
    Claim claim = only(ClaimType.CONDITION, text);
    assertEquals(subject, claim.subjectText() == null ? "" : claim.subjectText());
    assertEquals(predicate, claim.predicate() == null ? "" : claim.predicate());
    assertEquals(object, claim.objectText());
    assertEquals(bound, claim.conditionText() == null ? "" : claim.conditionText());
    assertEquals(polarity, claim.polarity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They fear any talk of new tariffs.",
        "He asked if the tariffs were lifted.",
        "If they had lifted the ban, cod would have been sold.",
        "Few bans will be lifted if the talks fail.",
        "If this was so, and Holt failed to lift the ban, all is lost.",
        "Would Norway lift the ban if the talks succeed?",
        "Voters will be better served if the court ends the levy.",
        "If the dam breaks, the town will be flooded.",
        "Holt will lift the ban on cod until March 3.",
        "It is not known whether Norway will lift the ban if the talks succeed.",
        "Take the offer or there will be no deal on cod.",
        "Holt thinks we can get a better deal if the talks end.",
        "It bred a view that Falk will not sign the pact until the talks end.",
        "They said that the world will be cooked if the seas boil.",
        "If the talks end, it should pass a bill on cod.",
        "If the talks end well, it would allow towns to leave the pact.",
      })
  void otherTalkOfPoliciesIsNoCondition(String text) {
    assertEquals(List.of(), claims(ClaimType.CONDITION, text));
  }

  @Test
  void citedOutletsAreOrigins() {
    Claim claim = claims(ClaimType.CITATION, "Two ships sank, according to Reuters.").get(0);
    assertEquals("reuters.com", claim.objectKey());
    Claim told = claims(ClaimType.CITATION, "“It is over,” Mia Berg told the BBC.").get(0);
    assertEquals("bbc.co.uk", told.objectKey());
  }

  @Test
  void placesHaveGazetteerKeys() {
    Claim claim = only(ClaimType.PLACE, "The drone fell in Russia's Kursk region.");
    assertEquals("ru/kursk", claim.placeKey());
  }

  @Test
  void pageBoilerplateYieldsNothing() {
    String page =
        "Share: 840 796042 5534222\n\nAlso Read\n\nWe use cookies to improve your experience."
            + " Accept all cookies\n\n10/30/20242 min read\n";
    assertEquals(List.of(), ClaimExtractor.standard().extract(ArticleText.of(page)));
  }

  @Test
  void headlineClaimsComeFirstWithTheirOwnOffsets() {
    ArticleText article =
        new ArticleText("Mayor Anna Holt denies plan", "Nothing else happened on Monday.", null);
    Claim first = ClaimExtractor.standard().extract(article).get(0);
    assertEquals(Claim.HEADLINE, first.sentenceIndex());
    assertEquals(0, first.sentenceBegin());
    assertEquals(article.headline().length(), first.sentenceEnd());
    assertNull(first.quantity());
  }
}
