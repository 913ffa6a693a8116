package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.wire.GraphFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever stands in a PowerShell file, its blocks are read or refused with their place. */
class PowerShellExportJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
    try {
      ImportedProfiles read = ProfileImport.read(new ByteArrayInputStream(bytes), "any.ps1");

      assertThat(read.document().toJson()).isNotEmpty();
      assertThat(read.losses().toText()).startsWith("any.ps1: ");
    } catch (GraphFormatException refused) {
      assertThat(refused).hasMessageStartingWith("any.ps1:");
    }
  }
}
