package io.github.autopilotesp.testkit.internal.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one API version: types, enums and calls that the fake serves. Read from a table
 * generated from Microsoft's own models. Immutable and thread-safe.
 */
public final class Metadata {
  private static final String NAMESPACE = "microsoft.graph.";
  private static final Map<String, Metadata> LOADED = new ConcurrentHashMap<>();

  private final Map<String, String> typeLines = new HashMap<>();
  private final Map<String, String> enumLines = new HashMap<>();
  private final Map<String, ApiCall> calls = new HashMap<>();
  private final Map<String, Map<String, ApiCall>> below = new HashMap<>();
  private final Map<String, ResourceType> types = new ConcurrentHashMap<>();
  private final Map<String, List<String>> enums = new ConcurrentHashMap<>();

  private Metadata(String table) {
    table.lines().forEach(this::read);
  }

  /**
   * Returns the metadata of a version.
   *
   * @param version {@code v1.0} or {@code beta}
   */
  public static Metadata of(String version) {
    return LOADED.computeIfAbsent(version, Metadata::load);
  }

  private static Metadata load(String version) {
    try (InputStream in = Metadata.class.getResourceAsStream(version + ".txt")) {
      return new Metadata(new String(Objects.requireNonNull(in, version).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    int name = line.indexOf(' ') + 1;
    int rest = line.indexOf(' ', name) + 1;
    String kind = line.substring(0, Math.max(0, name - 1));
    switch (kind) {
      case "type" -> typeLines.put(line.substring(name, rest - 1), line.substring(rest));
      case "enum" -> enumLines.put(line.substring(name, rest - 1), line.substring(rest));
      case "path" -> {
        ApiCall call = new ApiCall(line.substring(name));
        String template = call.template();
        int last = template.lastIndexOf('/') + 1;
        calls.put(template.toLowerCase(Locale.ROOT), call);
        below
            .computeIfAbsent(template.substring(0, Math.max(0, last - 1)), key -> new HashMap<>())
            .put(template.substring(last).toLowerCase(Locale.ROOT), call);
      }
      default -> {}
    }
  }

  /** Returns the short name of a type, without {@code #} and namespace. */
  public static String shortName(String type) {
    int start = type.startsWith("#") ? 1 : 0;
    if (type.startsWith(NAMESPACE, start)) {
      return type.substring(start + NAMESPACE.length());
    }
    return type.substring(type.startsWith("graph.", start) ? start + "graph.".length() : start);
  }

  public Optional<ResourceType> type(String name) {
    @Nullable ResourceType known = types.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    @Nullable String line = typeLines.get(name);
    return line == null ? Optional.empty() : Optional.of(parsed(name, line));
  }

  private ResourceType parsed(String name, String line) {
    List<String> words = List.of(line.split(" ", -1));
    ResourceType type =
        new ResourceType(
            name, type(words.get(0)), words.stream().skip(1).map(Property::parse).toList());
    types.put(name, type);
    return type;
  }

  /** Returns the members of an enum; empty if it is not an enum. */
  public Optional<List<String>> members(String name) {
    @Nullable String line = enumLines.get(name);
    return line == null
        ? Optional.empty()
        : Optional.of(enums.computeIfAbsent(name, key -> Arrays.asList(line.split(" ", -1))));
  }

  /** Returns a call by its case-insensitive template, such as {@code groups/{}/members}. */
  public Optional<ApiCall> call(String template) {
    return Optional.ofNullable(calls.get(template.toLowerCase(Locale.ROOT)));
  }

  /**
   * The calls that are one segment longer than a template.
   *
   * @return them by that segment in lower case
   */
  Map<String, ApiCall> below(String template) {
    return below.getOrDefault(template, Map.of());
  }

  /** Returns where a path leads. */
  public ApiPath route(List<String> segments) {
    return ApiPath.find(this, segments);
  }
}
