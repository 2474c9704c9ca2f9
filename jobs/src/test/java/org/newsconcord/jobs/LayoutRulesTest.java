package org.newsconcord.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.Tables;

/** The layout rules of this module; a violation fails the build. */
@AnalyzeClasses(
    packages = "org.newsconcord.jobs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutRulesTest {
  private static final Pattern STRING_LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

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

  /** Exempt: the command line, which registers the commands of the packages below it. */
  @ArchTest
  static final ArchRule NO_CIRCLES_BUT_PARENT_AND_BUILDER =
      slices()
          .matching("org.newsconcord.jobs.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("org.newsconcord.jobs.cli"),
              JavaClass.Predicates.resideInAPackage("org.newsconcord.jobs.cli.*"));

  /** Exempt: evaluations, which measure parts of extraction, and the fitting of its models. */
  @ArchTest
  static final ArchRule ONLY_MODEL_AND_EXTRACTOR_LEAVE_CLAIMS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.newsconcord.jobs.evaluate..", "org.newsconcord.jobs.train..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.newsconcord.claims.*..");

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.newsconcord.jobs.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule ONLY_CLI_BUILDS_A_SESSION =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.newsconcord.jobs.cli..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SparkSession.Builder.class);

  @ArchTest
  static final ArchRule ONLY_CLI_KNOWS_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.newsconcord.jobs.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.newsconcord.jobs.cli..");

  /** Stages may write scratch data; final paths are known to publish alone. */
  @ArchTest
  static final ArchRule ONLY_PUBLISH_KNOWS_FINAL_PATHS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.newsconcord.jobs.publish..", "org.newsconcord.jobs.run..")
          .should()
          .callMethod(DataFrameWriter.class, "saveAsTable", String.class)
          .orShould()
          .callMethod(DataFrameWriter.class, "insertInto", String.class)
          .orShould()
          .dependOnClassesThat(
              JavaClass.Predicates.simpleName("Storage")
                  .and(JavaClass.Predicates.resideInAPackage("org.newsconcord.jobs.run")));

  @Test
  void columnNamesAreLiteralsOnlyInTable() {
    Set<String> columns =
        Tables.ALL.stream()
            .flatMap(table -> table.columns().stream())
            .map(Column::name)
            .filter(name -> name.contains("_"))
            .collect(Collectors.toSet());
    assertEquals(List.of(), violations(columns), "Use the constants of package table");
  }

  private static List<String> violations(Set<String> columns) {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("table"))
          .flatMap(file -> literals(file).filter(columns::contains).map(l -> file + ": " + l))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> literals(Path file) {
    try {
      Matcher matcher = STRING_LITERAL.matcher(Files.readString(file, StandardCharsets.UTF_8));
      return matcher.results().map(result -> result.group(1)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
