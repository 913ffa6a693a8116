package io.github.autopilotesp.outcome;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Packs with LZX for cabinets: a made sample for the reader, with all three kinds of blocks in
 * turn, of odd lengths, over the ends of frames. cabextract unpacks what it writes.
 */
final class LzxWriter {
  static final int WINDOW_BITS = 16;
  private static final int FRAME = 32_768;
  private static final int MAIN = 256 + 8 * 32;
  private static final int[][] BLOCKS = {{1, 50_001}, {2, 40_000}, {3, 33_333}, {2, 7}, {3, 1}};

  private final byte[] plain;
  private final boolean program;
  private final List<byte[]> frames = new ArrayList<>();
  private final int[] recent = {1, 1, 1};
  private final Map<Integer, Integer> seen = new HashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private byte[] mainBefore = new byte[MAIN];
  private byte[] lengthBefore = new byte[249];
  private int word;
  private int used;

  private record Token(int at, int main, int length, int slot, int footer) {}

  private LzxWriter(byte[] plain, boolean program) {
    this.plain = plain;
    this.program = program;
  }

  /** The frames of a text, or of a program whose calls were translated before. */
  static List<byte[]> frames(byte[] plain, boolean program) {
    return new LzxWriter(plain, program).write();
  }

  /** One block of one match that looks back to before the first octet. */
  static byte[] matchBeforeTheData() {
    LzxWriter writer = new LzxWriter(new byte[2], false);
    writer.put(0, 1);
    writer.put(1, 3);
    writer.put(0, 16);
    writer.put(2, 8);
    writer.packed(List.of(new Token(2, 256, -1, 0, 0)), false);
    writer.endFrame();
    return writer.frames.get(0);
  }

  private List<byte[]> write() {
    put(program ? 1 : 0, 1);
    if (program) {
      put(0, 16);
      put(plain.length, 16);
    }
    int at = 0;
    for (int i = 0; at < plain.length; i++) {
      int[] block = BLOCKS[i % BLOCKS.length];
      int end = Math.min(plain.length, at + block[1]);
      put(block[0], 3);
      put((end - at) >> 8, 16);
      put((end - at) & 0xff, 8);
      if (block[0] == 3) {
        stored(at, end);
      } else {
        packed(tokens(at, end), block[0] == 2);
      }
      at = end;
    }
    if (out.size() > 0 || used > 0) {
      endFrame();
    }
    return frames;
  }

