package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.testkit.internal.odata.Query;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request's URL, taken apart. */
record Target(String origin, ApiVersion version, List<String> path, Query query) {
  private static final String DEFAULT_ORIGIN = "https://graph.microsoft.com";
  private static final Pattern ORIGIN = Pattern.compile("^(https?://[^/?#]+)(.*)$");
  private static final Pattern KEY = Pattern.compile("^([^(]+)\\('(.*)'\\)$");

  static Target parse(String url) {
    String origin = DEFAULT_ORIGIN;
    String rest = url;
    Matcher absolute = ORIGIN.matcher(url);
    if (absolute.matches()) {
      origin = absolute.group(1);
      rest = absolute.group(2);
    }
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    List<String> segments = segments(question < 0 ? rest : rest.substring(0, question));
    if (segments.isEmpty()) {
      throw GraphError.badRequest("Invalid version: ");
    }
    return new Target(
        origin,
        ApiVersion.of(segments.get(0)),
        List.copyOf(segments.subList(1, segments.size())),
        Query.parse(query));
  }

  /** Segments of a path; {@code things('id')} reads as {@code things/id}. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String raw : path.split("/", -1)) {
      if (raw.isEmpty()) {
        continue;
      }
      String segment = decode(raw);
      Matcher key = KEY.matcher(segment);
      if (key.matches()) {
        segments.add(key.group(1));
        segments.add(key.group(2).replace("''", "'"));
      } else {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static String decode(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw GraphError.badRequest("The URL is not percent-encoded correctly: " + raw);
    }
  }

  String pathText() {
    return String.join("/", path);
  }

  /** The absolute URL of the API version, without a slash at the end. */
  String base() {
    return origin + "/" + version.segment();
  }

  String context(String fragment) {
    return base() + "/$metadata#" + fragment;
  }
}
