package io.github.autopilotesp.testkit.internal.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a path of the API leads.
 *
 * @param call the call, if the path is listed
 * @param counted whether it ends in {@code /$count}
 * @param cast the type to which the last part is cast
 * @param unknown the segment that the API does not have; empty if it has all, or if they are not
 *     listed
 */
public record ApiPath(
    Optional<ApiCall> call, boolean counted, Optional<String> cast, Optional<String> unknown) {

  static ApiPath find(Metadata metadata, List<String> segments) {
    @Nullable ApiCall at = null;
    String template = "";
    Optional<String> cast = Optional.empty();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (at != null && segment.equals("$count") && i == segments.size() - 1) {
        return at.isCounted()
            ? new ApiPath(Optional.of(at), true, cast, Optional.empty())
            : unknown(segment);
      }
      if (at != null && isCast(metadata, segment)) {
        cast = Optional.of(Metadata.shortName(segment));
        continue;
      }
      Optional<ApiCall> next = next(metadata, template, Metadata.shortName(segment));
      if (next.isEmpty()) {
        return isBeyond(metadata, at, cast.isPresent(), segment)
            ? new ApiPath(Optional.empty(), false, cast, Optional.empty())
            : unknown(segment);
      }
      cast = Optional.empty();
      at = next.get();
      // below an object, it does not matter whether it was identified by its id or another key
      template = segment.startsWith("(") ? template + "/{}" : at.template();
    }
    return new ApiPath(Optional.ofNullable(at), false, cast, Optional.empty());
  }

  /** Returns whether a segment exists although it is not listed. */
  private static boolean isBeyond(
      Metadata metadata, @Nullable ApiCall at, boolean cast, String segment) {
    return at == null
        ? Set.of("me", "$metadata").contains(segment)
        : cast
            || at.leadsFurther()
            || Set.of("$ref", "$value").contains(segment)
            || isProperty(metadata, at, segment);
  }

  /** Returns whether it is a property, which Graph returns by itself. */
  private static boolean isProperty(Metadata metadata, ApiCall at, String segment) {
    return at.answer()
        .filter(type -> !type.list())
        .flatMap(type -> metadata.type(type.name()))
        .flatMap(type -> type.queried(segment))
        .isPresent();
  }

  private static ApiPath unknown(String segment) {
    return new ApiPath(Optional.empty(), false, Optional.empty(), Optional.of(segment));
  }

  /** Returns whether a qualified name is a type; an action's is not. */
  private static boolean isCast(Metadata metadata, String segment) {
    String name = Metadata.shortName(segment);
    return !name.equals(segment) && metadata.type(name).isPresent();
  }

  private static Optional<ApiCall> next(Metadata metadata, String template, String segment) {
    if (segment.startsWith("(")) {
      String key = segment.replaceFirst("='.*'\\)$", "='{}')");
      return metadata.call(template + key);
    }
    Map<String, ApiCall> below = metadata.below(template);
    String name = segment.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(below.get(name))
        .or(() -> Optional.ofNullable(below.get(name + "()")))
        .or(
            () ->
                name.startsWith("$") || name.contains("(")
                    ? Optional.empty()
                    : Optional.ofNullable(below.get("{}")));
  }
}
