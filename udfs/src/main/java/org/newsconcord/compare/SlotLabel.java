package org.newsconcord.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.Claim;

/**
 * Says for a reader what a slot asks: {@code people killed}, {@code NATO Secretary-General}, {@code
 * Jane Doe: we will not send troops}. Deterministic, thread-safe.
 */
public final class SlotLabel {
  private static final int LONGEST = 80;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SlotLabel() {}

  /** The label that a claim would give its slot. */
  public static String of(Claim claim) {
    String label =
        switch (claim.type()) {
          case QUANTITY -> counted(claim);
          case OFFICE -> Objects.toString(claim.objectText(), "office");
          case STATEMENT, CITATION ->
              joined(": ", claim.attribution().sourceText(), claim.objectText());
          case ACTION -> joined(" ", claim.subjectText(), claim.predicate(), claim.objectText());
          case CONDITION -> Objects.toString(claim.objectText(), "condition");
          case DATE -> joined(" ", "when", claim.subjectText(), claim.predicate());
          case PLACE -> joined(" ", "where", claim.subjectText(), claim.predicate());
        };
    String line = SPACES.matcher(label).replaceAll(" ").strip();
    if (line.isEmpty()) {
      return claim.type().name().toLowerCase(Locale.ROOT);
    }
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }

  private static String counted(Claim claim) {
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    return joined(", ", Objects.toString(claim.objectText(), unit), claim.predicate());
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(separator));
  }
}
