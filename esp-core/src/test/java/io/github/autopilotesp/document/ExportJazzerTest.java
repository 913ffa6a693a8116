package io.github.autopilotesp.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.wire.GraphFormatException;

/** Whatever another tool exports, it is read or refused. */
class ExportJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      assertThat(ProfileImport.read(new String(bytes, UTF_8)).toJson()).isNotEmpty();
    } catch (GraphFormatException refused) {
      assertThat(refused.expected()).isNotEmpty();
    }
  }
}
