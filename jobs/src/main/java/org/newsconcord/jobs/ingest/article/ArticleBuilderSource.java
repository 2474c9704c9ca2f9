package org.newsconcord.jobs.ingest.article;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * What tasks need to make an {@link ArticleBuilder}.
 *
 * @param preset name of the preset; null to choose for each record
 * @param zone zone of times without one
 * @param order what 10/11/2024 means
 * @param outlet the outlet of articles that name none and have no address; null for none
 * @param maxFieldChars the longest headline, byline, name, id or address
 * @param keepSecrets whether passwords and tokens stay in addresses
 */
public record ArticleBuilderSource(
    String preset,
    String zone,
    DateOrder order,
    String outlet,
    int maxFieldChars,
    boolean keepSecrets)
    implements Serializable {

  public ArticleBuilder builder() {
    return new ArticleBuilder(
        preset == null ? null : Presets.standard().get(preset),
        new PublicationDateParser(ZoneId.of(zone), order),
        outlet,
        maxFieldChars,
        keepSecrets);
  }
}
