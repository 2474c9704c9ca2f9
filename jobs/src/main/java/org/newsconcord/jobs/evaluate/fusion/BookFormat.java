package org.newsconcord.jobs.evaluate.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;

/**
 * Book: store, ISBN of 10 or 13 digits, title, authors; tab-separated. The truth is ISBN-13 and
 * {@code given family; given family}.
 *
 * <p>An answer is right when it names the same people, by surname and initial, in the same order.
 */
public final class BookFormat implements FusionFormat {
  private static final long serialVersionUID = 1L;
  private static final String AUTHORS = "authors";
  private static final Set<String> NOBODY = Set.of("not available", "unknown", "n/a", "various");
  private static final int ISBN_10 = 10;

  @Override
  public List<Stated> claims(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 4 || NOBODY.contains(cells[3].strip().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    List<String> authors = AuthorNames.of(cells[3]);
    return authors.isEmpty()
        ? List.of()
        : List.of(
            new Stated(
                cells[0].strip(),
                isbn13(cells[1].strip()),
                AUTHORS,
                String.join(ValueKernels.SEPARATOR, authors),
                cells[3].strip()));
  }

  @Override
  public List<Truth> truths(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 2) {
      return List.of();
    }
    List<String> authors = new ArrayList<>();
    for (String person : cells[1].split(";", -1)) {
      authors.addAll(AuthorNames.of(person));
    }
    return List.of(
        new Truth(isbn13(cells[0].strip()), AUTHORS, String.join(ValueKernels.SEPARATOR, authors)));
  }

  @Override
  public Map<String, ValueKernel> kernels() {
    return Map.of(AUTHORS, ValueKernels.list());
  }

  @Override
  public boolean correct(Truth truth, String answer, Set<String> candidates) {
    return truth.value().equals(answer);
  }

  @Override
  public String altered(String value, long seed) {
    List<String> authors = new ArrayList<>(Arrays.asList(value.split(ValueKernels.SEPARATOR, -1)));
    authors.set((int) Math.floorMod(seed, (long) authors.size()), "nobody" + seed + ",x");
    return String.join(ValueKernels.SEPARATOR, authors);
  }

  /** The 13-digit form of an ISBN; what is no ISBN-10 stays as it is. */
  private static String isbn13(String isbn) {
    String digits = isbn.toUpperCase(Locale.ROOT);
    if (digits.length() != ISBN_10
        || !digits.substring(0, 9).chars().allMatch(Character::isDigit)) {
      return digits;
    }
    String core = "978" + digits.substring(0, 9);
    int sum = 0;
    for (int i = 0; i < core.length(); i++) {
      sum += (core.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return core + (10 - sum % 10) % 10;
  }
}
