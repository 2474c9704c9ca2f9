package org.newsconcord.jobs.evaluate.fusion;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;

/**
 * Which fusion set to measure.
 *
 * @param format {@code flight}, {@code book} or {@code places}
 * @param claims file or folder of claims
 * @param truth file or folder of truths
 * @param hierarchy file of places, for {@code places}
 * @param excludeGoldSources whether to leave out the sources that the truth was taken from
 */
public record FusionRequest(
    String format, String claims, String truth, String hierarchy, boolean excludeGoldSources) {

  /**
   * The format of this name.
   *
   * @throws UsageException when there is none
   */
  FusionFormat fusionFormat(SparkSession spark) {
    return switch (format) {
      case "flight" -> new FlightFormat();
      case "book" -> new BookFormat();
      case "places" -> places(spark);
      default ->
          throw new UsageException("--format " + format + " is not one of flight, book, places.");
    };
  }

  private FusionFormat places(SparkSession spark) {
    if (hierarchy == null) {
      throw new UsageException("--format places needs --hierarchy FILE, CSV of ID,name,parentID.");
    }
    return PlacesFormat.of(spark.read().textFile(hierarchy).collectAsList());
  }
}
