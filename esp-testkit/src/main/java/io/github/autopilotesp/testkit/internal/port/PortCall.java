package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.wire.GraphJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request with what its failure has to say.
 *
 * @param operation what is being done, for messages
 * @param request the request
 * @param permissions the Graph permissions of which any one would do
 */
record PortCall(String operation, GraphRequest request, List<String> permissions) {
  private static final String VERSION = "/beta/";

  static PortCall get(String operation, String path, List<String> permissions) {
    return new PortCall(operation, GraphRequest.get(VERSION + path), permissions);
  }

  static PortCall post(String operation, String path, WireObject body, List<String> permissions) {
    return new PortCall(
        operation, GraphRequest.post(VERSION + path, GraphJson.print(body)), permissions);
  }

  static PortCall patch(String operation, String path, WireObject body, List<String> permissions) {
    return new PortCall(
        operation, GraphRequest.patch(VERSION + path, GraphJson.print(body)), permissions);
  }

  static PortCall delete(String operation, String path, List<String> permissions) {
    return new PortCall(operation, GraphRequest.delete(VERSION + path), permissions);
  }

  /** The request for the next page, under the link that the page before gave. */
  PortCall next(String link) {
    return new PortCall(operation, GraphRequest.get(link), permissions);
  }

  /** The path of an item. */
  static String item(String collection, String id) {
    return collection + "/" + encoded(id);
  }

  /** A collection narrowed to the items of which a property is a text. */
  static String where(String collection, String property, String text) {
    return filtered(collection, property + " eq " + quoted(text));
  }

  static String filtered(String collection, String filter) {
    return collection + "?$filter=" + encoded(filter);
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
