package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may call. */
final class Authentication {
  private static final String SCHEME = "Bearer ";

  private Authentication() {}

  static void check(GraphRequest request, boolean tokenRequired) {
    @Nullable String header = request.headers().get("Authorization");
    if (header == null && !tokenRequired) {
      return;
    }
    if (header == null || !header.startsWith(SCHEME) || header.length() == SCHEME.length()) {
      throw new GraphError(
          401,
          "InvalidAuthenticationToken",
          "Access token is empty.",
          Map.of("WWW-Authenticate", "Bearer realm=\"\""));
    }
  }
}
