package io.github.autopilotesp.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever another tool exports, it is read or refused. */
class ExportJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      assertThat(GraphExport.read(new String(bytes, UTF_8)).toJson()).isNotEmpty();
    } catch (GraphFormatException refused) {
      assertThat(refused.expected()).isNotEmpty();
    }
  }
}
