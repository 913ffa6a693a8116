package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.WireObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to Graph as a value, to be sent alone or as a part of a batch.
 *
 * @param operation what is being done, for messages
 * @param method the HTTP method
 * @param address where it goes
 * @param headers headers beyond those that every request has
 * @param body the JSON to send
 * @param isWrite whether it may change something, and so is sent once
 * @param permissions the Graph permissions of which any one would do
 */
public record GraphCall(
    String operation,
    Method method,
    GraphAddress address,
    Map<String, String> headers,
    Optional<WireObject> body,
    boolean isWrite,
    List<String> permissions) {

  /** The methods of HTTP that Graph knows. */
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

  /** The same request for the next page, under the link that the page before gave. */
  public GraphCall next(String link) {
    return new GraphCall(
        operation, method, new GraphAddress.NextPage(link), headers, body, isWrite, permissions);
  }
}
