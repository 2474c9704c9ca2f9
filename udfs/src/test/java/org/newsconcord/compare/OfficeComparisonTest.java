package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;

class OfficeComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jens Stoltenberg;NATO Secretary-General;Mark Rutte;NATO Secretary General;OFFICE_HOLDERS_DIFFER",
        "Jens Stoltenberg;NATO chief;Mark Rutte;Secretary-General of NATO;OFFICE_HOLDERS_DIFFER",
        "Mark Rutte;NATO Secretary-General;Mark Rutte;NATO chief;OFFICE_SAME_HOLDER",
        "Jens Stoltenberg;former NATO Secretary-General;Mark Rutte;NATO Secretary-General;OFFICE_SUCCESSION",
        "Mary Fagan;Oklahoma Gov.;Mary Fallin;Oklahoma Governor;OFFICE_HOLDERS_DIFFER",
        "Tom Filton;Harbour Watch President;Tom Fitton;Harbour Watch President;OFFICE_NAME_OPEN",
        "Eva Falk;acting NATO Secretary-General;Mark Rutte;NATO Secretary-General;OFFICE_SUCCESSION",
        "Pete Long;Gen.;Peter Long;Lt. Gen.;OFFICE_SAME_HOLDER",
        "Ron Long;Pulaski County Sheriff;Ronald Long;Pulaski County Sheriff;OFFICE_SAME_HOLDER",
        "Ebrahim Ansari;cultural attache;Ibrahim Ansari;Iranian cultural attache;OFFICE_SAME_HOLDER",
        "Najib Mikati;acting prime minister;Najib Mikati;Prime Minister;OFFICE_SAME_HOLDER",
        "Raj Shah;White House deputy press secretary;Raj Shah;White House spokesman;OFFICE_SAME_HOLDER",
        "Mike Louis;president of the Missouri AFL-CIO;Richard Trumka;AFL-CIO President;OFFICE_ORGANISATIONS_DIFFER",
        "Anna Smith;Kremlin spokesman;Dmitry Peskov;Kremlin spokesman;OFFICE_SEVERAL_HOLDERS",
        "John McCain;senator;Bill Nelson;senator;OFFICE_SEVERAL_HOLDERS",
        "Robert Sumwalt;chair of the National Transportation Safety Board;Robert Sumwalt;NTSB chairman;OFFICE_SAME_HOLDER",
      })
  void holders(String a, String roleA, String b, String roleB, Reason reason) {
    Claim one = Samples.office(a, roleA);
    Claim other = Samples.office(b, roleB);
    assertEquals(reason, Samples.compare(one, other).reason());
    assertEquals(reason, Samples.compare(other, one).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NATO Secretary-General;Secretary General of NATO",
        "Russian President;President of Russia",
        "Ukraine's Defense Minister;Ukrainian defence minister",
        "Defense Secretary;Secretary of Defense",
        "U.N. chief;head of the United Nations",
        "Chicago Teachers Union President;president of the Chicago Teachers Union",
        "Missouri governor;Governor of Missouri",
      })
  void wordingsOfOneOffice(String a, String b) {
    assertEquals(title(a).key(), title(b).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Vice President;President",
        "Deputy Prime Minister;Prime Minister",
        "Russian President;Ukrainian President",
        "Foreign Minister;Defence Minister",
      })
  void officesThatStayApart(String a, String b) {
    assertNotEquals(title(a).key(), title(b).key());
  }

  private static OfficeTitle title(String role) {
    return ClaimComparator.standard().offices().titleOf(Samples.office("Jane Doe", role));
  }
}
