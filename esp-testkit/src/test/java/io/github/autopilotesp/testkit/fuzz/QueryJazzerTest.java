package io.github.autopilotesp.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.testkit.GraphRequest;
import java.net.URLEncoder;

/** Whatever stands behind {@code $filter} and the like, the fake applies or refuses it. */
class QueryJazzerTest {
  private static final FakeToFuzz FAKE = new FakeToFuzz();

  /** The name of an option, and what it says. */
  @FuzzTest(maxDuration = "5m")
  void any_option_is_applied_or_refused(byte[] bytes) {
    String[] nameAndValue = new String(bytes, UTF_8).split("=", 2);
    String option =
        URLEncoder.encode(nameAndValue[0], UTF_8)
            + "="
            + URLEncoder.encode(nameAndValue[nameAndValue.length - 1], UTF_8);

    FAKE.ask(GraphRequest.get("/beta/deviceManagement/deviceEnrollmentConfigurations?" + option));
    FAKE.ask(GraphRequest.get("/beta/groups?" + option));
  }
}
