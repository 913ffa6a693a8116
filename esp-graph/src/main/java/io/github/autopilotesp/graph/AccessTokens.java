package io.github.autopilotesp.graph;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.autopilotesp.EspException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Stands in front of a credential and asks it for one token a lifetime: not every credential of
 * azure-identity keeps its tokens.
 */
final class AccessTokens implements TokenCredential {
  /** A token is renewed this long before it ends, or a tenth of its life if that is shorter. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final TokenCredential credential;
  private final Clock clock;
  private @Nullable AccessToken token;
  private Instant renewAt = Instant.MIN;
  private @Nullable String claims;

  AccessTokens(TokenCredential credential, Clock clock) {
    this.credential = credential;
    this.clock = clock;
  }

  /** No token could be obtained. */
  static final class NoTokenException extends EspException {
    private static final long serialVersionUID = 1L;

    NoTokenException(RuntimeException cause) {
      super(Objects.requireNonNullElse(cause.getMessage(), "the credential failed"), cause);
    }

    NoTokenException(String message) {
      super(message);
    }
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request));
  }

  @Override
  public synchronized AccessToken getTokenSync(TokenRequestContext request) {
    @Nullable AccessToken known = token;
    if (known != null && request.getClaims() == null && clock.instant().isBefore(renewAt)) {
      return known;
    }
    if (request.getClaims() == null && claims != null) {
      request.setClaims(claims);
    }
    AccessToken fresh = ask(request);
    // The life of a token is told by the system's clock, and counted down by ours.
    Duration life = fresh.getDurationUntilExpiration();
    Duration tenth = life.dividedBy(10);
    token = fresh;
    claims = null;
    renewAt = clock.instant().plus(life).minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN);
    return fresh;
  }

  private AccessToken ask(TokenRequestContext request) {
    @Nullable AccessToken fresh;
    try {
      fresh = credential.getTokenSync(request);
    } catch (RuntimeException e) {
      throw new NoTokenException(e);
    }
    if (fresh == null || fresh.getToken() == null || fresh.getToken().isBlank()) {
      throw new NoTokenException("the credential returned no token");
    }
    return fresh;
  }

  /**
   * Forgets a token that the service did not accept.
   *
   * @param refused the token that was sent
   * @param newClaims what the next token has to claim, as the service said, or null
   */
  synchronized void discard(String refused, @Nullable String newClaims) {
    if (token != null && token.getToken().equals(refused)) {
      token = null;
      claims = newClaims;
    }
  }
}
