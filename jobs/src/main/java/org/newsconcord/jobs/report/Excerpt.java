package org.newsconcord.jobs.report;

/**
 * A sentence as the report shows it: cut around the claim when it is long.
 *
 * @param text the sentence or the part of it around the claim
 * @param begin first UTF-16 unit of the claim in {@code text}
 * @param end end of the claim in {@code text}, exclusive
 */
public record Excerpt(String text, int begin, int end) {
  private static final int LONGEST = 300;
  private static final String CUT = "… ";

  /** The excerpt of a sentence whose claim stands at these offsets; offsets outside are clipped. */
  public static Excerpt of(String sentence, int claimBegin, int claimEnd) {
    int begin = clip(claimBegin, sentence);
    int end = Math.max(begin, clip(claimEnd, sentence));
    if (sentence.length() <= LONGEST) {
      return new Excerpt(sentence, begin, end);
    }
    int shownEnd = Math.min(end, begin + LONGEST);
    int spare = (LONGEST - (shownEnd - begin)) / 2;
    int from = wordStart(sentence, Math.max(0, begin - spare));
    int to = wordEnd(sentence, Math.min(sentence.length(), shownEnd + spare));
    String head = from == 0 ? "" : CUT;
    String tail = to == sentence.length() ? "" : " …";
    int shift = head.length() - from;
    return new Excerpt(
        head + sentence.substring(from, to) + tail, begin + shift, Math.min(end, to) + shift);
  }

  private static int clip(int offset, String sentence) {
    return Math.max(0, Math.min(offset, sentence.length()));
  }

  private static int wordStart(String text, int at) {
    int space = text.lastIndexOf(' ', at);
    return at == 0 ? 0 : space < at - 40 ? wholeCharacter(text, at) : space + 1;
  }

  private static int wordEnd(String text, int at) {
    int space = text.indexOf(' ', at);
    return at == text.length()
        ? at
        : space < 0 || space > at + 40 ? wholeCharacter(text, at) : space;
  }

  private static int wholeCharacter(String text, int at) {
    return at > 0
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
