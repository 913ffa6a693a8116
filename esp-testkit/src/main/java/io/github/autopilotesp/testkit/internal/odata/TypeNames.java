package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;

/** The type hierarchy. */
public final class TypeNames {
  private static final Metadata BETA = Metadata.of("beta");

  private TypeNames() {}

  /**
   * Returns the short name, without {@code #} and namespace. Also accepts Kiota's {@code
   * graph.group}.
   */
  public static String shortName(String name) {
    return Metadata.shortName(name);
  }

  /** Returns whether an item is of a type or of one derived from it. */
  public static boolean isOf(JsonNode item, String type) {
    String actual = shortName(item.path("@odata.type").asText());
    String wanted = shortName(type);
    return BETA.type(actual).map(found -> found.isA(wanted)).orElse(actual.equals(wanted));
  }
}
