package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "https://www.bbc.co.uk/news/1, bbc.co.uk",
        "http://news.bbc.co.uk:80/x?u=http://a.com/, bbc.co.uk",
        "HTTPS://WWW.CNN.COM, cnn.com",
        "www.smh.com.au, smh.com.au",
        "//edition.cnn.com/a, cnn.com",
        "npr.org/sections/x, npr.org",
        "https://user:pw@www.ft.com/a@b, ft.com",
        "http://www.nytimes.com./x, nytimes.com",
        "http://someone.blogspot.com/a, someone.blogspot.com",
        "http://www.someone.blogspot.co.uk/a, someone.blogspot.co.uk",
        "http://deep.someone.wordpress.com/, someone.wordpress.com",
        "http://www.blogspot.com/, blogspot.com",
        "https://wordpress.com/, wordpress.com",
        "https://me.github.io/x, me.github.io",
        "http://www.uni.edu.au/, uni.edu.au",
        "http://a.city.kawasaki.jp/, city.kawasaki.jp",
        "https://www.harbor-ledger.example/world, harbor-ledger.example",
        "http://192.0.2.7:8080/a, 192.0.2.7",
        "http://[2001:db8::1]:80/, [2001:db8::1]",
        "http://newsdesk/, newsdesk",
        "localhost:4040/x, localhost",
        "http://президент.рф/x, xn--d1abbgf6aiiy.xn--p1ai",
        "http://www.bücher.de/, xn--bcher-kva.de",
        "http://web.archive.org/web/20140215012040/http://www.waff.com:80/story/1, waff.com",
        "https://web.archive.org/web/2016id_/www.bbc.co.uk/x, bbc.co.uk",
        "https://archive.org/details/x, archive.org",
        "http://co.uk/, null",
        "mailto:desk@paper.com, null",
        "javascript:void(0), null",
        "not a url, null",
        "http://, null",
        "http://a..b.com/, null",
        "'', null",
        "null, null"
      })
  void findsWhatTheOwnerRegistered(String address, String expected) {
    assertEquals(expected, RegistrableDomain.of(address));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "NPR Online News, npr.org, NPR Online News",
        "www.NPR.org, null, npr.org",
        "https://www.bbc.co.uk/, null, bbc.co.uk",
        "'  The  Daily\tNews ', x.com, The Daily News",
        "U.S. News, usnews.com, U.S. News",
        "harbor-ledger.example, harbor-ledger.example, harbor-ledger.example",
        "St.Lucia, null, St.Lucia",
        "' ', cnn.com, cnn.com",
        "null, cnn.com, cnn.com",
        "null, null, null"
      })
  void outletIsTheGivenNameElseTheDomain(String given, String domain, String expected) {
    assertEquals(expected, OutletName.of(given, domain));
  }

  @Test
  void composesNames() {
    assertEquals("Le Monde é", OutletName.of("Le Monde e\u0301", null));
  }

  @Test
  void hostileAddressesGiveNull() {
    assertNull(RegistrableDomain.of("http://" + "a".repeat(300) + ".com/"));
    assertNull(RegistrableDomain.of("http://\uD800.com/"));
    assertNull(RegistrableDomain.of("http://a b.com/"));
    assertNull(RegistrableDomain.of("\u0000"));
  }
}
