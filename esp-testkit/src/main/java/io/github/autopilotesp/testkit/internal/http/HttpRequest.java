package io.github.autopilotesp.testkit.internal.http;

import java.util.Map;

/**
 * A request as it came over a connection.
 *
 * @param target what stands between method and version in its first line
 * @param headers by name, in any case; of several with one name, the first
 * @param body its text; empty where it has none
 * @param keepsConnection whether the client may send another one after it
 */
public record HttpRequest(
    String method,
    String target,
    Map<String, String> headers,
    String body,
    boolean keepsConnection) {}
