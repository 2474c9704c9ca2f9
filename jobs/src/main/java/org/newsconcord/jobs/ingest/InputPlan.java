package org.newsconcord.jobs.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.ingest.bytes.Compression;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * What is to be read, decided before any record is: the units for tasks, and the Parquet files for
 * Spark's own reader.
 *
 * @param files every file that the input names, the manifest included
 * @param units files that tasks read
 * @param parquet files that Spark reads
 * @param counters what was left out
 */
record InputPlan(
    List<InputFile> files,
    List<ReadUnit> units,
    List<InputFile> parquet,
    Map<String, Long> counters) {

  /** What {@code --manifest} says where no folder may bring one. */
  private static final String NO_MANIFEST = "none";

  /** Files of lines are cut into parts of about so many bytes. */
  static final long PART_BYTES = 64L << 20;

  /**
   * Lists the input and applies the manifest, if there is one.
   *
   * @param partBytes size of the parts into which a file of lines is cut
   */
  static InputPlan of(
      IngestOptions options, Path output, Configuration configuration, long partBytes) {
    InputListing listing =
        InputListing.of(options.inputs(), output, options.followLinks(), configuration);
    Optional<TextManifest> manifest =
        options
            .manifest()
            .filter(path -> !path.equals(NO_MANIFEST))
            .map(path -> TextManifest.read(path, options.readSettings(), configuration))
            .or(
                () ->
                    options.manifest().isPresent()
                        ? Optional.empty()
                        : found(listing, options, configuration));
    return manifest
        .map(m -> withManifest(m, listing, configuration))
        .orElseGet(
            () ->
                withoutManifest(
                    listing,
                    options.format(),
                    options.readSettings().charset() == null ? partBytes : Long.MAX_VALUE));
  }

  /** A manifest is found only where it stands in the folder that the user named. */
  private static Optional<TextManifest> found(
      InputListing listing, IngestOptions options, Configuration configuration) {
    return listing.files().stream()
        .filter(file -> file.path().getParent().equals(InputFile.pathOf(file.root())))
        .map(file -> TextManifest.find(file, options.readSettings(), configuration))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static InputPlan withManifest(
      TextManifest manifest, InputListing listing, Configuration configuration) {
    Map<String, InputFile> used = new TreeMap<>();
    List<ReadUnit> units = new ArrayList<>(manifest.units(listing.files(), configuration, used));
    units.addAll(listing.unread());
    long leftOut = listing.files().stream().filter(file -> !used.containsKey(file.uri())).count();
    return new InputPlan(
        List.copyOf(used.values()),
        numbered(units),
        List.of(),
        counters(used.size(), listing.hidden(), leftOut));
  }

  private static InputPlan withoutManifest(
      InputListing listing, Optional<InputFormat> format, long partBytes) {
    List<ReadUnit> units = new ArrayList<>(listing.unread());
    List<InputFile> parquet = new ArrayList<>();
    for (InputFile file : listing.files()) {
      InputFormat ofFile = format.or(() -> InputFormat.ofName(file.fileName())).orElse(null);
      if (ofFile == InputFormat.PARQUET) {
        parquet.add(file);
      } else {
        addParts(ReadUnit.of(file, ofFile, outletOfName(file)), file, partBytes, units);
      }
    }
    return new InputPlan(
        listing.files(),
        numbered(units),
        parquet,
        counters(listing.files().size(), listing.hidden(), 0));
  }

  /** A file of lines that is not compressed can be read by several tasks. */
  private static void addParts(
      ReadUnit unit, InputFile file, long partBytes, List<ReadUnit> units) {
    boolean hasLines =
        unit.format() == InputFormat.JSONL
            && Compression.ofName(file.fileName()) == Compression.NONE;
    long parts = hasLines ? file.bytes() / partBytes : 0;
    if (parts < 2) {
      units.add(unit);
      return;
    }
    for (long part = 0; part < parts; part++) {
      long begin = file.bytes() / parts * part;
      units.add(
          unit.part(begin, part == parts - 1 ? Long.MAX_VALUE : begin + file.bytes() / parts));
    }
  }

  /** The units that are parts of files. */
  List<ReadUnit> parts() {
    return units.stream().filter(ReadUnit::isPart).toList();
  }

  /** A text file without manifest: its name is the outlet. Other formats do not look at this. */
  private static Map<String, String> outletOfName(InputFile file) {
    String name = Compression.ofName(file.fileName()).strip(file.fileName());
    int dot = name.lastIndexOf('.');
    return Map.of(ArticlesTable.OUTLET, dot > 0 ? name.substring(0, dot) : name);
  }

  private static List<ReadUnit> numbered(List<ReadUnit> units) {
    List<ReadUnit> numbered = new ArrayList<>(units.size());
    for (ReadUnit unit : units) {
      numbered.add(unit.withOrdinal(numbered.size()));
    }
    return numbered;
  }

  private static Map<String, Long> counters(long files, long hidden, long notInManifest) {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("files", files);
    counters.put("files_hidden", hidden);
    counters.put("files_not_in_manifest", notInManifest);
    return counters;
  }
}
