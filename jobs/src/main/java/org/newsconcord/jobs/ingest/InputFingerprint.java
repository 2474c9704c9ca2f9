package org.newsconcord.jobs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.newsconcord.jobs.ingest.article.ArticleId;
import org.newsconcord.jobs.ingest.read.InputFile;

/**
 * Tells whether an input is the same as before: a hash over names, sizes and modification times of
 * its files. Equal inputs that were copied have other times, so the hash says "unchanged" for sure
 * and "changed" with care.
 *
 * @param files number of files
 * @param bytes their size together
 * @param hash SHA-256 over the sorted list, as 64 hex digits
 */
public record InputFingerprint(long files, long bytes, String hash) {

  static InputFingerprint of(List<InputFile> files) {
    StringBuilder list = new StringBuilder();
    files.stream()
        .sorted(Comparator.comparing(InputFile::name).thenComparing(InputFile::uri))
        .forEach(
            file ->
                list.append(file.name())
                    .append('\t')
                    .append(file.bytes())
                    .append('\t')
                    .append(file.modified())
                    .append('\n'));
    String hash = ArticleId.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    long bytes = files.stream().mapToLong(InputFile::bytes).sum();
    return new InputFingerprint(files.size(), bytes, hash);
  }
}
