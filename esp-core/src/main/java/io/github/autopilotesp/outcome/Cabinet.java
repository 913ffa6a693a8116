package io.github.autopilotesp.outcome;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads files from a Microsoft cabinet (MS-CAB), front to back, with memory for one block. Folders
 * may be stored or compressed with MSZIP or LZX; spanned sets are refused.
 */
final class Cabinet {
  private static final int HEADER = 36;
  private static final int RESERVED = 4;
  private static final int SPANNED = 3;
  private static final int BLOCK = 32_768;
  private static final int MSZIP = 1;
  private static final int QUANTUM = 2;
  private static final int LZX = 3;

  /** MSZIP may expand a block by up to 12 bytes; any compressed block fits in this. */
  private static final int LARGEST_PACKED = 65_535;

  /** The maximum includes skipped files, which are unpacked too. */
  private static final long MOST_UNPACKED = 1L << 30;

  private final DataInputStream in;
  private final List<Folder> folders = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int blockReserve;
  private long position;
  private long unpackedInAll;

  /** Receives a requested file, which need not be read to the end. */
  interface Sink {
    void take(String name, InputStream content) throws IOException;
  }

  private record Folder(long offset, int blocks, int compression) {}

  private record Entry(String name, long size, long offset, int folder) {}

  private Cabinet(InputStream in) {
    this.in = new DataInputStream(in);
  }

  static void read(InputStream in, Predicate<String> wanted, Sink sink) throws IOException {
    Cabinet cabinet = new Cabinet(in);
    try {
      cabinet.header();
      cabinet.content(wanted, sink);
    } catch (EOFException e) {
      throw RegistryDump.damaged("it ends too early", e);
    }
  }

  private void header() throws IOException {
    byte[] header = bytes(HEADER);
    long filesOffset = u32(header, 16);
    int folderCount = u16(header, 26);
    int fileCount = u16(header, 28);
    int flags = u16(header, 30);
    if ((flags & SPANNED) != 0) {
      throw RegistryDump.damaged("it is one of several cabinets", null);
    }
    int folderReserve = 0;
    if ((flags & RESERVED) != 0) {
      byte[] sizes = bytes(4);
      folderReserve = sizes[2] & 0xff;
      blockReserve = sizes[3] & 0xff;
      bytes(u16(sizes, 0));
    }
    for (int i = 0; i < folderCount; i++) {
      byte[] folder = bytes(8 + folderReserve);
      folders.add(new Folder(u32(folder, 0), u16(folder, 4), u16(folder, 6)));
    }
    skipTo(filesOffset);
    for (int i = 0; i < fileCount; i++) {
      byte[] file = bytes(16);
      entries.add(new Entry(name(), u32(file, 0), u32(file, 4), u16(file, 8)));
    }
  }

  private String name() throws IOException {
    byte[] name = new byte[256];
    int length = 0;
    for (byte octet = bytes(1)[0]; octet != 0; octet = bytes(1)[0]) {
      if (length == name.length) {
        throw RegistryDump.damaged("the name of a file is not terminated", null);
      }
      name[length++] = octet;
    }
    return new String(name, 0, length, StandardCharsets.UTF_8);
  }

