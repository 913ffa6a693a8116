package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens. A token not issued here is valid for everything, until it is revoked. Not
 * thread-safe: {@link GraphService} holds the lock.
 */
final class Tokens {
  private static final String SCHEME = "Bearer ";
  private static final Map<String, String> CHALLENGE =
      Map.of(
          "WWW-Authenticate",
          "Bearer realm=\"\","
              + " authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
              + " client_id=\"00000003-0000-0000-c000-000000000000\"");

  private record Grant(Set<String> permissions, Instant expires) {}

  private final Clock clock;
  private final Ids ids;
  private final Map<String, Grant> issued = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private boolean issuedOnly;

  Tokens(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  void acceptOnlyIssued() {
    issuedOnly = true;
  }

  String issue(Set<String> permissions, Instant expires) {
    String token = "fake." + ids.next();
    issued.put(token, new Grant(Set.copyOf(permissions), expires));
    return token;
  }

  void revoke(GraphRequest request) {
    token(request).ifPresent(revoked::add);
  }

  /** Refuses a request without a valid token, or whose token does not permit the call. */
  void check(GraphRequest request, boolean required, List<Permissions> needed) {
    Optional<String> token = token(request);
    if (token.isEmpty()) {
      if (required || request.headers().containsKey("Authorization")) {
        throw unauthorized("Access token is empty.");
      }
      return;
    }
    @Nullable Grant grant = issued.get(token.get());
    if (revoked.contains(token.get())
        || (grant != null && !clock.instant().isBefore(grant.expires()))) {
      throw expired();
    }
    if (grant == null) {
      if (issuedOnly) {
        throw unauthorized("Access token validation failure. Invalid audience.");
      }
      return;
    }
    for (Permissions permissions : needed) {
      permissions.require(grant.permissions());
    }
  }

  private static Optional<String> token(GraphRequest request) {
    @Nullable String header = request.headers().get("Authorization");
    return header == null || !header.startsWith(SCHEME) || header.length() == SCHEME.length()
        ? Optional.empty()
        : Optional.of(header.substring(SCHEME.length()));
  }

  static GraphError expired() {
    return unauthorized("Lifetime validation failed, the token is expired.");
  }

  private static GraphError unauthorized(String message) {
    return new GraphError(401, "InvalidAuthenticationToken", message, CHALLENGE);
  }
}
