package io.github.autopilotesp.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a document, with its file name and lines. */
final class SourceText {
  static final int LIMIT = 1024 * 1024;

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /** The offsets of all low surrogates. */
  private final int[] secondHalves;

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.rangeClosed(1, text.length()).filter(i -> startsLine(text, i)))
            .toArray();
    this.secondHalves =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  private static boolean startsLine(String text, int offset) {
    char before = text.charAt(offset - 1);
    boolean insideLineEnd = before == '\r' && offset < text.length() && text.charAt(offset) == '\n';
    return (before == '\n' || before == '\r') && !insideLineEnd;
  }

  static SourceText of(String text, String file) {
    if (text.length() > LIMIT || text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      throw tooLarge(file);
    }
    return new SourceText(file, withoutByteOrderMark(text));
  }

  /** Reads a file; its name for messages is the path as given. */
  static SourceText read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new DocumentException(
          DocumentProblem.of(
              DocumentProblem.Kind.NO_FILE,
              new SourceLocation(file.toString(), 1, 1),
              "",
              "this is a folder; name a file in it, or read each file and combine them with"
                  + " ProfileDocument.combine"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /** Creates a source from text that the library wrote itself, which has no size limit. */
  static SourceText ofOwn(String text, String file) {
    return new SourceText(file, text);
  }

  static SourceText read(InputStream in, String file) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw tooLarge(file);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return new SourceText(file, withoutByteOrderMark(text));
    } catch (CharacterCodingException e) {
      // The decoder stops before bytes that it cannot decode.
      String good = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      SourceText before = new SourceText(file, withoutByteOrderMark(good));
      throw new DocumentException(
          DocumentProblem.of(
              DocumentProblem.Kind.ENCODING,
              before.at(before.text.length()),
              "",
              "these bytes are not UTF-8; save the file as UTF-8"));
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static DocumentException tooLarge(String file) {
    return new DocumentException(
        DocumentProblem.of(
            DocumentProblem.Kind.TOO_LARGE,
            new SourceLocation(file, 1, 1),
            "",
            "the document is over 1 MiB; split it into several files"));
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Converts an offset in UTF-16 units to a line and a column. */
  SourceLocation at(int offset) {
    int line = countUpTo(lineStarts, offset);
    int start = lineStarts[line - 1];
    int units = offset - start;
    int doubled = countUpTo(secondHalves, offset - 1) - countUpTo(secondHalves, start);
    return new SourceLocation(file, line, units - Math.max(0, doubled) + 1);
  }

  /** Counts the elements of a sorted array up to and including the limit. */
  private static int countUpTo(int[] sorted, int limit) {
    int found = Arrays.binarySearch(sorted, limit);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns a line, numbered from 1, without its line break. */
  Optional<String> line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return Optional.empty();
    }
    int end = number == lineStarts.length ? text.length() : lineStarts[number];
    return Optional.of(
        text.substring(lineStarts[number - 1], end).replace("\r", "").replace("\n", ""));
  }
}
