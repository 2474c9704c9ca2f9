package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.Version;

class PlatformTest {
  private final Version build = new Version();

  @Test
  void theBuildRunsWhereItIsTested() {
    assertDoesNotThrow(() -> Platform.here().check(build));
  }

  @Test
  void anotherSparkIsRefusedInOneSentence() {
    Platform other = new Platform("9.1.0", build.scala() + ".1", "17");
    assertEquals(
        "This jar is for Spark %s with Scala %s, but Spark 9.1.0 with Scala %s.1 runs it. Take the jar for your Spark."
            .formatted(build.spark(), build.scala(), build.scala()),
        assertThrows(UsageException.class, () -> other.check(build)).getMessage());
  }

  @Test
  void anotherScalaIsRefused() {
    Platform other = new Platform(build.spark() + ".0", "9.9.1", "17");
    assertThrows(UsageException.class, () -> other.check(build));
  }

  @Test
  void aLineIsNoPrefixOfAnother() {
    Platform other = new Platform(build.spark() + "0.1", build.scala() + ".1", "17");
    assertThrows(UsageException.class, () -> other.check(build));
  }

  @Test
  void anotherJavaIsRefused() {
    Platform other = new Platform(build.spark() + ".0", build.scala() + ".1", "11");
    String message = assertThrows(UsageException.class, () -> other.check(build)).getMessage();
    assertEquals(
        "Java 11 runs this jar, which needs one of Java %s. Set JAVA_HOME to one of them."
            .formatted(String.join(", ", build.java())),
        message);
  }
}
