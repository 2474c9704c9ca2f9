package org.newsconcord.jobs.evaluate.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is known of one incident.
 *
 * @param id the incident
 * @param killed how many were killed
 * @param injured how many were injured
 * @param state the state
 * @param city the city or county, perhaps with a second name in brackets
 */
public record IncidentFact(String id, int killed, int injured, String state, String city) {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  static IncidentFact of(JsonNode json) {
    return new IncidentFact(
        json.get("incident_id").asText(),
        json.get("killed").asInt(),
        json.get("injured").asInt(),
        json.get("state").asText(),
        json.get("city_or_county").asText());
  }

  /** Whether a gazetteer key such as {@code us/ohio/trotwood} lies in the state. */
  boolean isInState(String placeKey) {
    String[] parts = placeKey.split("/", -1);
    return parts.length > 1 && parts[1].equals(slug(state));
  }

  /** Whether a gazetteer key names the city, or a part of it, by one of its names. */
  boolean isInCity(String placeKey) {
    String[] parts = placeKey.split("/", -1);
    for (int i = 2; i < parts.length; i++) {
      for (String name : city.split("[()]", -1)) {
        if (!name.isBlank() && parts[i].equals(slug(name))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String slug(String name) {
    return GAP.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
