package io.github.autopilotesp.testkit;

import io.github.autopilotesp.internal.text.VisibleText;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request and its response, as recorded in a {@link Journal}. Immutable.
 *
 * @param number the number of the request in order of arrival, from 1
 * @param at when the request was handled, by the tenant's clock
 * @param request the request; its headers may contain a token
 * @param response the response; empty if a fault broke the connection
 * @param fault the effect of a fault or the throttle; empty if there was none
 * @param stored whether the request changed the tenant
 * @param batch the number of the batch that contained the request
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
   * Returns whether the request is a write: neither a GET nor a batch.
   *
   * @return true for a write, whether it was stored or not
   */
  public boolean isWrite() {
    return !request.method().equals("GET") && !path().endsWith("/$batch");
  }

  /**
   * Returns the path of the request without host and query.
   *
   * @return a path such as {@code /beta/groups}
   */
  public String path() {
    String path = request.url().replaceFirst("^https?://[^/?#]+", "");
    int question = path.indexOf('?');
    return question < 0 ? path : path.substring(0, question);
  }

  /**
   * Returns one line: number, method, path with query, status and what went wrong. No headers, no
   * bodies.
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
