package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Numbers for names, ascending: of outlets, or of attributes. Immutable. */
final class NameIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private final String[] names;

  private NameIndex(String[] names) {
    this.names = names;
  }

  static NameIndex of(Collection<String> names) {
    return new NameIndex(names.stream().distinct().sorted().toArray(String[]::new));
  }

  int size() {
    return names.length;
  }

  List<String> names() {
    return List.of(names);
  }

  String name(int index) {
    return names[index];
  }

  int indexOf(String name) {
    int index = Arrays.binarySearch(names, name);
    if (index < 0) {
      throw new IllegalArgumentException("The name " + name + " is not in the index.");
    }
    return index;
  }
}