  /** Reads folders in the order of their data, and their files likewise. */
  private void content(Predicate<String> wanted, Sink sink) throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> folders.get(i).offset()));
    for (int index : order) {
      List<Entry> files =
          entries.stream()
              .filter(entry -> entry.folder() == index && wanted.test(entry.name()))
              .sorted(Comparator.comparingLong(Entry::offset))
              .toList();
      if (!files.isEmpty()) {
        folder(folders.get(index), files, sink);
      }
    }
  }

  private void folder(Folder folder, List<Entry> files, Sink sink) throws IOException {
    skipTo(folder.offset());
    try (Blocks content = new Blocks(folder)) {
      long at = 0;
      for (Entry file : files) {
        if (file.offset() < at) {
          throw RegistryDump.damaged("two files overlap", null);
        }
        content.skipNBytes(file.offset() - at);
        Part part = new Part(content, file.size());
        sink.take(file.name(), part);
        part.skipRest();
        at = file.offset() + file.size();
      }
    }
  }

  /** The content of a folder, unpacked block by block. */
  private final class Blocks extends InputStream {
    private final @Nullable Inflater inflater;
    private final @Nullable Lzx lzx;
    private byte[] block = new byte[0];
    private int at;
    private int left;

    Blocks(Folder folder) {
      this.left = folder.blocks();
      int kind = folder.compression() & 0xf;
      if (kind > LZX || kind == QUANTUM) {
        throw new RegistryDumpException(
            RegistryDumpException.Reason.COMPRESSION_NOT_SUPPORTED,
            "The cabinet is compressed with "
                + (kind == QUANTUM ? "Quantum" : "an undocumented method")
                + ", which is not supported. Unpack it with expand.exe and use "
                + " MDMDiagReport_RegistryDump.reg.");
      }
      this.inflater = kind == MSZIP ? new Inflater(true) : null;
      this.lzx = kind == LZX ? new Lzx(folder.compression() >> 8 & 0x1f) : null;
    }

    @Override
    public int read() throws IOException {
      return hasMore() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (!hasMore()) {
        return -1;
      }
      int count = Math.min(length, block.length - at);
      System.arraycopy(block, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean hasMore() throws IOException {
      if (at == block.length && left > 0) {
        left--;
        block = next();
        at = 0;
      }
      return at < block.length;
    }

    private byte[] next() throws IOException {
      byte[] head = bytes(8 + blockReserve);
      int packed = u16(head, 4);
      int unpacked = u16(head, 6);
      if (unpacked == 0 || unpacked > BLOCK || packed > LARGEST_PACKED) {
        throw RegistryDump.damaged("a block has an impossible length", null);
      }
      unpackedInAll += unpacked;
      if (unpackedInAll > MOST_UNPACKED) {
        throw new RegistryDumpException(
            RegistryDumpException.Reason.TOO_LARGE,
            "The cabinet unpacks to more than " + MOST_UNPACKED + " bytes.");
      }
      byte[] data = bytes(packed);
      if (blockReserve == 0) {
        verify(u32(head, 0), head, data);
      }
      if (lzx != null) {
        return lzx.frame(data, unpacked);
      }
      if (inflater == null) {
        if (packed != unpacked) {
          throw RegistryDump.damaged("a stored block has two lengths", null);
        }
        return data;
      }
      return inflate(inflater, data, unpacked);
    }

    /** Verifies a checksum; zero means that there is none. */
    private void verify(long expected, byte[] head, byte[] data) {
      int sum = checksum(data, 0, data.length) ^ checksum(head, 4, 8);
      if (expected != 0 && (int) expected != sum) {
        throw RegistryDump.damaged("a block does not match its checksum", null);
      }
    }

    /**
     * Inflates a block; each MSZIP block is a separate stream that may refer to the previous block.
     */
    private byte[] inflate(Inflater unpacker, byte[] data, int length) {
      if (data.length < 2 || data[0] != 'C' || data[1] != 'K') {
        throw RegistryDump.damaged("a block has no MSZIP signature", null);
      }
      unpacker.reset();
      if (block.length > 0) {
        unpacker.setDictionary(block);
      }
      unpacker.setInput(data, 2, data.length - 2);
      byte[] result = new byte[length];
      int done = 0;
      try {
        while (done < length) {
          int more = unpacker.inflate(result, done, length - done);
          if (more == 0) {
            throw RegistryDump.damaged("a block is shorter than it says", null);
          }
          done += more;
        }
      } catch (DataFormatException | IllegalArgumentException e) {
        throw RegistryDump.damaged("a block is not MSZIP", e);
      }
      return result;
    }

    @Override
    public void close() {
      if (inflater != null) {
        inflater.end();
      }
    }
  }

  /** A section of a stream. */
  private static final class Part extends InputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(target, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw RegistryDump.damaged("a file ends too early", null);
      }
      left -= read;
      return read;
    }

    void skipRest() throws IOException {
      byte[] buffer = new byte[8192];
      while (left > 0 && read(buffer, 0, buffer.length) >= 0) {
        // Skip what was not requested.
      }
    }
  }

  private void skipTo(long offset) throws IOException {
    if (offset < position) {
      throw RegistryDump.damaged("its parts are out of order", null);
    }
    in.skipNBytes(offset - position);
    position = offset;
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    position += count;
    return bytes;
  }

  /**
   * Computes a checksum of four-byte little-endian words; the last one to three bytes are
   * big-endian.
   */
  static int checksum(byte[] bytes, int from, int to) {
    int sum = 0;
    int at = from;
    for (; at + 4 <= to; at += 4) {
      sum ^= u16(bytes, at) | u16(bytes, at + 2) << 16;
    }
    int rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return sum ^ rest;
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static long u32(byte[] bytes, int at) {
    return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
  }
}
