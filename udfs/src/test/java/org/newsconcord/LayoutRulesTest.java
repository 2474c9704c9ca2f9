package org.newsconcord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layout rules of this module; a violation fails the build. */
@AnalyzeClasses(packages = "org.newsconcord", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutRulesTest {
  private static final String[] PURE = {
    "org.newsconcord.text..",
    "org.newsconcord.claims..",
    "org.newsconcord.compare..",
    "org.newsconcord.consensus..",
    "org.newsconcord.language..",
    "org.newsconcord.model..",
    "org.newsconcord.slots..",
    "org.newsconcord.similarity..",
    "org.newsconcord.outlets.."
  };

  @ArchTest
  static final ArchRule PURE_PACKAGES_KNOW_NO_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
          .because("they run in any JVM; Spark belongs to org.newsconcord.sql and to jobs");

  @ArchTest
  static final ArchRule PURE_PACKAGES_KNOW_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .because("the same text gives the same claims on every machine and day");

  @ArchTest
  static final ArchRule UDFS_DO_NOT_DEPEND_ON_JOBS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.newsconcord.jobs..")
          .because("jobs depends on udfs, never back");

  @ArchTest
  static final ArchRule NOBODY_ENDS_THE_PROCESS =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("only jobs.cli.Main ends the process");
}