  private void stored(int from, int to) {
    put(0, 16 - used);
    for (int distance : recent) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write(distance >> shift);
      }
    }
    for (int i = from; i < to; i++) {
      out.write(plain[i]);
      if (i == to - 1 && (to - from) % 2 == 1) {
        out.write(0);
      }
      if ((i + 1) % FRAME == 0) {
        endFrame();
      }
    }
  }

  private void packed(List<Token> tokens, boolean aligned) {
    int[] mains = new int[MAIN];
    int[] lengths = new int[249];
    int[] alignments = new int[8];
    for (Token token : tokens) {
      mains[token.main()]++;
      if (token.length() >= 0) {
        lengths[token.length()]++;
      }
      if (token.slot() >= 8) {
        alignments[token.footer() & 7]++;
      }
    }
    byte[] mainCode = code(mains, 16);
    byte[] lengthCode = Arrays.stream(lengths).sum() == 0 ? new byte[249] : code(lengths, 16);
    byte[] alignedCode = code(alignments, 7);
    if (aligned) {
      for (byte length : alignedCode) {
        put(length, 3);
      }
    }
    lengths(mainBefore, mainCode, 0, 256);
    lengths(mainBefore, mainCode, 256, MAIN);
    lengths(lengthBefore, lengthCode, 0, 249);
    mainBefore = mainCode;
    lengthBefore = lengthCode;
    int[] mainBits = canonical(mainCode);
    int[] lengthBits = canonical(lengthCode);
    int[] alignedBits = canonical(alignedCode);
    for (Token token : tokens) {
      put(mainBits[token.main()], mainCode[token.main()]);
      if (token.length() >= 0) {
        put(lengthBits[token.length()], lengthCode[token.length()]);
      }
      int extra = token.slot() < 0 ? 0 : Lzx.extraBits(token.slot());
      if (aligned && extra >= 3) {
        put(token.footer() >> 3, extra - 3);
        put(alignedBits[token.footer() & 7], alignedCode[token.footer() & 7]);
      } else {
        put(token.footer(), extra);
      }
      if (token.at() % FRAME == 0) {
        endFrame();
      }
    }
  }

  /** Greedy; a token carries where it ends. */
  private List<Token> tokens(int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      int most = Math.min(Math.min(to, (at / FRAME + 1) * FRAME) - at, 257);
      int back = 0;
      int length = 0;
      for (int candidate : candidates(at)) {
        int same = 0;
        while (candidate > 0
            && candidate <= at
            && same < most
            && plain[at - candidate + same] == plain[at + same]) {
          same++;
        }
        if (same > length) {
          length = same;
          back = candidate;
        }
      }
      int taken = Math.max(1, length < 3 ? 1 : length);
      for (int i = at; i < at + taken && i + 2 < plain.length; i++) {
        seen.put(key(i), i);
      }
      at += taken;
      tokens.add(
          taken == 1 ? new Token(at, plain[at - 1] & 0xff, -1, -1, 0) : match(at, taken, back));
    }
    return tokens;
  }

  private int[] candidates(int at) {
    Integer before = at + 2 < plain.length ? seen.get(key(at)) : null;
    int far = before == null || at - before > (1 << WINDOW_BITS) - 3 ? 0 : at - before;
    return new int[] {recent[0], recent[1], recent[2], far};
  }

  private int key(int at) {
    return (plain[at] & 0xff) | (plain[at + 1] & 0xff) << 8 | (plain[at + 2] & 0xff) << 16;
  }

  private Token match(int end, int length, int back) {
    int slot = 0;
    while (slot < 3 && recent[slot] != back) {
      slot++;
    }
    int footer = 0;
    if (slot < 3) {
      recent[slot] = recent[0];
    } else {
      while (slot < 31 && Lzx.base(slot + 1) <= back + 2) {
        slot++;
      }
      footer = back + 2 - Lzx.base(slot);
      recent[2] = recent[1];
      recent[1] = recent[0];
    }
    recent[0] = back;
    int header = Math.min(7, length - 2);
    return new Token(end, 256 + slot * 8 + header, header == 7 ? length - 9 : -1, slot, footer);
  }

  private void lengths(byte[] before, byte[] now, int from, int to) {
    List<int[]> symbols = new ArrayList<>();
    for (int i = from; i < to; ) {
      int run = i;
      while (run < to && now[run] == now[i]) {
        run++;
      }
      int same = run - i;
      int delta = (before[i] - now[i] + 17) % 17;
      if (now[i] == 0 && same >= 20) {
        int count = Math.min(51, same);
        symbols.add(new int[] {18, count - 20, 5, -1});
        i += count;
      } else if (now[i] == 0 && same >= 4) {
        int count = Math.min(19, same);
        symbols.add(new int[] {17, count - 4, 4, -1});
        i += count;
      } else if (same >= 4) {
        int count = Math.min(5, same);
        symbols.add(new int[] {19, count - 4, 1, delta});
        i += count;
      } else {
        symbols.add(new int[] {delta, 0, 0, -1});
        i++;
      }
    }
    int[] uses = new int[20];
    for (int[] symbol : symbols) {
      uses[symbol[0]]++;
      if (symbol[3] >= 0) {
        uses[symbol[3]]++;
      }
    }
    byte[] code = code(uses, 15);
    int[] bits = canonical(code);
    for (byte length : code) {
      put(length, 4);
    }
    for (int[] symbol : symbols) {
      put(bits[symbol[0]], code[symbol[0]]);
      put(symbol[1], symbol[2]);
      if (symbol[3] >= 0) {
        put(bits[symbol[3]], code[symbol[3]]);
      }
    }
  }

  /** Huffman's code; uses are made more alike until no length is over the longest. */
  private static byte[] code(int[] uses, int longest) {
    int[] counts = uses.clone();
    for (int i = 0; Arrays.stream(counts).filter(use -> use > 0).count() < 2; i++) {
      counts[i] = Math.max(1, counts[i]);
    }
    while (true) {
      byte[] lengths = huffman(counts);
      int most = 0;
      for (byte length : lengths) {
        most = Math.max(most, length);
      }
      if (most <= longest) {
        return lengths;
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] = (counts[i] + 1) / 2;
      }
    }
  }

  private record Node(long weight, List<Integer> symbols) {}

  private static byte[] huffman(int[] counts) {
    byte[] lengths = new byte[counts.length];
    PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingLong(Node::weight));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        queue.add(new Node(counts[i], List.of(i)));
      }
    }
    while (queue.size() > 1) {
      Node one = queue.remove();
      Node two = queue.remove();
      List<Integer> both = new ArrayList<>(one.symbols());
      both.addAll(two.symbols());
      both.forEach(symbol -> lengths[symbol]++);
      queue.add(new Node(one.weight() + two.weight(), both));
    }
    return lengths;
  }

  private static int[] canonical(byte[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= 16; length++) {
      code <<= 1;
      for (int i = 0; i < lengths.length; i++) {
        if (lengths[i] == length) {
          codes[i] = code++;
        }
      }
    }
    return codes;
  }

  private void put(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      word = word << 1 | (value >> i & 1);
      if (++used == 16) {
        out.write(word);
        out.write(word >> 8);
        word = 0;
        used = 0;
      }
    }
  }

  private void endFrame() {
    if (used > 0) {
      put(0, 16 - used);
    }
    frames.add(out.toByteArray());
    out = new ByteArrayOutputStream();
  }

  /** Makes the targets of calls absolute, as a packer does before it packs a program. */
  static byte[] callsMadeAbsolute(byte[] program) {
    byte[] result = program.clone();
    ByteBuffer buffer = ByteBuffer.wrap(result).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int frame = 0; frame < result.length; frame += FRAME) {
      int end = Math.min(result.length, frame + FRAME) - 10;
      for (int i = frame; i < end; i++) {
        if ((result[i] & 0xff) == 0xe8) {
          int relative = buffer.getInt(i + 1);
          if (relative >= -i && relative < program.length - i) {
            buffer.putInt(i + 1, relative + i);
          } else if (relative >= program.length - i && relative < program.length) {
            buffer.putInt(i + 1, relative - program.length);
          }
          i += 4;
        }
      }
    }
    return result;
  }
}
