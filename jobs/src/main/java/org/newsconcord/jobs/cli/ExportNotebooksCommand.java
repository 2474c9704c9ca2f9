package org.newsconcord.jobs.cli;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.report.NotebookExport;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;

/** {@code newsconcord export-notebooks}: runs the notebooks and writes them with their results. */
@Command(
    name = "export-notebooks",
    description = "Run the notebooks over the current run; write OUT/notebooks/*.ipynb and *.html.")
final class ExportNotebooksCommand extends RunCommand {
  @Override
  void run(SparkSession spark, Console console) {
    OutputFolder output = OutputFolder.at(spark, runOptions.output);
    Map<String, String> files = new NotebookExport(spark, output.currentRun()).files();
    files.forEach((name, content) -> output.writeText("notebooks/" + name, content));
    console.line(Console.place(output.root()) + "/notebooks: " + files.size() + " files written.");
  }
}
