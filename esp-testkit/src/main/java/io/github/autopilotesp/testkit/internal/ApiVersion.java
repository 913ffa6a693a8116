package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.internal.metadata.Metadata;

/** The two versions of the Graph API. */
enum ApiVersion {
  V1("v1.0"),
  BETA("beta");

  private final String segment;

  ApiVersion(String segment) {
    this.segment = segment;
  }

  String segment() {
    return segment;
  }

  /** Returns the metadata of the version. */
  Metadata metadata() {
    return Metadata.of(segment);
  }

  static ApiVersion of(String segment) {
    for (ApiVersion version : values()) {
      if (version.segment.equalsIgnoreCase(segment)) {
        return version;
      }
    }
    throw new GraphError(404, "ResourceNotFound", "Invalid version: " + segment);
  }
}
