package org.newsconcord.jobs.evaluate.fusion;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * Places in a hierarchy: CSV of object, source, place; truth as object and the places from the
 * innermost outwards, separated by commas; the hierarchy as id, name, id of the parent.
 *
 * <p>The truth of an object is the innermost of its places that any source states, as nobody can
 * choose what nobody says. An answer is exact when it is that place.
 */
public final class PlacesFormat implements FusionFormat {
  private static final long serialVersionUID = 1L;
  private static final String PLACE = "place";
  private final HashMap<String, HashSet<String>> around;

  private PlacesFormat(HashMap<String, HashSet<String>> around) {
    this.around = around;
  }

  /** Reads the hierarchy from lines of id, name, parent id. */
  public static PlacesFormat of(List<String> lines) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    for (String line : lines) {
      List<String> cells = cells(line);
      if (cells.size() > 2) {
        names.put(cells.get(0), cells.get(1));
        parents.put(cells.get(0), cells.get(2));
      }
    }
    HashMap<String, HashSet<String>> around = new HashMap<>();
    names.forEach(
        (id, name) -> {
          HashSet<String> outer = around.computeIfAbsent(name, n -> new HashSet<>());
          String parent = parents.get(id);
          while (parent != null && names.containsKey(parent) && outer.add(names.get(parent))) {
            parent = parents.get(parent);
          }
        });
    return new PlacesFormat(around);
  }

  @Override
  public List<Stated> claims(String line) {
    List<String> cells = cells(line);
    return cells.size() < 3 || cells.get(1).equals("src")
        ? List.of()
        : List.of(new Stated(cells.get(1), cells.get(0), PLACE, cells.get(2), cells.get(2)));
  }

  @Override
  public List<Truth> truths(String line) {
    List<String> cells = cells(line);
    return cells.size() < 2 || cells.get(0).equals("obj")
        ? List.of()
        : List.of(new Truth(cells.get(0), PLACE, cells.get(1)));
  }

  @Override
  public Map<String, ValueKernel> kernels() {
    return Map.of(PLACE, new PlaceKernel(around));
  }

  @Override
  public boolean correct(Truth truth, String answer, Set<String> candidates) {
    return places(truth).stream()
        .filter(candidates::contains)
        .findFirst()
        .orElse("")
        .equals(answer);
  }

  @Override
  public boolean ordered() {
    return true;
  }

  /** A place around the true one is right, too. */
  @Override
  public boolean generalised(Truth truth, String answer, Set<String> candidates) {
    return places(truth).contains(answer);
  }

  private static List<String> places(Truth truth) {
    return Arrays.asList(truth.value().split(",", -1));
  }

  @Override
  public String altered(String value, long seed) {
    List<String> places = around.keySet().stream().sorted().toList();
    return places.get((int) Math.floorMod(seed, (long) places.size()));
  }

  /** Compares places by name: one is vaguer than another that lies in it. */
  private record PlaceKernel(HashMap<String, HashSet<String>> around) implements ValueKernel {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueMatch match(String first, String second) {
      if (first.equals(second)) {
        return ValueMatch.SAME;
      }
      if (around.getOrDefault(second, new HashSet<>()).contains(first)) {
        return ValueMatch.VAGUER;
      }
      return around.getOrDefault(first, new HashSet<>()).contains(second)
          ? ValueMatch.FULLER
          : ValueMatch.DIFFERENT;
    }

    @Override
    public double ways(String vaguer, String fuller) {
      return ValueKernels.PLACES_IN_A_PLACE;
    }
  }

  private static List<String> cells(String line) {
    try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(line))) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.get(0).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
