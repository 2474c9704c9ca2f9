package org.newsconcord.compare.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whose number a number is: {@code Hale Orrin, 34,} or {@code 34-year-old Hale Orrin}. */
public final class Bearer {
  private static final String NAME = "(\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*)*)";
  private static final Pattern BEFORE = Pattern.compile(NAME + ",\\s*$");
  private static final Pattern AFTER = Pattern.compile("^(?:-\\p{Ll}+)*\\s+" + NAME);

  /** Characters that a name may have. */
  private static final int LONGEST = 60;

  private Bearer() {}

  /** The name right before a comma and the number, or right after the number; null without one. */
  public static String of(String before, String after) {
    Matcher left = BEFORE.matcher(before.substring(Math.max(0, before.length() - LONGEST)));
    if (left.find()) {
      return left.group(1);
    }
    Matcher right = AFTER.matcher(after.substring(0, Math.min(after.length(), LONGEST)));
    return right.find() ? right.group(1) : null;
  }
}
