package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.outcome.RegistryDumpException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LZX in cabinets. The samples are made by {@link LzxWriter}. */
class LzxTest {
  private static final int FRAME = 32_768;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 32_767, 32_768, 32_769, 65_536, 83_334, 131_072, 700_001})
  void what_was_packed_comes_back(int size) {
    byte[] plain = text(size);

    assertThat(unpacked(LzxWriter.frames(plain, false), size)).isEqualTo(plain);
  }

  @Test
  void noise_comes_back() {
    byte[] plain = new byte[200_000];
    new Random(16).nextBytes(plain);

    assertThat(unpacked(LzxWriter.frames(plain, false), plain.length)).isEqualTo(plain);
  }

  @Test
  void the_calls_of_a_program_come_back() {
    byte[] plain = new byte[50_000];
    new Random(8).nextBytes(plain);
    for (int i = 0; i < plain.length - 5; i += 50) {
      plain[i] = (byte) 0xe8;
      plain[i + 3] = 0;
      plain[i + 4] = 0;
    }
    byte[] packed = LzxWriter.callsMadeAbsolute(plain);

    assertThat(packed).isNotEqualTo(plain);
    assertThat(unpacked(LzxWriter.frames(packed, true), plain.length)).isEqualTo(plain);
  }

  @Test
  void text_becomes_smaller() {
    List<byte[]> frames = LzxWriter.frames(text(131_072), false);

    assertThat(frames.stream().mapToInt(frame -> frame.length).sum()).isLessThan(100_000);
  }

  @Test
  void a_frame_that_ends_early_or_late_is_refused() {
    byte[] packed = LzxWriter.frames(text(FRAME), false).get(0);

    assertDamaged(() -> decoder().frame(Arrays.copyOf(packed, packed.length - 2), FRAME));
    assertDamaged(() -> decoder().frame(Arrays.copyOf(packed, packed.length + 2), FRAME));
    assertDamaged(() -> decoder().frame(new byte[0], 1));
    assertDamaged(() -> decoder().frame(new byte[100], 1));
  }

  @Test
  void a_match_before_the_data_is_refused() {
    byte[] packed = LzxWriter.matchBeforeTheData();

    assertThatThrownBy(() -> decoder().frame(packed, 2))
        .isInstanceOf(RegistryDumpException.class)
        .hasMessageContaining("begins before the data");
  }

  /** What is packed is 1.6 MB here. */
  @Test
  void no_more_than_a_gib_is_unpacked_of_what_is_passed_over() {
    byte[] cabinet = CabinetWriter.zeros(32_769);

    assertThatThrownBy(() -> RegistryDump.read(new ByteArrayInputStream(cabinet)))
        .isInstanceOfSatisfying(
            RegistryDumpException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 14, 22, 31})
  void a_window_that_does_not_exist_is_refused(int bits) {
    assertDamaged(() -> new Lzx(bits));
  }

  @Test
  void no_damage_ends_in_anything_but_content_or_the_typed_failure() {
    byte[] packed = LzxWriter.frames(text(FRAME), false).get(0);
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = packed.clone();
      damaged[random.nextInt(i % 2 == 0 ? 400 : damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(decoder().frame(damaged, FRAME)).hasSize(FRAME);
      } catch (RegistryDumpException e) {
        assertThat(e.reason()).isEqualTo(Reason.ARCHIVE_DAMAGED);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CabinetWriter.LZX})
  void a_block_that_does_not_fit_its_checksum_is_refused(int compression) {
    byte[] dump = "[HKEY_LOCAL_MACHINE\\A]\n; ok\n".getBytes(StandardCharsets.UTF_8);
    byte[] cabinet = CabinetWriter.write(Map.of(RegistryDump.FILE_NAME, dump), compression);
    cabinet[cabinet.length - 3] ^= 1;

    assertDamaged(() -> RegistryDump.read(new ByteArrayInputStream(cabinet)));
  }

  private static Lzx decoder() {
    return new Lzx(LzxWriter.WINDOW_BITS);
  }

  private static byte[] unpacked(List<byte[]> frames, int size) {
    Lzx lzx = decoder();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = size;
    for (byte[] frame : frames) {
      try {
        out.write(lzx.frame(frame, Math.min(left, FRAME)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      left -= FRAME;
    }
    return out.toByteArray();
  }

  private static void assertDamaged(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            RegistryDumpException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ARCHIVE_DAMAGED));
  }

  /** Lines that repeat, near and far, with something of their own. */
  private static byte[] text(int size) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; text.length() < size; i++) {
      text.append("[HKEY_LOCAL_MACHINE\\SOFTWARE\\")
          .append(random.nextInt(1000))
          .append("]\n\"")
          .append(Integer.toHexString(random.nextInt()))
          .append("\"=dword:0000000")
          .append(i % 5)
          .append('\n');
    }
    return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
  }
}
