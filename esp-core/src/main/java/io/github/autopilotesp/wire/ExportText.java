package io.github.autopilotesp.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of an exported file: UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell
 * writes it.
 *
 * @param file the name for messages
 * @param text the text without its byte order mark
 */
public record ExportText(String file, String text) {
  /** The maximum size of a file, in bytes. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Creates the value.
   *
   * @param file the name for messages
   * @param text the text, with or without a byte order mark
   * @throws GraphFormatException if the text has more characters than {@link
   *     GraphJson#MAX_CHARACTERS}
   */
  public ExportText {
    Objects.requireNonNull(file, "file");
    text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (text.length() > GraphJson.MAX_CHARACTERS) {
      throw GraphFormatException.at(
              "", "at most " + GraphJson.MAX_CHARACTERS + " characters", text.length() + "")
          .in(file);
    }
  }

  /**
   * Reads a stream and does not close it.
   *
   * @param in the stream; at most {@link #MAX_BYTES} plus one byte is read
   * @param file the name for messages
   * @return its text
   * @throws IOException if the stream cannot be read
   * @throws GraphFormatException if it is too large, or not text in one of these encodings
   */
  public static ExportText read(InputStream in, String file) throws IOException {
    Objects.requireNonNull(file, "file");
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw GraphFormatException.at("", "at most " + MAX_BYTES + " bytes", "more").in(file);
    }
    return new ExportText(file, decoded(bytes, file));
  }

  private static String decoded(byte[] bytes, String file) {
    int first = bytes.length < 2 ? 1 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFFFE -> decoded(ByteBuffer.wrap(bytes, 2, bytes.length - 2), UTF_16LE, file);
      case 0xFEFF -> decoded(ByteBuffer.wrap(bytes, 2, bytes.length - 2), UTF_16BE, file);
      default -> {
        if ((first & 0xFF) == 0 || (first <= 0xFF && bytes.length > 1)) {
          throw refusal(new Position(1, 1), "what looks like UTF-16 without one", null).in(file);
        }
        yield decoded(ByteBuffer.wrap(bytes), UTF_8, file);
      }
    };
  }

  private static String decoded(ByteBuffer bytes, Charset charset, String file) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, text, true);
    text.flip();
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      throw refusal(end(text), "other bytes", e).in(file);
    }
    return text.toString();
  }

  private static GraphFormatException refusal(
      Position at, String found, @Nullable Exception cause) {
    return GraphFormatException.at(at, "", "UTF-8, or UTF-16 with a byte order mark", found, cause);
  }

  private static Position end(CharBuffer text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.get(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, text.length() - lineStart + 1);
  }
}
