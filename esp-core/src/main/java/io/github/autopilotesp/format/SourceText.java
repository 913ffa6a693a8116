package io.github.autopilotesp.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a document, with its file name and its lines. */
final class SourceText {
  static final int LIMIT = 1024 * 1024;

  private final String file;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      boolean crBeforeLf =
          text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((text.charAt(i) == '\n' || text.charAt(i) == '\r') && !crBeforeLf) {
        lineStarts.add(i + 1);
      }
    }
  }

  static SourceText of(String text, String file) {
    if (text.length() > LIMIT || text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      throw tooLarge(file);
    }
    return new SourceText(file, withoutByteOrderMark(text));
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
      // The decoder stops before the bytes that it cannot decode.
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

  /** Turns an offset into the text, counted in UTF-16 units, into a line and a column. */
  SourceLocation at(int offset) {
    int line = lineOf(offset);
    int start = lineStarts.get(line);
    return new SourceLocation(file, line + 1, text.codePointCount(start, offset) + 1);
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns a line, counted from 1, without its end. */
  Optional<String> line(int number) {
    if (number < 1 || number > lineStarts.size()) {
      return Optional.empty();
    }
    int end = number == lineStarts.size() ? text.length() : lineStarts.get(number);
    return Optional.of(text.substring(lineStarts.get(number - 1), end).replaceAll("[\r\n]+$", ""));
  }
}
