package io.github.autopilotesp.outcome;

/** A canonical prefix code with lengths up to 16; setting it takes time linear in its size. */
final class LzxCode {
  private static final int LONGEST = 16;

  /** By length, the first 16-bit value that starts with a longer code. */
  private final int[] limit = new int[LONGEST + 1];

  private final int[] offset = new int[LONGEST + 1];
  private final short[] symbols;

  LzxCode(int size) {
    this.symbols = new short[size];
  }

  /** Sets the lengths, which must form a complete prefix code or be all zero. */
  void set(byte[] lengths) {
    int[] count = new int[LONGEST + 1];
    for (byte length : lengths) {
      count[length]++;
    }
    int code = 0;
    int index = 0;
    int[] next = new int[LONGEST + 1];
    for (int length = 1; length <= LONGEST; length++) {
      next[length] = index;
      offset[length] = index - (code >>> (LONGEST - length));
      code += count[length] << (LONGEST - length);
      index += count[length];
      limit[length] = code;
    }
    if (code != 0 && code != 1 << LONGEST) {
      throw RegistryDump.damaged("a code of LZX does not add up", null);
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = (short) symbol;
      }
    }
  }

  int next(LzxBits bits) {
    int seen = bits.peek(LONGEST);
    int length = 1;
    while (seen >= limit[length]) {
      if (++length > LONGEST) {
        throw RegistryDump.damaged("a code of LZX is used that has no symbol", null);
      }
    }
    bits.drop(length);
    return symbols[offset[length] + (seen >>> (LONGEST - length))];
  }
}
