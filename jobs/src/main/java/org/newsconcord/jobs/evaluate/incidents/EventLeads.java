package org.newsconcord.jobs.evaluate.incidents;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the leads of one event's articles say: how many were killed, injured and shot, and where.
 *
 * <p>Who was shot was killed or injured. So the injured are also the shot less the killed, where
 * both are told, and all of the shot where no lead speaks of death. Not thread-safe.
 */
public final class EventLeads {
  private static final Pattern DEATH =
      Pattern.compile(
          "\\b(?:dead|die[sd]|kill(?:s|ed|ings?)?|fatal(?:ly)?|deadly|murder\\w*|homicides?"
              + "|manslaughter|sla(?:in|y\\w*)|deaths?|suicide)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Map<IncidentQuestion, LeadVotes> votes = new EnumMap<>(IncidentQuestion.class);
  private final LeadVotes shot = new LeadVotes();
  private boolean speaksOfDeath;

  /** Reads a headline or a sentence of a lead. */
  public void read(String sentence) {
    speaksOfDeath |= sentence != null && DEATH.matcher(sentence).find();
  }

  public void vote(IncidentQuestion question, String answer, int sentenceIndex) {
    of(question).add(answer, sentenceIndex);
  }

  public void vote(CasualtyCount count, int sentenceIndex) {
    String number = String.valueOf(count.number());
    switch (count.kind()) {
      case KILLED -> vote(IncidentQuestion.KILLED, number, sentenceIndex);
      case INJURED -> vote(IncidentQuestion.INJURED, number, sentenceIndex);
      case SHOT -> shot.add(number, sentenceIndex);
    }
  }

  public Optional<String> answer(IncidentQuestion question) {
    LeadVotes known = of(question);
    return (question == IncidentQuestion.INJURED ? injured(known) : known)
        .answer(question.leastShare());
  }

  private LeadVotes injured(LeadVotes stated) {
    Optional<String> killed = answer(IncidentQuestion.KILLED);
    LeadVotes all = new LeadVotes();
    all.add(stated, Optional::of);
    if (killed.isPresent() || !speaksOfDeath) {
      int dead = killed.map(Integer::parseInt).orElse(0);
      all.add(shot, number -> rest(Integer.parseInt(number) - dead));
    }
    return all;
  }

  private static Optional<String> rest(int number) {
    return number > 0 ? Optional.of(String.valueOf(number)) : Optional.empty();
  }

  private LeadVotes of(IncidentQuestion question) {
    return votes.computeIfAbsent(question, k -> new LeadVotes());
  }
}
