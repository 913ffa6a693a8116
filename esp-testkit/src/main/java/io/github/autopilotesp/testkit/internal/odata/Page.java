package io.github.autopilotesp.testkit.internal.odata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The range of items on the requested page. {@code $top} makes pages smaller. */
record Page(int from, int to, int total) {
  private static final String PREFIX = "after:";

  static Page of(Query query, int total, int pageSize) {
    @Nullable Integer top = query.number("$top");
    @Nullable Integer skip = query.number("$skip");
    @Nullable String token = query.option("$skiptoken");
    int start = token == null ? 0 : offset(token);
    int from = Math.min(total, start + (skip == null ? 0 : skip));
    int size = top == null || top == 0 ? pageSize : Math.min(top, pageSize);
    return new Page(from, Math.min(total, from + size), total);
  }

  boolean hasNext() {
    return to < total;
  }

  String nextToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + to).getBytes(UTF_8));
  }

  private static int offset(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      if (text.startsWith(PREFIX)) {
        return Math.max(0, Integer.parseInt(text.substring(PREFIX.length())));
      }
    } catch (IllegalArgumentException e) {
      // not one of ours: reported below
    }
    throw GraphError.badRequest("The skip token is not valid.");
  }
}
