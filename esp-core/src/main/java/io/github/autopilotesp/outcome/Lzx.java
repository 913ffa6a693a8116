package io.github.autopilotesp.outcome;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Decompresses the LZX of cabinets, frame by frame, following Microsoft's public description
 * (MS-PATCH and the LZX document of the cabinet SDK). It needs memory for the window, at most 2
 * MiB, and one frame; its time is linear in the length of input and output.
 */
final class Lzx {
  private static final int[] SLOTS = {30, 32, 34, 36, 38, 42, 50};
  private static final int SMALLEST_WINDOW = 15;
  private static final int LITERALS = 256;
  private static final int LENGTHS = 249;
  private static final int SHORTEST_MATCH = 2;
  private static final int LONG_HEADER = 7;

  /** Call instructions are translated in the first GiB, except in the last bytes of a frame. */
  private static final long TRANSLATED = 1L << 30;

  private static final int UNTRANSLATED = 10;

  private static final int VERBATIM = 1;
  private static final int ALIGNED = 2;
  private static final int STORED = 3;

  private final LzxBits bits = new LzxBits();
  private final byte[] window;
  private final byte[] mainLengths;
  private final byte[] lengthLengths = new byte[LENGTHS];
  private final LzxCode main;
  private final LzxCode length = new LzxCode(LENGTHS);
  private final LzxCode aligned = new LzxCode(8);
  private final LzxCode pre = new LzxCode(20);
  private final int[] recent = {1, 1, 1};

  private boolean begun;
  private int programSize;
  private int block;
  private int blockLeft;
  private boolean padded;
  private long written;

  Lzx(int windowBits) {
    int index = windowBits - SMALLEST_WINDOW;
    if (index < 0 || index >= SLOTS.length) {
      throw RegistryDump.damaged("its window has an impossible size", null);
    }
    this.window = new byte[1 << windowBits];
    this.mainLengths = new byte[LITERALS + 8 * SLOTS[index]];
    this.main = new LzxCode(mainLengths.length);
  }

  /** Decompresses the next frame. */
  byte[] frame(byte[] packed, int size) {
    bits.next(packed);
    if (!begun) {
      begun = true;
      programSize = bits.take(1) == 1 ? bits.take(16) << 16 | bits.take(16) : 0;
    }
    long from = written;
    long end = from + size;
    while (written < end) {
      if (blockLeft == 0) {
        header();
      }
      int run = (int) Math.min(blockLeft, end - written);
      if (block == STORED) {
        stored(run);
      } else {
        packed(written + run);
      }
      blockLeft -= run;
    }
    bits.align();
    if (bits.unread() > (padded && blockLeft == 0 ? 1 : 0)) {
      throw RegistryDump.damaged("a block is longer than it says", null);
    }
    byte[] frame = new byte[size];
    for (int i = 0; i < size; i++) {
      frame[i] = window[at(from + i)];
    }
    return translated(frame, from);
  }

  private void header() {
    if (padded) {
      bits.octet();
      padded = false;
    }
    block = bits.take(3);
    blockLeft = bits.take(24);
    switch (block) {
      case VERBATIM -> codes();
      case ALIGNED -> {
        byte[] lengths = new byte[8];
        for (int i = 0; i < lengths.length; i++) {
          lengths[i] = (byte) bits.take(3);
        }
        aligned.set(lengths);
        codes();
      }
      case STORED -> {
        bits.alignAfterOne();
        padded = blockLeft % 2 == 1;
        for (int i = 0; i < recent.length; i++) {
          recent[i] = bits.octet() | bits.octet() << 8 | bits.octet() << 16 | bits.octet() << 24;
        }
      }
      default -> throw RegistryDump.damaged("a block of LZX has an unknown kind", null);
    }
  }

  private void codes() {
    readLengths(mainLengths, 0, LITERALS);
    readLengths(mainLengths, LITERALS, mainLengths.length);
    main.set(mainLengths);
    readLengths(lengthLengths, 0, LENGTHS);
    length.set(lengthLengths);
  }

