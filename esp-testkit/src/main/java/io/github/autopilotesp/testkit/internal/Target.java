package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.testkit.internal.metadata.ApiPath;
import io.github.autopilotesp.testkit.internal.odata.Query;
import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request's URL, taken apart. */
record Target(String origin, ApiVersion version, List<String> path, Query query) {
  private static final String DEFAULT_ORIGIN = "https://graph.microsoft.com";
  private static final Pattern ORIGIN = Pattern.compile("^(https?://[^/?#]+)(.*)$");
  private static final Pattern KEY = Pattern.compile("^([^(]+)\\('(.*)'\\)$");
  private static final Pattern NAMED_KEY = Pattern.compile("^([^(]+)(\\([^='(]+='.*'\\))$");

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
      throw new GraphError(404, "ResourceNotFound", "Invalid version: ");
    }
    ApiVersion version = ApiVersion.of(segments.get(0));
    return new Target(
        origin,
        version,
        List.copyOf(segments.subList(1, segments.size())),
        Query.parse(query, version == ApiVersion.BETA));
  }

  /**
   * Segments of a path; {@code things('id')} reads as {@code things/id}, and {@code
   * things(name='id')} as {@code things/(name='id')}.
   */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String raw : path.split("/", -1)) {
      if (raw.isEmpty()) {
        continue;
      }
      String segment = decode(raw);
      Matcher key = KEY.matcher(segment);
      Matcher named = NAMED_KEY.matcher(segment);
      if (key.matches()) {
        segments.add(key.group(1));
        segments.add(key.group(2).replace("''", "'"));
      } else if (named.matches() && !named.group(1).contains("get")) {
        segments.add(named.group(1));
        segments.add(named.group(2));
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

  /** Where the path leads, by what the version has. */
  ApiPath place() {
    return version.metadata().route(path);
  }

  /** The path without casts and without {@code $count}, actions by their short names. */
  List<String> plainPath() {
    List<String> plain = new ArrayList<>();
    for (String segment : path) {
      String name = TypeNames.shortName(segment);
      boolean cast = !name.equals(segment) && version.metadata().type(name).isPresent();
      if (!cast && !segment.equals("$count")) {
        plain.add(name);
      }
    }
    return plain;
  }

  /** Whether Intune answers, and not the directory. */
  boolean isIntune() {
    return !path.isEmpty()
        && path.get(0).toLowerCase(Locale.ROOT).startsWith("device")
        && path.get(0).toLowerCase(Locale.ROOT).endsWith("management");
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
