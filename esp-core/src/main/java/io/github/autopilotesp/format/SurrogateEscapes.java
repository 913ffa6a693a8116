package io.github.autopilotesp.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes surrogates as escapes: half of a pair has no form in UTF-8, and would be lost in a file.
 */
final class SurrogateEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final SurrogateEscapes INSTANCE = new SurrogateEscapes();

  private SurrogateEscapes() {}

  /** Escapes what is written next if it needs that; whole pairs elsewhere stay readable. */
  static void prepare(JsonGenerator generator, String text) {
    generator.setCharacterEscapes(hasHalfPair(text) ? INSTANCE : null);
  }

  private static boolean hasHalfPair(String text) {
    return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return standardAsciiEscapesForJSON();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return Character.isSurrogate((char) c)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
        : null;
  }
}