  /** Reads lengths, which are differences from those of the previous block. */
  private void readLengths(byte[] lengths, int from, int to) {
    byte[] own = new byte[20];
    for (int i = 0; i < own.length; i++) {
      own[i] = (byte) bits.take(4);
    }
    pre.set(own);
    int i = from;
    while (i < to) {
      int symbol = pre.next(bits);
      int count = 1;
      int value = 0;
      if (symbol == 17) {
        count = bits.take(4) + 4;
      } else if (symbol == 18) {
        count = bits.take(5) + 20;
      } else if (symbol == 19) {
        count = bits.take(1) + 4;
        value = changed(lengths[i], pre.next(bits));
      } else {
        value = changed(lengths[i], symbol);
      }
      int end = Math.min(to, i + count);
      Arrays.fill(lengths, i, end, (byte) value);
      i = end;
    }
  }

  private static int changed(int before, int symbol) {
    if (symbol > 16) {
      throw RegistryDump.damaged("a length of LZX is impossible", null);
    }
    return (before - symbol + 17) % 17;
  }

  private void stored(int run) {
    for (int i = 0; i < run; i++) {
      put((byte) bits.octet());
    }
  }

  private void packed(long end) {
    while (written < end) {
      int symbol = main.next(bits);
      if (symbol < LITERALS) {
        put((byte) symbol);
      } else {
        match(symbol - LITERALS, end);
      }
    }
  }

  private void match(int symbol, long end) {
    int header = symbol & LONG_HEADER;
    int size = header + SHORTEST_MATCH + (header == LONG_HEADER ? length.next(bits) : 0);
    int back = distance(symbol >> 3);
    if (size > end - written) {
      throw RegistryDump.damaged("a match goes beyond its block", null);
    }
    if (back <= 0 || back > written || back > window.length) {
      throw RegistryDump.damaged("a match begins before the data", null);
    }
    for (int i = 0; i < size; i++) {
      put(window[at(written - back)]);
    }
  }

  /** Returns a distance; the last three distances have their own slots. */
  private int distance(int slot) {
    int found;
    if (slot < recent.length) {
      found = recent[slot];
      recent[slot] = recent[0];
    } else {
      found = base(slot) - 2 + footer(extraBits(slot));
      recent[2] = recent[1];
      recent[1] = recent[0];
    }
    recent[0] = found;
    return found;
  }

  private int footer(int extra) {
    if (block == ALIGNED && extra >= 3) {
      int high = extra > 3 ? bits.take(extra - 3) << 3 : 0;
      return high | aligned.next(bits);
    }
    return extra > 0 ? bits.take(extra) : 0;
  }

  static int extraBits(int slot) {
    return slot < 4 ? 0 : Math.min(17, slot / 2 - 1);
  }

  static int base(int slot) {
    if (slot < 4) {
      return slot;
    }
    return slot < 38 ? (2 + slot % 2) << (slot / 2 - 1) : (slot - 34) << 17;
  }

  private void put(byte octet) {
    window[at(written++)] = octet;
  }

  private int at(long position) {
    return (int) position & (window.length - 1);
  }

  /** Restores the targets of calls (E8), which were made absolute before compression. */
  private byte[] translated(byte[] frame, long from) {
    if (programSize == 0 || from >= TRANSLATED || frame.length <= UNTRANSLATED) {
      return frame;
    }
    ByteBuffer buffer = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int i = 0;
    while (i < frame.length - UNTRANSLATED) {
      if ((frame[i] & 0xff) != 0xe8) {
        i++;
        continue;
      }
      int position = (int) from + i;
      int target = buffer.getInt(i + 1);
      if (target >= -position && target < programSize) {
        buffer.putInt(i + 1, target >= 0 ? target - position : target + programSize);
      }
      i += 5;
    }
    return frame;
  }
}
