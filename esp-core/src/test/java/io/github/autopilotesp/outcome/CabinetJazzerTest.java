package io.github.autopilotesp.outcome;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a cabinet, it is read or refused. The seeds are made samples. */
class CabinetJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    RegistryDumpFuzz.isReadOrRefused(bytes);
  }
}
