package io.github.autopilotesp.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.SavedStateException;

/** Whatever stands in a kept snapshot, it is read or refused in one way. */
class SnapshotJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      Snapshot snapshot = Snapshot.fromJson(new String(bytes, UTF_8));

      assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
    } catch (SavedStateException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
