package io.github.autopilotesp.outcome;

import java.util.Arrays;

/** The bit stream of LZX: little-endian 16-bit words, most significant bit first. */
final class LzxBits {
  private static final int WORD = 16;

  private byte[] in = new byte[0];
  private int at;
  private long buffer;
  private int left;

  /** Bits peeked beyond the end. They may be peeked but not consumed. */
  private int borrowed;

  /** Continues with the next frame, after the rest of the last one. */
  void next(byte[] packed) {
    byte[] joined = Arrays.copyOfRange(in, at, in.length + packed.length);
    System.arraycopy(packed, 0, joined, in.length - at, packed.length);
    in = joined;
    at = 0;
  }

  int peek(int count) {
    while (left < count) {
      int word = 0;
      if (at + 1 < in.length) {
        word = (in[at] & 0xff) | (in[at + 1] & 0xff) << 8;
        at += 2;
      } else {
        borrowed += WORD;
      }
      buffer = buffer << WORD | word;
      left += WORD;
    }
    return (int) (buffer >>> (left - count)) & ((1 << count) - 1);
  }

  void drop(int count) {
    left -= count;
    if (left < borrowed) {
      throw RegistryDump.damaged("a block ends too early", null);
    }
  }

  int take(int count) {
    int value = peek(count);
    drop(count);
    return value;
  }

  /** Skips to the end of the current word. */
  void align() {
    for (; left >= WORD; left -= WORD) {
      if (borrowed > 0) {
        borrowed -= WORD;
      } else {
        at -= 2;
      }
    }
    left = 0;
  }

  /** Like {@link #align}, but skips at least one bit. */
  void alignAfterOne() {
    take(1);
    align();
  }

  /** Returns the next byte; the stream must be aligned. */
  int octet() {
    if (at == in.length) {
      throw RegistryDump.damaged("a block ends too early", null);
    }
    return in[at++] & 0xff;
  }

  int unread() {
    return in.length - at;
  }
}
