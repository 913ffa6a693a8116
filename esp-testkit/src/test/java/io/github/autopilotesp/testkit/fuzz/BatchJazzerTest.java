package io.github.autopilotesp.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.testkit.GraphRequest;

/** Whatever is sent as a batch, the fake answers its parts or refuses the whole. */
class BatchJazzerTest {
  private static final FakeToFuzz FAKE = new FakeToFuzz();

  @FuzzTest(maxDuration = "5m")
  void any_batch_is_answered(byte[] bytes) {
    FAKE.ask(GraphRequest.post("/beta/$batch", new String(bytes, UTF_8)));
  }
}
