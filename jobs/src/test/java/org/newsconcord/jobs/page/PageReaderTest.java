package org.newsconcord.jobs.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages written for these tests. */
class PageReaderTest {
  private static final PageReader READER = PageReader.shipped();
  private static final String FIRST =
      "The ferry <a href='/boats'>Harbour Star</a> ran aground off Port Ellis on Monday evening with"
          + " 212 people on board, the coast guard said, and all of them were taken off by midnight.";
  private static final String SECOND =
      "“Nobody was hurt, and the ship is not leaking,” said Ana Duarte, who leads the station in Port"
          + " Ellis. She said that fog had hidden the lights of the pier from the crew.";
  private static final String THIRD =
      "The owner, Strait Lines, has cancelled its crossings until Thursday while divers look at the"
          + " hull. Passengers may ask for their money back at any ticket office, it said in a note.";
  private static final String TEXT =
      (FIRST + "\n\n" + SECOND + "\n\n" + THIRD).replaceAll("<[^>]+>", "");

  private static String page(String head, String aside) {
    return "<!DOCTYPE html><html lang='en'><head><title>Ferry runs aground off Port Ellis | The"
        + " Strait Gazette</title>"
        + head
        + "</head><body><nav class='main-nav'><ul><li><a href='/'>Home</a></li><li><a"
        + " href='/world'>World</a></li><li><a href='/sport'>Sport</a></li></ul></nav><main><article"
        + " class='story'><h1>Ferry runs aground off Port Ellis</h1><p class='byline'>By Tom"
        + " Reyes</p><figure><img src='a.jpg'><figcaption>The Harbour Star last summer. Photo: Strait"
        + " Lines</figcaption></figure><div class='story-body'><p>"
        + FIRST
        + "</p>"
        + aside
        + "<p>"
        + SECOND
        + "</p><p>"
        + THIRD
        + "</p></div></article></main><section class='comments'><h3>Comments</h3><p>I was on that"
        + " boat and it was a long night for all of us, let me tell you.</p></section><footer><p>©"
        + " 2024 The Strait Gazette. All rights reserved.</p></footer><script>var x ="
        + " '<p>no</p>';</script></body></html>";
  }

  private static Page read(String html) {
    return READER.read(html.getBytes(StandardCharsets.UTF_8), null);
  }

  @Test
  void theArticleIsItsParagraphsAndNothingElse() {
    String related =
        "<div class='related-links'><h4>More on this</h4><ul><li><a href='/1'>Storm shuts two"
            + " harbours</a></li><li><a href='/2'>Strait Lines buys a third ferry</a></li></ul></div>"
            + "<div class='newsletter'><p>Sign up for our morning newsletter.</p></div>";
    Page page = read(page("", related));
    assertEquals(TEXT, page.text());
    assertEquals("Ferry runs aground off Port Ellis", page.title());
    assertEquals("By Tom Reyes", page.byline());
    assertEquals("en", page.language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2024-10-28T21:40:00+01:00'> | 2024-10-28",
        "<script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'2024-10-29'}</script> | 2024-10-29",
        "<meta name='dc.date.issued' content='30 October 2024'> | 2024-10-30",
        "<meta name='article:modified_time' content='2024-11-02'> | 2024-11-02",
        "<link rel='canonical' href='https://gazette.example/2024/10/27/ferry'> | 2024-10-27"
      })
  void theDayIsWhatThePageDeclares(String head, String day) {
    Page page = read(page(head.replace("'", "\""), ""));
    assertEquals(LocalDate.parse(day), page.day());
  }

  @Test
  void aDayShownBesideTheTitleCounts() {
    Page page = read(page("", "").replace("By Tom Reyes", "By Tom Reyes, 29. Oktober 2024"));
    assertEquals(LocalDate.parse("2024-10-29"), page.day());
  }

  @Test
  void aTitleNeedsNoHeadingToHaveItsDayBesideIt() {
    Page page =
        read(
            page(
                    "",
                    "<blockquote><time datetime='2023-03-12T19:30:12+00:00'>a post</time></blockquote>")
                .replace("<h1>", "<div>")
                .replace("</h1>", "</div>")
                .replace("By Tom Reyes", "By Tom Reyes, 29. Oktober 2024"));
    assertEquals(LocalDate.parse("2024-10-29"), page.day());
  }

  @Test
  void entitiesAndCharacterSetsAreDecoded() {
    Charset western = Charset.forName("windows-1252");
    Page page = READER.read(page("", "").replace("Ana", "Zo&euml;").getBytes(western), null);
    assertTrue(
        page.text().contains("“Nobody was hurt, and the ship is not leaking,” said Zoë Duarte"));
  }

  @Test
  void aPageWithoutArticleHasNoText() {
    assertEquals("", read("<html><body><nav><a href='/'>Home</a></nav></body></html>").text());
    assertEquals("", read("").text());
  }

  @Test
  void valuesOfPropertiesAreNoText() {
    String values =
        "<div itemscope itemtype='https://schema.org/NewsArticle'><div itemprop='keywords'>ferries,"
            + " harbours, rescues and the sea</div><div itemprop='datePublished'>2024-10-28T21:40"
            + "</div><div itemprop='url'>https://gazette.example/2024/10/28/ferry-runs-aground</div>"
            + "</div>";
    assertEquals(TEXT, read(page("", values)).text());
  }

  @Test
  void theWholeArticleInOnePieceIsNotSaidTwice() {
    String whole = "<div class='story-text'>" + FIRST + " " + SECOND + " " + THIRD + "</div>";
    assertEquals(TEXT, read(page("", "").replace("</article>", whole + "</article>")).text());
  }

  @Test
  void theEncodingIsTheOneOfTheServer() {
    Page page =
        READER.read(
            page("", "").replace("Ana", "Zoë").getBytes(StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1,
            null);
    assertTrue(page.text().contains("said Zoë Duarte"));
  }

  @Test
  void hostilePagesEndSoon() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          read("<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000));
          read("<p>x</p>".repeat(100_000));
          read("<a href='" + "x".repeat(1_000_000));
          read("<meta name='date' content='" + "1/".repeat(500_000) + "'>");
          read("<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>");
        });
  }
}
