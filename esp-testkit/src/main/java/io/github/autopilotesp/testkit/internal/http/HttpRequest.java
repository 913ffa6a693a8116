package io.github.autopilotesp.testkit.internal.http;

import java.util.Map;

/**
 * A request as received.
 *
 * @param target the request target
 * @param headers by case-insensitive name; the first of duplicates
 * @param body its text; empty if it has none
 * @param keepsConnection whether the client may send another request
 */
public record HttpRequest(
    String method,
    String target,
    Map<String, String> headers,
    String body,
    boolean keepsConnection) {}
