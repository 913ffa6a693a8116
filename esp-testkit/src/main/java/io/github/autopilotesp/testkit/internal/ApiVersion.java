package io.github.autopilotesp.testkit.internal;

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

  static ApiVersion of(String segment) {
    for (ApiVersion version : values()) {
      if (version.segment.equals(segment)) {
        return version;
      }
    }
    throw GraphError.badRequest("Invalid version: " + segment);
  }
}
