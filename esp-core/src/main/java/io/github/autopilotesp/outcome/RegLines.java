package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.LineSource;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the diagnostics tool's variant of the .reg format: no header, {@code DWORD:} in capitals, a
 * space before a value, unescaped quotes within a value.
 */
final class RegLines {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,8}");

  private final LineSource source;
  private final Values values;
  private final BiConsumer<Long, String> mistakes;
  private @Nullable String key;
  private boolean inHex;
  private boolean inString;
  private boolean sawKey;

  /** Receives each value: a number or a text. */
  interface Values {
    void take(String key, String name, Object value, long line);

    /** Receives each key. */
    void key(String key, long line);
  }

  RegLines(Reader reader, Values values, BiConsumer<Long, String> mistakes) {
    this.source = new LineSource(reader);
    this.values = values;
    this.mistakes = mistakes;
  }

  /** Reads to the end, and returns whether there was any key. */
  boolean read() throws IOException {
    for (@Nullable String line = source.next(); line != null; line = source.next()) {
      if (source.tooLong()) {
        mistake("it is longer than " + LineSource.MAX_LENGTH + " characters");
        inHex = false;
        inString = false;
      } else {
        read(line);
      }
    }
    return sawKey;
  }

  private void read(String raw) {
    String line = raw.strip();
    if (inHex) {
      inHex = line.endsWith("\\");
    } else if (inString && !line.startsWith("[HKEY_")) {
      inString = !line.endsWith("\"");
    } else if (line.startsWith("[")) {
      open(line);
    } else if (line.startsWith("\"")) {
      value(line);
    } else if (!isPassedOver(line)) {
      mistake("it is neither a key nor a value");
    }
  }

  private static boolean isPassedOver(String line) {
    return line.isEmpty()
        || line.startsWith(";")
        || line.startsWith("@=")
        || line.startsWith("Windows Registry Editor")
        || line.equals("REGEDIT4");
  }

  private void open(String line) {
    if (inString) {
      mistake("the value before it is not closed");
      inString = false;
    }
    if (!line.endsWith("]")) {
      key = null;
      mistake("the key is not closed with ]");
      return;
    }
    sawKey = true;
    key = line.substring(1, line.length() - 1);
    values.key(key, source.number());
  }

  private void value(String line) {
    int equals = separator(line);
    if (equals < 0) {
      mistake("the value has no name in quotes, or no data");
      return;
    }
    String name = line.substring(1, equals);
    String data = line.substring(equals + 2);
    String start = data.substring(0, Math.min(6, data.length())).toLowerCase(Locale.ROOT);
    if (start.equals("dword:")) {
      number(name, data.substring(6).strip().toLowerCase(Locale.ROOT));
    } else if (start.startsWith("\"")) {
      text(name, data);
    } else {
      inHex = data.endsWith("\\");
    }
  }

  private void number(String name, String digits) {
    if (HEX.matcher(digits).matches()) {
      give(name, Long.parseLong(digits, 16));
    } else {
      mistake("a dword is not one to eight hexadecimal digits");
    }
  }

  private void text(String name, String data) {
    inString = data.length() < 2 || !data.endsWith("\"");
    if (!inString) {
      give(name, data.substring(1, data.length() - 1));
    }
  }

  private void give(String name, Object value) {
    if (key == null) {
      mistake("the value is not under a key");
    } else {
      values.take(key, name, value, source.number());
    }
  }

  /**
   * Returns the end of a name. Quotes in it are not escaped, so it ends where data of a known type
   * starts.
   */
  private static int separator(String line) {
    int at = line.indexOf("\"=", 1);
    while (at >= 0 && !isData(line, at + 2)) {
      at = line.indexOf("\"=", at + 1);
    }
    return at;
  }

  private static boolean isData(String line, int at) {
    return line.startsWith("\"", at)
        || line.startsWith("-", at)
        || line.regionMatches(true, at, "dword:", 0, 6)
        || line.regionMatches(true, at, "hex", 0, 3)
        || line.regionMatches(true, at, "qword:", 0, 6);
  }

  private void mistake(String problem) {
    mistakes.accept(source.number(), problem);
  }
}
