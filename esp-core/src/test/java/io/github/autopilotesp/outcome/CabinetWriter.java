package io.github.autopilotesp.outcome;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes cabinets of one folder, after MS-CAB; made samples for the reader. */
final class CabinetWriter {
  /** LZX with the window that {@link LzxWriter} packs for. */
  static final int LZX = LzxWriter.WINDOW_BITS << 8 | 3;

  private static final int BLOCK = 32_768;

  private CabinetWriter() {}

  static byte[] write(Map<String, byte[]> files, int compression) {
    return write(files, compression, true);
  }

  /** Without checksums, damage gets as far as the decoders. */
  static byte[] write(Map<String, byte[]> files, int compression, boolean summed) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    files.values().forEach(content::writeBytes);
    List<byte[]> blocks = blocks(content.toByteArray(), compression, summed);
    int names = files.keySet().stream().mapToInt(name -> bytes(name).length + 1).sum();
    int data = 36 + 8 + files.size() * 16 + names;
    int size = data + blocks.stream().mapToInt(block -> block.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes("MSCF")).putInt(0).putInt(size).putInt(0).putInt(44).putInt(0);
    out.put((byte) 3).put((byte) 1).putShort((short) 1).putShort((short) files.size());
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(data).putShort((short) blocks.size()).putShort((short) compression);
    int offset = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      out.putInt(file.getValue().length).putInt(offset);
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      out.put(bytes(file.getKey())).put((byte) 0);
      offset += file.getValue().length;
    }
    blocks.forEach(out::put);
    return out.array();
  }

  /** Two files, of which the first is so many blocks of zeros, packed with MSZIP. */
  static byte[] zeros(int blocks) {
    byte[] name = bytes(RegistryDump.FILE_NAME);
    byte[] packed = mszip(new byte[BLOCK], new byte[0]);
    int data = 36 + 8 + 16 + 2 + 16 + name.length + 1;
    int length = blocks * BLOCK;
    ByteBuffer out =
        ByteBuffer.allocate(data + blocks * (8 + packed.length)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes("MSCF")).putInt(0).putInt(out.capacity()).putInt(0).putInt(44).putInt(0);
    out.put((byte) 3).put((byte) 1).putShort((short) 1).putShort((short) 2);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(data).putShort((short) blocks).putShort((short) 1);
    out.putInt(length - 1).putInt(0).putLong(0).put(bytes("a")).put((byte) 0);
    out.putInt(1).putInt(length - 1).putLong(0).put(name).put((byte) 0);
    for (int i = 0; i < blocks; i++) {
      out.putInt(0).putShort((short) packed.length).putShort((short) BLOCK).put(packed);
    }
    return out.array();
  }

  private static List<byte[]> blocks(byte[] content, int compression, boolean summed) {
    List<byte[]> blocks = new ArrayList<>();
    byte[] before = new byte[0];
    List<byte[]> lzx = (compression & 0xf) == 3 ? LzxWriter.frames(content, false) : List.of();
    for (int at = 0; at < content.length; at += BLOCK) {
      byte[] plain = Arrays.copyOfRange(content, at, Math.min(at + BLOCK, content.length));
      byte[] packed =
          switch (compression & 0xf) {
            case 1 -> mszip(plain, before);
            case 3 -> lzx.get(at / BLOCK);
            default -> plain;
          };
      ByteBuffer block = ByteBuffer.allocate(8 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
      block.putInt(0).putShort((short) packed.length).putShort((short) plain.length).put(packed);
      if (summed) {
        block.putInt(
            0, Cabinet.checksum(packed, 0, packed.length) ^ Cabinet.checksum(block.array(), 4, 8));
      }
      blocks.add(block.array());
      before = plain;
    }
    return blocks;
  }

  private static byte[] mszip(byte[] plain, byte[] before) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    if (before.length > 0) {
      deflater.setDictionary(before);
    }
    deflater.setInput(plain);
    deflater.finish();
    byte[] out = new byte[BLOCK + 1024];
    int length = deflater.deflate(out);
    deflater.end();
    byte[] block = new byte[length + 2];
    block[0] = 'C';
    block[1] = 'K';
    System.arraycopy(out, 0, block, 2, length);
    return block;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
