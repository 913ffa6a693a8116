package io.github.autopilotesp.graph;

import com.microsoft.kiota.HttpMethod;
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
record GraphCall(
    String operation,
    HttpMethod method,
    GraphAddress address,
    Map<String, String> headers,
    Optional<WireObject> body,
    boolean isWrite,
    List<String> permissions) {

  static GraphCall get(String operation, GraphAddress address, List<String> permissions) {
    return new GraphCall(
        operation, HttpMethod.GET, address, Map.of(), Optional.empty(), false, permissions);
  }

  static GraphCall delete(String operation, GraphAddress address, List<String> permissions) {
    return new GraphCall(
        operation, HttpMethod.DELETE, address, Map.of(), Optional.empty(), true, permissions);
  }

  static GraphCall patch(
      String operation, GraphAddress address, WireObject body, List<String> permissions) {
    return new GraphCall(
        operation, HttpMethod.PATCH, address, Map.of(), Optional.of(body), true, permissions);
  }

  static GraphCall post(
      String operation, GraphAddress address, WireObject body, List<String> permissions) {
    return new GraphCall(
        operation, HttpMethod.POST, address, Map.of(), Optional.of(body), true, permissions);
  }

  GraphCall withHeader(String name, String value) {
    return new GraphCall(
        operation, method, address, Map.of(name, value), body, isWrite, permissions);
  }

  GraphCall at(GraphAddress other) {
    return new GraphCall(operation, method, other, headers, body, isWrite, permissions);
  }
}
