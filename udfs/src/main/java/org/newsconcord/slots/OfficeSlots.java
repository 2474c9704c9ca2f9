package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.compare.OfficeComparison;
import org.newsconcord.compare.OfficeTitle;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.PersonName;

/**
 * Slots of offices: all that an event says about one person, but claims on an office with a single
 * holder that two persons are given stand in the office's own slot.
 */
final class OfficeSlots {
  private record Named(int position, PersonName person, OfficeTitle title) {}

  private OfficeSlots() {}

  static void assign(
      List<SlotCandidate> candidates,
      List<Integer> members,
      int[] slots,
      OfficeComparison offices) {
    List<Named> named = new ArrayList<>();
    for (int position : members) {
      var claim = candidates.get(position).claim();
      OfficeTitle title = offices.titleOf(claim);
      if (title.organisation() == null && claim.placeKey() != null) {
        title = title.within(claim.placeKey());
      }
      named.add(new Named(position, offices.personOf(claim), title));
    }
    int[] person = persons(named);
    for (int i = 0; i < named.size(); i++) {
      slots[named.get(i).position] = named.get(person[i]).position;
    }
    contested(named, person)
        .forEach(
            group ->
                group.forEach(
                    i -> slots[named.get(i).position] = named.get(group.get(0)).position));
  }

  /** The first claim on the same person, for each claim; fuller names are tried first. */
  private static int[] persons(List<Named> named) {
    int[] person = new int[named.size()];
    List<Integer> leaders = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      person[i] = i;
      for (int leader : leaders) {
        if (named.get(leader).person.matches(named.get(i).person)) {
          person[i] = leader;
          break;
        }
      }
      if (person[i] == i) {
        leaders.add(i);
      }
    }
    return person;
  }

  /** Claims on one office with a single holder that more than one person is given. */
  private static List<List<Integer>> contested(List<Named> named, int[] person) {
    Map<String, List<Integer>> byOffice = new TreeMap<>();
    for (int i = 0; i < named.size(); i++) {
      OfficeTitle title = named.get(i).title;
      if (title.singleHolder() && title.isCurrent() && title.organisation() != null) {
        byOffice.computeIfAbsent(office(title), k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < named.size(); i++) {
      OfficeTitle title = named.get(i).title;
      if (title.singleHolder() && title.isCurrent() && title.organisation() == null) {
        String office = unsaid(named, i, byOffice);
        if (office != null) {
          byOffice.get(office).add(i);
        }
      }
    }
    List<List<Integer>> contested = new ArrayList<>();
    for (List<Integer> group : byOffice.values()) {
      TreeSet<Integer> holders = new TreeSet<>();
      group.forEach(i -> holders.add(person[i]));
      if (holders.size() > 1) {
        contested.add(new TreeSet<>(group).stream().toList());
      }
    }
    return contested;
  }

  /**
   * The one office of this name whose holder has the same first name, when it is only one; none
   * when the person is given another office of the name elsewhere.
   */
  private static String unsaid(List<Named> named, int at, Map<String, List<Integer>> byOffice) {
    String found = null;
    Named one = named.get(at);
    boolean saidElsewhere =
        named.stream()
            .anyMatch(
                n ->
                    n.title.organisation() != null
                        && n.title.office().equals(one.title.office())
                        && n.person.matches(one.person));
    if (saidElsewhere) {
      return null;
    }
    for (Map.Entry<String, List<Integer>> entry : byOffice.entrySet()) {
      for (int i : entry.getValue()) {
        Named other = named.get(i);
        if (other.title.office().equals(named.get(at).title.office())
            && other.person.sharesFirstName(named.get(at).person)) {
          if (found != null && !found.equals(entry.getKey())) {
            return null;
          }
          found = entry.getKey();
        }
      }
    }
    return found;
  }

  private static String office(OfficeTitle title) {
    return title.office().equals("head") && title.organisation() != null
        ? headOf(title.organisation()) + "@" + title.organisation()
        : title.key();
  }

  /** A "NATO chief" is its secretary-general. */
  private static String headOf(String organisation) {
    return organisation.equals("nato") || organisation.equals("un") ? "secretary-general" : "head";
  }
}
