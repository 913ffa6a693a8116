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

/**
 * A parsed request URL.
 *
 * @param place where the path leads, according to the version's metadata
 */
record Target(String origin, ApiVersion version, List<String> path, ApiPath place, Query query) {
  private static final String DEFAULT_ORIGIN = "https://graph.microsoft.com";
  private static final Pattern KEY = Pattern.compile("^([^(]+)\\('(.*)'\\)$");
  private static final Pattern NAMED_KEY = Pattern.compile("^([^(]+)(\\([^='(]+='.*'\\))$");

  static Target parse(String url) {
    int path = pathStart(url);
    String origin = path == 0 ? DEFAULT_ORIGIN : url.substring(0, path);
    String rest = url.substring(path);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    List<String> segments = segments(question < 0 ? rest : rest.substring(0, question));
    if (segments.isEmpty()) {
      throw new GraphError(404, "ResourceNotFound", "Invalid version: ");
    }
    ApiVersion version = ApiVersion.of(segments.get(0));
    List<String> below = List.copyOf(segments.subList(1, segments.size()));
    return new Target(
        origin,
        version,
        below,
        version.metadata().route(below),
        Query.parse(query, version == ApiVersion.BETA));
  }

  /** Returns where scheme and host of a URL end; 0 if it has none. */
  private static int pathStart(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      return 0;
    }
    int end = url.indexOf("://") + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * Returns the segments of a path; {@code things('id')} is read as {@code things/id}, and {@code
   * things(name='id')} as {@code things/(name='id')}.
   */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String raw : path.split("/", -1)) {
      if (raw.isEmpty()) {
        continue;
      }
      String segment = decode(raw);
      if (!segment.endsWith(")")) {
        segments.add(segment);
        continue;
      }
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
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw GraphError.badRequest("The URL is not percent-encoded correctly: " + raw);
    }
  }

  /** Returns the path without casts and {@code $count}, with short names of actions. */
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

  /** Returns whether Intune handles it, instead of the directory. */
  boolean isIntune() {
    String area = path.isEmpty() ? "" : path.get(0).toLowerCase(Locale.ROOT);
    return area.startsWith("device") && area.endsWith("management");
  }

  String pathText() {
    return String.join("/", path);
  }

  /** Returns the absolute URL of the API version, without a trailing slash. */
  String base() {
    return origin + "/" + version.segment();
  }

  String context(String fragment) {
    return base() + "/$metadata#" + fragment;
  }
}
