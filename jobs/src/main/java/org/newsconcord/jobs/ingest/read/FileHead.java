package org.newsconcord.jobs.ingest.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.jobs.bundle.XmlKind;
import org.newsconcord.jobs.ingest.bytes.OpenFile;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.bytes.TextDecoder;

/** What the first bytes of a file say about it. */
public final class FileHead {
  /**
   * Above this share of control bytes a file is not text; random bytes have 10 %, text has none.
   */
  private static final double MAX_CONTROL_SHARE = 0.05;

  private static final Map<String, String> SIGNATURES = signatures();
  private static final String PARQUET = "PAR1";

  /** Comments and declarations may stand before the root element of a page. */
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*+(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]{0,2000}-->\\s*){0,20}+(?:<!doctype html|<html\\b|<head\\b|<body\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern XML_ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  /** A line of three names or more. */
  private static final Pattern TAB_NAMES =
      Pattern.compile("\"?[A-Za-z][\\w .-]{0,30}\"?(?:\t\"?[A-Za-z][\\w .-]{0,30}\"?){2,}");

  private final byte[] head;

  FileHead(byte[] head) {
    this.head = head;
  }

  private static Map<String, String> signatures() {
    Map<String, String> signatures = new LinkedHashMap<>();
    signatures.put("\u0089PNG", "a PNG image");
    signatures.put("\u00FF\u00D8\u00FF", "a JPEG image");
    signatures.put("GIF8", "a GIF image");
    signatures.put("%PDF-", "a PDF document");
    signatures.put("PK\u0003\u0004", "a ZIP archive; unpack it first");
    signatures.put("\u001F\u008B", "gzip data; let its name end in .gz");
    signatures.put("BZh", "bzip2 data; let its name end in .bz2");
    signatures.put("\u0028\u00B5\u002F\u00FD", "zstd data; let its name end in .zst");
    signatures.put("\u00FD7zXZ", "xz data; unpack it first");
    signatures.put("\u00D0\u00CF\u0011\u00E0", "an old Office document");
    signatures.put("\u007FELF", "a program");
    signatures.put("SQLite format 3", "an SQLite database; export it as CSV first");
    signatures.put(PARQUET, "Parquet; let its name end in .parquet");
    signatures.put("Obj\u0001", "Avro; convert it to Parquet first");
    signatures.put("ORC", "ORC; convert it to Parquet first");
    return signatures;
  }

  /** Whether there is nothing but white space. */
  boolean isBlank() {
    for (byte b : head) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  /** What the file is when it is not text; null when it is text. */
  String binaryKind() {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey()) && isNoWord(signature.getKey())) {
        return signature.getValue();
      }
    }
    return controlBytes() > MAX_CONTROL_SHARE * head.length ? "not text" : null;
  }

  /** A signature of plain letters counts only where the bytes after it are not text either. */
  private boolean isNoWord(String signature) {
    boolean letters = signature.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return !letters || signature.startsWith("%") || controlBytes() > 0;
  }

  /** The format of text whose name says nothing. */
  InputFormat format() {
    for (byte b : head) {
      if (b == '{') {
        return isLines() ? InputFormat.JSONL : InputFormat.JSON;
      }
      if (b == '[') {
        return InputFormat.JSON;
      }
      if (b > ' ' || b < 0) {
        return ofText();
      }
    }
    return InputFormat.TEXT;
  }

  private InputFormat ofText() {
    String text = text();
    if (text.startsWith("WARC/")) {
      return InputFormat.WARC;
    }
    if (isPage(text)) {
      return InputFormat.HTML;
    }
    if (isXml()) {
      return InputFormat.XML;
    }
    return Delimiters.isOfHive(text.lines().findFirst().orElse(""))
        ? InputFormat.CSV
        : InputFormat.TEXT;
  }

  /** Whether the file is XML, of a known kind or not. */
  boolean isXml() {
    String text = text();
    return text.startsWith("<?xml") || xmlKind().isPresent();
  }

  /** What the file holds where it is XML; empty where that is not known. */
  Optional<XmlKind> xmlKind() {
    return XmlKind.ofHead(text());
  }

  /** The character set that an XML declaration names, else UTF-8 or what its bytes tell. */
  Charset xmlCharset() {
    Matcher declared = XML_ENCODING.matcher(text());
    try {
      if (declared.lookingAt()) {
        return Charset.forName(declared.group(1));
      }
    } catch (IllegalArgumentException e) {
      // A name that no machine knows says nothing; the bytes tell.
    }
    return TextDecoder.decode(head).repairs().contains(Repair.WINDOWS_1252)
        ? Charset.forName("windows-1252")
        : StandardCharsets.UTF_8;
  }

  /** The head as characters, one for each byte. */
  String text() {
    return new String(head, StandardCharsets.ISO_8859_1).strip();
  }

  /** Whether the first lines are values between tabs, below short names. */
  boolean isTable() {
    List<String> lines = text().lines().limit(2).toList();
    return lines.size() == 2
        && TAB_NAMES.matcher(lines.get(0)).matches()
        && tabs(lines.get(0)) == tabs(lines.get(1));
  }

  private static long tabs(String line) {
    return line.chars().filter(c -> c == '\t').count();
  }

  /** Whether a text begins as a web page does. */
  public static boolean isPage(String text) {
    return PAGE.matcher(text).lookingAt();
  }

  /** Whether the first line is a whole JSON object, or longer than what is at hand. */
  boolean isLines() {
    String text = new String(head, StandardCharsets.UTF_8);
    int begin = text.indexOf('{');
    int end = text.indexOf('\n', Math.max(begin, 0));
    if (begin < 0 || !text.substring(0, begin).isBlank()) {
      return false;
    }
    if (end < 0) {
      return head.length == OpenFile.HEAD_BYTES;
    }
    return JsonFields.isObject(text.substring(begin, end));
  }

  /** Whether the file is an array of JSON. */
  boolean isArray() {
    return text().startsWith("[");
  }

  /** Control bytes, but for the one by which Hive parts values. */
  private long controlBytes() {
    long count = 0;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != 1 && b != '\n' && b != '\r' && b != '\t' && b != '\f'
          && b != 0x1B) {
        count++;
      }
    }
    return count;
  }
}
