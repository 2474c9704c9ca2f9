package org.newsconcord.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the configuration group of an options class: its flag {@code --join-containment} is the key
 * {@code spark.newsconcord.<group>.join-containment}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConfigGroup {
  /** The group, usually the stage. */
  String value();
}
