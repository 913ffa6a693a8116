package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.wire.GraphFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever another tool exports, it is read with a report of what was lost, or refused. */
class ExportJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
    try {
      ImportedProfiles read = ProfileImport.read(new ByteArrayInputStream(bytes), "any");

      assertThat(read.document().toJson()).isNotEmpty();
      assertThat(read.losses().toText()).startsWith("any: ");
      assertThat(read.losses().toMarkdown()).startsWith("**any**: ");
      assertThat(read.losses().toJson()).startsWith("{");
    } catch (GraphFormatException refused) {
      assertThat(refused.expected()).isNotEmpty();
      assertThat(refused).hasMessageStartingWith("any:");
    }
  }
}
