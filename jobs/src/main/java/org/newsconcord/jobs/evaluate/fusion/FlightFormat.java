package org.newsconcord.jobs.evaluate.fusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;

/**
 * Flight: source, flight, then scheduled and actual departure, gate, scheduled and actual arrival,
 * gate; tab-separated, in the free forms of 38 web sites; the truth has no source.
 *
 * <p>Times become minutes of the local day and are right within ten minutes. A time that its source
 * marks as the runway's is another question than the gate's, and is asked as such. Gates lose
 * terminals, spaces and leading zeros. Cells that hold no time or no gate say nothing.
 */
public final class FlightFormat implements FusionFormat {
  private static final long serialVersionUID = 1L;
  private static final List<String> ATTRIBUTES =
      List.of(
          "scheduled departure",
          "actual departure",
          "departure gate",
          "scheduled arrival",
          "actual arrival",
          "arrival gate");
  private static final String GATE = "gate";
  private static final String RUNWAY = "runway";
  private static final int TOLERANCE_MINUTES = 10;
  private static final int MINUTES_PER_DAY = 1440;
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([AaPp])?");
  private static final Pattern GATE_CODE = Pattern.compile("([A-Z]*)0*(\\d+)([A-Z]*)");

  @Override
  public List<Stated> claims(String line) {
    String[] cells = line.split("\t", -1);
    List<Stated> stated = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES.size() && i + 2 < cells.length; i++) {
      String raw = cells[i + 2].strip();
      String value = value(ATTRIBUTES.get(i), raw);
      if (value != null) {
        stated.add(
            new Stated(
                cells[0].strip(), cells[1].strip(), asked(ATTRIBUTES.get(i), raw), value, raw));
      }
    }
    return stated;
  }

  @Override
  public List<Truth> truths(String line) {
    String[] cells = line.split("\t", -1);
    List<Truth> truths = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES.size() && i + 1 < cells.length; i++) {
      String value = value(ATTRIBUTES.get(i), cells[i + 1]);
      if (value != null) {
        truths.add(new Truth(cells[0].strip(), ATTRIBUTES.get(i), value));
      }
    }
    return truths;
  }

  @Override
  public Map<String, ValueKernel> kernels() {
    Map<String, ValueKernel> kernels = new HashMap<>();
    for (String attribute : ATTRIBUTES) {
      if (!attribute.endsWith(GATE)) {
        kernels.put(attribute, ValueKernels.clock(TOLERANCE_MINUTES));
        kernels.put(asked(attribute, RUNWAY), ValueKernels.clock(TOLERANCE_MINUTES));
      }
    }
    return kernels;
  }

  @Override
  public boolean correct(Truth truth, String answer, Set<String> candidates) {
    ValueKernel kernel = kernels().getOrDefault(truth.attribute(), ValueKernels.text());
    return kernel.match(answer, truth.value()).consistent();
  }

  /** The truth was taken from the airlines, whose code begins their flights. */
  @Override
  public boolean suppliedTruth(String source, Set<String> items) {
    return items.stream()
        .anyMatch(item -> item.toLowerCase(Locale.ROOT).startsWith(prefix(source)));
  }

  @Override
  public String altered(String value, long seed) {
    return value.chars().allMatch(Character::isDigit) && !value.isEmpty()
        ? String.valueOf((Integer.parseInt(value) + 15 + Math.floorMod(seed, 90)) % MINUTES_PER_DAY)
        : value + (char) ('A' + Math.floorMod(seed, 26));
  }

  private static String prefix(String source) {
    return source.toLowerCase(Locale.ROOT) + "-";
  }

  private static String asked(String attribute, String raw) {
    boolean runway = !attribute.endsWith(GATE) && raw.toLowerCase(Locale.ROOT).contains(RUNWAY);
    return runway ? attribute + " (" + RUNWAY + ")" : attribute;
  }

  private static String value(String attribute, String raw) {
    return attribute.endsWith(GATE) ? gate(raw) : minutes(raw);
  }

  private static String minutes(String raw) {
    Matcher time = TIME.matcher(raw);
    if (!time.find()) {
      return null;
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    if (time.group(3) != null) {
      hour = hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
    }
    return String.valueOf((hour * 60 + minute) % MINUTES_PER_DAY);
  }

  private static String gate(String raw) {
    String gate = raw.strip().toUpperCase(Locale.ROOT);
    int slash = gate.indexOf('/');
    gate = slash < 0 ? gate : gate.substring(0, slash);
    int dash = gate.lastIndexOf(" - ");
    if (dash >= 0) {
      gate = gate.substring(dash + 3);
    } else if (gate.startsWith("TERM")) {
      return null;
    }
    gate = gate.replaceAll("[^A-Z0-9]", "").replaceFirst("^GATE", "");
    Matcher code = GATE_CODE.matcher(gate);
    if (gate.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    return code.matches() ? code.group(1) + code.group(2) + code.group(3) : gate;
  }
}
