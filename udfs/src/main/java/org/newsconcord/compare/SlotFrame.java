package org.newsconcord.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;

/**
 * The question that a claim answers: claims of one event with equal frames fill one slot.
 *
 * <p>Precision first: a claim whose question is not plain from its own fields has no frame and
 * stays alone. Example: "sent about 10,000 soldiers" and "10,000 troops were deployed" have the
 * frame {@code TROOP DEPLOY}.
 *
 * @param key equal keys are one question
 * @param label the question for a reader, such as {@code troop, deploy}
 */
public record SlotFrame(String key, String label) {
  private static final WordGroups WORDS = WordGroups.standard();

  /** The frame of a claim; empty when nothing in it says what it would be compared with. */
  public static Optional<SlotFrame> of(Claim claim) {
    return switch (claim.type()) {
      case QUANTITY -> ofQuantity(claim);
      case OFFICE -> ofOffice(claim);
      case STATEMENT -> ofStatement(claim);
      case ACTION -> ofAction(claim);
      case CONDITION -> ofCondition(claim);
      case DATE, PLACE -> ofCircumstance(claim);
      case CITATION -> Optional.empty();
    };
  }

  private static Optional<SlotFrame> ofQuantity(Claim claim) {
    if (claim.quantity() == null) {
      return Optional.empty();
    }
    String unit = Objects.toString(claim.quantity().unit(), "");
    String thing = Objects.toString(claim.objectText(), unit);
    Set<String> happenings = new TreeSet<>(WORDS.happeningsOf(claim.predicate()));
    happenings.addAll(WORDS.happeningsOf(thing));
    happenings.addAll(WORDS.happeningsOf(unit));
    String family = MeasureUnits.familyOf(unit);
    if (!family.equals("count")) {
      return ofMeasure(claim, family, thing);
    }
    Set<String> things = new TreeSet<>(WORDS.thingsOf(unit.isEmpty() ? thing : unit));
    boolean general = things.isEmpty() || things.stream().allMatch(WORDS::isGeneral);
    Set<String> nouns = things.isEmpty() ? Words.content(unit) : things;
    if ((general && happenings.isEmpty()) || (nouns.isEmpty() && happenings.isEmpty())) {
      return Optional.empty();
    }
    String counted = general && !happenings.isEmpty() ? "" : String.join(" ", nouns);
    String label = join(", ", thing.isEmpty() ? unit : thing, lower(happenings));
    return Optional.of(frame("quantity", counted + "/" + String.join(" ", happenings), label));
  }

  private static Optional<SlotFrame> ofMeasure(Claim claim, String family, String thing) {
    String subject = claim.subjectKey();
    if (subject == null || claim.predicate() == null) {
      return Optional.empty();
    }
    Set<String> words = new TreeSet<>(Words.content(subject));
    String key = family + "/" + String.join(" ", words) + "/" + WordStem.of(claim.predicate());
    return Optional.of(frame("measure", key, join(", ", subject, claim.predicate() + " " + thing)));
  }

  private static Optional<SlotFrame> ofOffice(Claim claim) {
    if (claim.objectText() == null || claim.subjectText() == null) {
      return Optional.empty();
    }
    OfficeTitle title = OfficeTitle.of(claim.objectText());
    if (title.organisation() == null && claim.placeKey() != null) {
      title = title.within(claim.placeKey());
    }
    boolean known = title.organisation() != null && title.singleHolder();
    String holder = known ? "" : "/" + OfficeComparison.personOf(claim).surname();
    String key = title.key() + holder;
    return Optional.of(frame("office", key, claim.objectText()));
  }

  private static Optional<SlotFrame> ofStatement(Claim claim) {
    String source = claim.attribution().sourceKey();
    Set<String> content = Words.content(claim.objectText());
    if (source == null || content.size() < 3) {
      return Optional.empty();
    }
    String label = join(": ", claim.attribution().sourceText(), claim.objectText());
    return Optional.of(frame("statement", source + "/" + fewestHashed(content), label));
  }

  private static Optional<SlotFrame> ofAction(Claim claim) {
    if (claim.subjectKey() == null || claim.predicateClass() == null || claim.objectKey() == null) {
      return Optional.empty();
    }
    String key = claim.subjectKey() + "/" + claim.predicateClass() + "/" + claim.objectKey();
    String label = join(" ", claim.subjectText(), claim.predicate(), claim.objectText());
    return Optional.of(frame("action", key, label));
  }

  private static Optional<SlotFrame> ofCondition(Claim claim) {
    String policy = Objects.toString(claim.objectKey(), claim.objectText());
    return policy == null
        ? Optional.empty()
        : Optional.of(frame("condition", String.join(" ", Words.content(policy)), policy));
  }

  private static Optional<SlotFrame> ofCircumstance(Claim claim) {
    if (claim.predicate() == null || claim.subjectKey() == null) {
      return Optional.empty();
    }
    String kind = claim.type().name().toLowerCase(Locale.ROOT);
    String act = Objects.toString(claim.predicateClass(), claim.predicate());
    String key = claim.subjectKey() + "/" + act + "/" + Objects.toString(claim.objectKey(), "");
    return Optional.of(frame(kind, key, join(" ", kind + ":", claim.subjectText(), act)));
  }

  /** Two wordings of one content mostly share these: the two words with the smallest hashes. */
  private static String fewestHashed(Set<String> words) {
    return words.stream()
        .sorted(
            java.util.Comparator.comparingInt((String w) -> w.hashCode() * 0x9E3779B1)
                .thenComparing(w -> w))
        .limit(2)
        .sorted()
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static SlotFrame frame(String kind, String key, String label) {
    return new SlotFrame(kind + ":" + key.toLowerCase(Locale.ROOT), label.strip());
  }

  private static String lower(Set<String> groups) {
    return String.join(" ", groups).toLowerCase(Locale.ROOT);
  }

  private static String join(String separator, String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(java.util.stream.Collectors.joining(separator));
  }
}
