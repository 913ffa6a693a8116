package io.github.autopilotesp.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.testkit.GraphRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whatever is asked of the fake, it answers as a service would: no request breaks it. */
class RequestJazzerTest {
  private static final FakeToFuzz FAKE = new FakeToFuzz();

  /** As in HTTP: a line with method and address, lines with headers, an empty line, a body. */
  @FuzzTest(maxDuration = "5m")
  void any_request_is_answered(byte[] bytes) {
    String[] headAndBody = new String(bytes, UTF_8).split("\n\n", 2);
    String[] lines = headAndBody[0].split("\n", -1);
    String[] methodAndUrl = lines[0].split(" ", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] nameAndValue = lines[i].split(": ", 2);
      headers.put(nameAndValue[0], nameAndValue[nameAndValue.length - 1]);
    }

    FAKE.ask(
        new GraphRequest(
            methodAndUrl[0],
            methodAndUrl[methodAndUrl.length - 1],
            headers,
            headAndBody.length == 1 ? null : headAndBody[1]));
  }
}
