package io.github.autopilotesp.graph;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** A credential that gives out a new token each time and remembers what it was asked for. */
final class CountingCredential implements TokenCredential {
  private final Duration life;
  private final List<TokenRequestContext> requests = new ArrayList<>();

  CountingCredential() {
    this(Duration.ofHours(1));
  }

  CountingCredential(Duration life) {
    this.life = life;
  }

  @Override
  public synchronized Mono<AccessToken> getToken(TokenRequestContext request) {
    requests.add(request);
    return Mono.just(
        new AccessToken(token(requests.size()), OffsetDateTime.now(ZoneOffset.UTC).plus(life)));
  }

  /** The token that a request for one was answered with, counted from 1. */
  static String token(int number) {
    return "secret-token-" + number;
  }

  synchronized List<TokenRequestContext> requests() {
    return List.copyOf(requests);
  }
}
