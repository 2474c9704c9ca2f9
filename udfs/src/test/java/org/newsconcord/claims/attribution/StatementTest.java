package org.newsconcord.claims.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;

/** STATEMENT and CITATION claims: who says what, and what is no saying. */
class StatementTest {
  private static List<Claim> claims(ClaimType type, String text) {
    return ClaimExtractor.standard().extract(ArticleText.of(text)).stream()
        .filter(claim -> claim.type() == type)
        .toList();
  }

  /** What is read, before a model leaves out what a reader would hardly sign. */
  private static List<Claim> read(String text) {
    return ClaimExtractor.standard().statements(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          On Tuesday evening Mara Quill, a Liberal councillor, said the bridge was unsafe. | mara quill | the bridge was unsafe | INDIRECT
          'The water rose within minutes,' said Petra Lind, who lives by the river. | petra lind | 'The water rose within minutes,' | QUOTED
          ‘Nobody warned us,’ Ivo Marek said. | ivo marek | ‘Nobody warned us,’ | QUOTED
          “Boats lie on boats, and the coast guard only looks on,” the harbour master said. | harbour master | “Boats lie on boats, and the coast guard only looks on,” | QUOTED
          Mayor Anna Holt: “We will rebuild the harbour by June.” | anna holt | “We will rebuild the harbour by June.” | QUOTED
          In the words of Anna Holt, the plan is a disaster for the town. | anna holt | the plan is a disaster for the town | INDIRECT
          As the mayor put it, the bridge is falling down. | mayor | the bridge is falling down | INDIRECT
          Holt spokesman Jim Doe said the crane had failed. | jim doe | the crane had failed | INDIRECT
          A spokesman for Anna Holt said the crane had failed. | spokesman for anna holt | the crane had failed | INDIRECT
          Anna Holt on Thursday closed the pier, calling the storm "a monster". | anna holt | the storm "a monster" | MIXED
          The pier was closed by the guards, who said the crane had failed. | guards | the crane had failed | INDIRECT
          They met Anna Holt, a teacher, who said the crane had failed. | anna holt | the crane had failed | INDIRECT
          The bridge, Anna Holt said, was closed in May and will not open again. | anna holt | The bridge was closed in May and will not open again | INDIRECT
          Two boats sank near the pier, where a crew was rescued, the harbour police said. | harbour police | Two boats sank near the pier, where a crew was rescued | INDIRECT
          “If the pier falls,” Anna Holt said, “nobody will build it again.” | anna holt | “If the pier falls,” “nobody will build it again.” | QUOTED
          Anna Holt, who said the pier was safe, has left the town. | anna holt | the pier was safe | INDIRECT
          Anna Holt proposed Thursday to close the harbour for two weeks. | anna holt | to close the harbour for two weeks | INDIRECT
          """)
  void speakersAndWhatTheySay(String text, String source, String content, String kind) {
    List<Claim> claims = read(text);
    assertEquals(1, claims.size(), claims.toString());
    assertEquals(source, claims.get(0).attribution().sourceKey());
    assertEquals(content, claims.get(0).objectText());
    assertEquals(kind, claims.get(0).attribution().kind().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour seems to be closed for the winter.",
        "Two men who’ve discussed the plan with Holt said it was bad.",
        "The new figures reveal a town in decline.",
        "Nobody said that the dam would hold.",
        "The mayor said so.",
        "Both sides should agree that the dam must hold.",
        "The mayor wants to close the harbour.",
        "The mayor did not say that the dam would hold.",
        "Holt was questioned by police on Monday.",
        "The low rents suggest that the plan failed.",
        "The storm was so threatening that the town might not survive it.",
        "Holt refused to sell the pier, and Doe declined to be named.",
        "Holt called the widow of a sailor, one of six who drowned.",
        "OPINION: Rents must fall in the harbour district.",
        "Opinion: Rents must fall in the harbour district.",
        "The harbour police responded to reports of a fire on Mill Road.",
        "Fact Check: Rents have fallen in the harbour district.",
        "Anna Holt: a solid choice for the harbour district.",
        "Anna Holt: How the harbour district was saved.",
        "The ministry could not confirm reports that 40 people were killed.",
      })
  void whereNobodySpeaksThereIsNoStatement(String text) {
    assertEquals(List.of(), claims(ClaimType.STATEMENT, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Donald Holt met his brother Eric Holt. Eric Holt said the crane had failed. | eric holt
          US Secretary of State Mike Quill said the crane had failed. | mike quill
          Reporters met the envoy to the United Towns Nikki Quill. Quill said the crane had failed. | nikki quill
          Nikki Quill met Jim Doe. Mr. Doe left at noon. She said the crane had failed. | nikki quill
          Within hours of the news, President Jim Doe left for Karu. He said the crane had failed. | jim doe
          Jim Doe lost money, and he said the crane had failed. | jim doe
          Mayor Anna Holt came late. The mayor said the crane had failed. | anna holt
          Mayor Anna Holt met Jim Doe. A neighbor came late. She said the crane had failed. | neighbor
          President Quill Jae-in left for Karu. Quill said the crane had failed. | quill jae in
          KARU CITY — Two sisters of Jim Doe said the crane had failed. | two sisters of jim doe
          “The crane had failed,” said Jim Doe, owner of the pier, where | jim doe
          """)
  void speakersHaveTheirOwnKeys(String text, String key) {
    List<Claim> claims = read(text);
    assertEquals(1, claims.size(), claims.toString());
    assertEquals(key, claims.get(0).attribution().sourceKey());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          While Anna Holt said that the pier was safe for all boats, the town closed it in May. | that the pier was safe for all boats
          Anna Holt, who said that the pier was safe for all boats, has left the town. | that the pier was safe for all boats
          """)
  void whatIsSaidEndsBeforeTheNextClause(String text, String content) {
    assertEquals(content, read(text).get(0).objectText());
  }

  @Test
  void whatAReaderWouldHardlySignIsNoClaim() {
    String text = "They said so to him, and that was what it was, it said, and then they said it.";
    assertEquals(List.of(), claims(ClaimType.STATEMENT, text));
    String clear =
        "Governor Anna Holt said on Monday that the harbour would be closed to all boats until June.";
    assertEquals(1, claims(ClaimType.STATEMENT, clear).size());
  }

  @Test
  void aParagraphThatOnlyQuotesGoesOnWithTheSpeaker() {
    List<Claim> claims =
        read("“The dam is safe,” said engineer Lars Berg.\n\n“We checked every gate on Sunday.”");
    assertEquals(2, claims.size(), claims.toString());
    assertEquals("lars berg", claims.get(1).attribution().sourceKey());
    assertEquals("“We checked every gate on Sunday.”", claims.get(1).objectText());
    assertEquals("said", claims.get(1).attribution().cue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Arden will buy the mill for 70 million crowns, the Norden Times reported on Monday. | norden times
          Arden will buy the mill, according to the Norden Times. | norden times
          The Norden Times, citing two officials, said that Arden will buy the mill. | norden times
          “We are selling,” Holt told Reuters. | reuters.com
          “We are selling,” Holt told Fox 9. | fox 9
          “We are selling,” Holt told Fox 8 News. | fox 8 news
          Holt told Reuters 20 people had died. | reuters.com
          Holt told Fox 20 miners had died. | foxnews.com
          The mill loses money, according to a study by Arden University. | a study by arden university
          """)
  void whatIsCited(String text, String key) {
    List<Claim> claims = claims(ClaimType.CITATION, text);
    assertEquals(1, claims.size(), claims.toString());
    assertEquals(key, claims.get(0).objectKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petra Lind said the mill was closed.",
        "Reports said the mill was closed.",
        "Polls show that the mayor will win.",
        "Arden Nation said the mill was closed.",
        "He works for Reuters in Oslo.",
        "“We are selling,” Holt told CNN affiliate WQZT.",
        "Neighbours told Eyewitness News that the mill was closed.",
      })
  void whatCitesNobody(String text) {
    assertEquals(List.of(), claims(ClaimType.CITATION, text));
  }
}
