package org.newsconcord.jobs.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateParserTest {
  private static final PublicationDateParser PARSER =
      new PublicationDateParser(ZoneOffset.UTC, DateOrder.MDY);

  private static String parse(PublicationDateParser parser, String text) {
    return parser.parse(text).map(Instant::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-10-28 | 2024-10-28T00:00:00Z",
        "2024/10/28 | 2024-10-28T00:00:00Z",
        "2024.10.28 | 2024-10-28T00:00:00Z",
        "2024-1-8 | 2024-01-08T00:00:00Z",
        "20241028 | 2024-10-28T00:00:00Z",
        "20241028140500 | 2024-10-28T14:05:00Z",
        "20241028T140500Z | 2024-10-28T14:05:00Z",
        "20241028T1405 | 2024-10-28T14:05:00Z",
        "2024-10-28 14:05 | 2024-10-28T14:05:00Z",
        "2024-10-28T14:05:06Z | 2024-10-28T14:05:06Z",
        "2024-10-28T14:05:06.123456789Z | 2024-10-28T14:05:06.123456789Z",
        "2024-10-28T14:05:06,5+02:00 | 2024-10-28T12:05:06.500Z",
        "2024-10-28T14:05:06+0530 | 2024-10-28T08:35:06Z",
        "2024-10-28 14:05:06-05 | 2024-10-28T19:05:06Z",
        "2024-10-28 14:05:06 UTC | 2024-10-28T14:05:06Z",
        "2024-10-28 14:05:06 GMT+2 | 2024-10-28T12:05:06Z",
        "2024-10-28T14:05:06+01:00[Europe/Paris] | 2024-10-28T13:05:06Z",
        "2024-10-28T14:05:06[Europe/Paris] | 2024-10-28T13:05:06Z",
        "2024-10-28T24:00:00Z | 2024-10-29T00:00:00Z",
        "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
        "'Mon, 28 Oct 2024 14:05:00 GMT' | 2024-10-28T14:05:00Z",
        "'Mon, 28 Oct 2024 14:05:00 +0200' | 2024-10-28T12:05:00Z",
        "'Mon, 28 Oct 2024 14:05:00 EDT' | 2024-10-28T18:05:00Z",
        "Mon Oct 28 14:05:00 +0000 2024 | 2024-10-28T14:05:00Z",
        "Mon Oct 28 14:05:00 UTC 2024 | 2024-10-28T14:05:00Z",
        "'Oct 28, 2024' | 2024-10-28T00:00:00Z",
        "'Oct. 28, 2024' | 2024-10-28T00:00:00Z",
        "'Sept. 8, 2024' | 2024-09-08T00:00:00Z",
        "'OCTOBER 28TH, 2024' | 2024-10-28T00:00:00Z",
        "'Monday, October 28, 2024' | 2024-10-28T00:00:00Z",
        "28 October 2024 | 2024-10-28T00:00:00Z",
        "28th of October 2024 | 2024-10-28T00:00:00Z",
        "28-Oct-2024 | 2024-10-28T00:00:00Z",
        "2024 Oct 28 | 2024-10-28T00:00:00Z",
        "28 Oct 2024 14:05 | 2024-10-28T14:05:00Z",
        "'October 28, 2024 at 2:05 p.m. ET' | 2024-10-28T18:05:00Z",
        "'October 28, 2024, 12:05 AM' | 2024-10-28T00:05:00Z",
        "'Oct 28, 2024 2pm' | 2024-10-28T14:00:00Z",
        "'9:43 PM ET, Thu June 30, 2016' | 2016-07-01T01:43:00Z",
        "10/28/2024 | 2024-10-28T00:00:00Z",
        "28/10/2024 | 2024-10-28T00:00:00Z",
        "10/11/2024 | 2024-10-11T00:00:00Z",
        "10.11.2024 | 2024-11-10T00:00:00Z",
        "10/28/2024 2:05:06 PM | 2024-10-28T14:05:06Z",
        "1730124300 | 2024-10-28T14:05:00Z",
        "1730124300.25 | 2024-10-28T14:05:00.250Z",
        "1.7301243E9 | 2024-10-28T14:05:00Z",
        "1730124300123 | 2024-10-28T14:05:00.123Z",
        "1730124300123456 | 2024-10-28T14:05:00.123456Z",
        "'  2024-10-28\u00A014:05 ' | 2024-10-28T14:05:00Z"
      })
  void readsWhatSourcesWrite(String text, String expected) {
    assertEquals(expected, parse(PARSER, text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "0000-00-00",
        "2024-10-28T25:00:00Z",
        "2024-10-28 14:65",
        "32 October 2024",
        "28 Octember 2024",
        "99/99/2024",
        "10/28/24",
        "20241332",
        "2024",
        "2024-10",
        "0",
        "-1",
        "0001-01-01",
        "9999-12-31",
        "1500-01-01",
        "13:05 PM, October 28, 2024",
        "2024-10-28 14:05 XYZ",
        "2024-10-28T14:05:06[Europe/Nowhere]",
        "yesterday",
        "Friday",
        "99999999999999999999999999",
        "1e99",
        "null",
        "\u0661\u0662/\u0661\u0660/2024"
      })
  void givesNothingWhereThereIsNoUsableDate(String text) {
    assertEquals("none", parse(PARSER, text));
  }

  @Test
  void settingsDecideWhatTheTextLeavesOpen() {
    PublicationDateParser parser =
        new PublicationDateParser(ZoneId.of("America/New_York"), DateOrder.DMY);
    assertEquals("2024-11-10T00:00:00Z", parse(parser, "10/11/2024"));
    assertEquals("2024-10-28T18:05:00Z", parse(parser, "2024-10-28 14:05"));
    assertEquals("2024-10-28T14:05:00Z", parse(parser, "2024-10-28 14:05 GMT"));
    assertEquals("2024-10-28T00:00:00Z", parse(parser, "2024-10-28"));
  }

  @Test
  void longTextIsNoDateAndTakesNoTime() {
    assertEquals("none", parse(PARSER, "1".repeat(1_000_000)));
    assertEquals("none", parse(PARSER, "mon ".repeat(20)));
  }
}
