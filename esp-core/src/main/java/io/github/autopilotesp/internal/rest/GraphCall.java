package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.WireObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to Graph as a value, to be sent alone or as part of a batch.
 *
 * @param operation the operation, for messages
 * @param method the HTTP method
 * @param address where it goes
 * @param headers headers in addition to those of every request
 * @param body the JSON to send
 * @param isWrite whether it may change something, and is therefore sent only once
 * @param permissions the Graph permissions, any one of which is sufficient
 */
public record GraphCall(
    String operation,
    Method method,
    GraphAddress address,
    Map<String, String> headers,
    Optional<WireObject> body,
    boolean isWrite,
    List<String> permissions) {

  /** The HTTP methods that Graph uses. */
  public enum Method {
    GET,
    POST,
    PATCH,
    DELETE
  }

  public static GraphCall get(String operation, GraphAddress address, List<String> permissions) {
    return new GraphCall(
        operation, Method.GET, address, Map.of(), Optional.empty(), false, permissions);
  }

  static GraphCall write(
      String operation,
      Method method,
      GraphAddress address,
      Optional<WireObject> body,
      List<String> permissions) {
    return new GraphCall(operation, method, address, Map.of(), body, true, permissions);
  }

  GraphCall withHeader(String name, String value) {
    return new GraphCall(
        operation, method, address, Map.of(name, value), body, isWrite, permissions);
  }

  /** Returns the same request for the next page, with the link from the previous page. */
  public GraphCall next(String link) {
    return new GraphCall(
        operation, method, new GraphAddress.NextPage(link), headers, body, isWrite, permissions);
  }
}
