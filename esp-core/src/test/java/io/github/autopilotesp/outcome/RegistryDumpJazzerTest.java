package io.github.autopilotesp.outcome;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a registry dump, it is read or refused. The seeds are made samples. */
class RegistryDumpJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    RegistryDumpFuzz.isReadOrRefused(bytes);
  }
}
