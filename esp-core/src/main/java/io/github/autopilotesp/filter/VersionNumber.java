package io.github.autopilotesp.filter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A dotted version number, compared component by component; a missing component counts as 0. */
final class VersionNumber implements Comparable<VersionNumber> {
  private static final int MAX_DIGITS = 9;

  private final int[] parts;

  private VersionNumber(int[] parts) {
    this.parts = parts;
  }

  static @Nullable VersionNumber parse(String text) {
    int[] parts = new int[text.length() / 2 + 1];
    int count = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits < MAX_DIGITS) {
        parts[count] = parts[count] * 10 + (c - '0');
        digits++;
      } else if (c == '.' && digits > 0) {
        count++;
        digits = 0;
      } else {
        return null;
      }
    }
    return digits == 0 ? null : new VersionNumber(withoutTrailingZeros(parts, count + 1));
  }

  private static int[] withoutTrailingZeros(int[] parts, int count) {
    int length = count;
    while (length > 0 && parts[length - 1] == 0) {
      length--;
    }
    return Arrays.copyOf(parts, length);
  }

  @Override
  public int compareTo(VersionNumber other) {
    return Arrays.compare(parts, other.parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionNumber that && Arrays.equals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }
}
