package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;

/** Which type derives from which. */
public final class TypeNames {
  private static final Metadata BETA = Metadata.of("beta");

  private TypeNames() {}

  /** The short name: without {@code #} and namespace. Accepts Kiota's {@code graph.group} too. */
  public static String shortName(String name) {
    return Metadata.shortName(name);
  }

  /** Tells whether an item is of a type or of one derived from it. */
  public static boolean isOf(JsonNode item, String type) {
    String actual = shortName(item.path("@odata.type").asText());
    String wanted = shortName(type);
    return BETA.type(actual).map(found -> found.isA(wanted)).orElse(actual.equals(wanted));
  }
}
