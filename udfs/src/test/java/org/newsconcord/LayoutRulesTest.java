package org.newsconcord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** Most classes of a package. */
  private static final int LARGEST_PACKAGE = 30;

  @ArchTest
  static void packagesAreSmall(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    List<String> large =
        sizes.entrySet().stream()
            .filter(size -> size.getValue() > LARGEST_PACKAGE)
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), large, "A package is one room: split it by concept");
  }

  /** Exempt: the builders that stand beside a model and use the packages below it. */
  @ArchTest
  static final ArchRule NO_CIRCLES_BUT_PARENT_AND_BUILDER =
      slices()
          .matching("org.newsconcord.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              resideInAPackage("org.newsconcord.claims"),
              resideInAPackage("org.newsconcord.claims.*"))
          .ignoreDependency(
              resideInAPackage("org.newsconcord.compare"),
              resideInAPackage("org.newsconcord.compare.*"));

  /** Exempt: news_quantities, which gives every mention of a quantity and not only claims. */
  @ArchTest
  static final ArchRule ONLY_MODEL_AND_EXTRACTOR_LEAVE_CLAIMS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.newsconcord.claims..")
          .and()
          .haveNameNotMatching("org\\.newsconcord\\.sql\\.QuantityFunctions.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.newsconcord.claims.*..");

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
