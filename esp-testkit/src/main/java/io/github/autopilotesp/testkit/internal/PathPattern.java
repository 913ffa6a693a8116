package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Matches requests by method and consecutive path segments. */
public final class PathPattern {
  private final String method;
  private final List<String> segments;

  public PathPattern(String method, String path) {
    this.method = method;
    this.segments = segments(path);
  }

  public boolean matches(GraphRequest request) {
    if (!method.equals("*") && !method.equalsIgnoreCase(request.method())) {
      return false;
    }
    String path = request.url().replaceFirst("^https?://[^/?#]+", "").replaceFirst("\\?.*$", "");
    return Collections.indexOfSubList(segments(path), segments) >= 0;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return method + " /" + String.join("/", segments);
  }
}
