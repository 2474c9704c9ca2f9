package org.newsconcord.jobs.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The council said on Monday that the old bridge over the river would be closed for nine weeks while engineers replace its cables and paint the towers, and that buses would run along the northern bank.",
        "de|Der Stadtrat teilte am Montag mit, dass die alte Brücke über den Fluss neun Wochen lang gesperrt bleibt, weil die Seile erneuert und die Türme gestrichen werden; Busse fahren so lange am Nordufer.",
        "fr|Le conseil municipal a annoncé lundi que le vieux pont sur la rivière serait fermé pendant neuf semaines, le temps de remplacer les câbles et de repeindre les tours, et que des bus longeraient la rive nord.",
        "es|El ayuntamiento anunció el lunes que el viejo puente sobre el río permanecerá cerrado nueve semanas mientras se cambian los cables y se pintan las torres, y que los autobuses irán por la orilla norte.",
        "it|Il consiglio comunale ha annunciato lunedì che il vecchio ponte sul fiume resterà chiuso per nove settimane, mentre si sostituiscono i cavi e si dipingono le torri, e che gli autobus passeranno sulla riva nord.",
        "pt|A câmara anunciou na segunda-feira que a velha ponte sobre o rio ficará fechada durante nove semanas, enquanto os cabos são trocados e as torres pintadas, e que os autocarros seguirão pela margem norte.",
        "nl|De gemeenteraad maakte maandag bekend dat de oude brug over de rivier negen weken dicht blijft, omdat de kabels worden vervangen en de torens geschilderd; bussen rijden zolang langs de noordelijke oever.",
        "pl|Rada miasta ogłosiła w poniedziałek, że stary most na rzece będzie zamknięty przez dziewięć tygodni, ponieważ trzeba wymienić liny i pomalować wieże, a autobusy pojadą wzdłuż północnego brzegu.",
        "ru|Городской совет сообщил в понедельник, что старый мост через реку будет закрыт на девять недель, пока инженеры меняют тросы и красят башни, а автобусы пойдут вдоль северного берега.",
        "zh|市议会星期一宣布,横跨河流的旧桥将关闭九个星期,工程师将更换缆索并粉刷桥塔,公共汽车将沿北岸行驶。这座桥建于一百年前,每天有两万人经过。市长说,工程需要三百万元,明年春天以前完成。居民担心商店的生意会受到影响,要求市政府给予补偿。工程公司表示,夜间不会施工,周末也会停工。专家认为修缮之后这座桥还可以使用五十年。",
      })
  void aTextOfSomeLengthTellsItsLanguage(String language, String text) {
    assertEquals(language, identifier.identify(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Der Rat tagt.", "12:30 14:45 16:00 7,5 8.2 — — 99 % 100 % 3 / 4 …"})
  void aShortTextStaysUndeclared(String text) {
    assertNull(identifier.identify(text));
  }

  @Test
  void aBrokenPairOfSurrogatesIsNoTrouble() {
    assertEquals(
        "en",
        identifier.identify("The harbour wall held against the storm. ".repeat(12) + "\uD83C"));
  }
}
