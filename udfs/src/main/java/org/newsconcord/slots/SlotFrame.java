package org.newsconcord.slots;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.Claim;
import org.newsconcord.text.LowerCase;

/**
 * The question of a claim in words: who, what happens, to whom or to what; no values. Stateless.
 */
public final class SlotFrame {
  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SlotFrame() {}

  /** The frame of a claim; equal questions in equal words have equal frames. */
  public static String of(Claim claim) {
    String words =
        Stream.of(claim.subjectText(), claim.predicate(), claim.objectPhrase(), claim.placeText())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String lower = DIGITS.matcher(LowerCase.of(words)).replaceAll(" ");
    return BLANKS.matcher(lower).replaceAll(" ").strip();
  }
}
