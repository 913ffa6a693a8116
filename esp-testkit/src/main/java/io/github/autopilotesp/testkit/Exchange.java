package io.github.autopilotesp.testkit;

import io.github.autopilotesp.internal.text.VisibleText;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request and its answer, as a {@link Journal} keeps them. Immutable.
 *
 * @param number counts all requests of a tenant as they arrive, from 1
 * @param at when the request was handled, by the tenant's clock
 * @param request the request; its headers may hold a token
 * @param response what was sent back; empty where a fault broke the connection
 * @param fault what a fault or the throttle did to the exchange; empty where there was none
 * @param stored whether the request changed the tenant
 * @param batch the number of the batch that the request was a part of
 */
public record Exchange(
    long number,
    Instant at,
    GraphRequest request,
    Optional<GraphResponse> response,
    Optional<String> fault,
    boolean stored,
    OptionalLong batch) {
  /**
   * Refuses null.
   *
   * @param number counts all requests of a tenant as they arrive, from 1
   * @param at when the request was handled, by the tenant's clock
   * @param request the request; its headers may hold a token
   * @param response what was sent back; empty where a fault broke the connection
   * @param fault what a fault or the throttle did to the exchange; empty where there was none
   * @param stored whether the request changed the tenant
   * @param batch the number of the batch that the request was a part of
   */
  public Exchange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(batch, "batch");
  }

  /**
   * Tells whether the request asks for a change: it is no GET and no batch.
   *
   * @return true for a write, whether it was stored or not
   */
  public boolean isWrite() {
    return !request.method().equals("GET") && !path().endsWith("/$batch");
  }

  /**
   * The path of the request without host and query.
   *
   * @return a path such as {@code /beta/groups}
   */
  public String path() {
    String path = request.url().replaceFirst("^https?://[^/?#]+", "");
    int question = path.indexOf('?');
    return question < 0 ? path : path.substring(0, question);
  }

  /**
   * One line: number, method, path with query, status and what went wrong. No header, no body.
   *
   * @return a line for logs and failure messages
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append('#').append(number);
    batch.ifPresent(outer -> line.append(" (in #").append(outer).append(')'));
    line.append(' ').append(request.method()).append(' ');
    line.append(request.url().replaceFirst("^https?://[^/?#]+", ""));
    line.append(" -> ").append(response.map(r -> String.valueOf(r.status())).orElse("no answer"));
    fault.ifPresent(what -> line.append(" [").append(what).append(']'));
    return VisibleText.of(line.toString());
  }
}
