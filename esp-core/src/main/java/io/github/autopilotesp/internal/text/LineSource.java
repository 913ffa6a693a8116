package io.github.autopilotesp.internal.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length: what is longer is cut off, so that no input fills the memory. */
public final class LineSource {
  /** The most characters of a line unless told otherwise. */
  public static final int MAX_LENGTH = 65_536;

  private static final int BUFFER = 16_384;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final int maxLength;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder line = new StringBuilder();
  private int position;
  private int limit;
  private long number;
  private boolean tooLong;

  /**
   * Reads lines.
   *
   * @param reader where from; the caller closes it
   */
  public LineSource(Reader reader) {
    this(reader, MAX_LENGTH);
  }

  /**
   * Reads lines of another length.
   *
   * @param reader where from; the caller closes it
   * @param maxLength the most characters of a line
   */
  public LineSource(Reader reader, int maxLength) {
    this.reader = reader;
    this.maxLength = maxLength;
  }

  /**
   * Reads a line.
   *
   * @return the next line without its end, or null after the last
   * @throws IOException if it cannot be read
   */
  public @Nullable String next() throws IOException {
    line.setLength(0);
    tooLong = false;
    if (position == limit && !fill()) {
      return null;
    }
    number++;
    while (position < limit || fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(end);
      if (end < limit) {
        position = end + 1;
        break;
      }
      position = limit;
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    boolean marked = number == 1 && line.length() > 0 && line.charAt(0) == BYTE_ORDER_MARK;
    return line.substring(marked ? 1 : 0);
  }

  private void append(int end) {
    int room = maxLength - line.length();
    tooLong |= end - position > room;
    line.append(buffer, position, Math.min(end - position, room));
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, reader.read(buffer, 0, BUFFER));
    return limit > 0;
  }

  /**
   * Where the last line stands.
   *
   * @return the number of the line that {@link #next} gave last, from 1
   */
  public long number() {
    return number;
  }

  /**
   * Whether the last line is whole.
   *
   * @return true if it was cut off
   */
  public boolean tooLong() {
    return tooLong;
  }
}
