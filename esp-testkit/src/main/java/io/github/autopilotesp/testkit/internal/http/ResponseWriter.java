package io.github.autopilotesp.testkit.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/** Writes responses. Buffers of the stream make a response one packet. */
public final class ResponseWriter {
  private static final Set<Integer> NEVER_WITH_BODY = Set.of(204, 304);
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(201, "Created"),
          Map.entry(202, "Accepted"),
          Map.entry(204, "No Content"),
          Map.entry(304, "Not Modified"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"));

  private ResponseWriter() {}

  /** Writes a complete response. */
  public static void write(OutputStream out, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    write(out, status, headers, body, body.length);
  }

  /** Writes a response whose head announces the whole body, but only the beginning of the body. */
  public static void write(
      OutputStream out, int status, Map<String, String> headers, byte[] body, int sent)
      throws IOException {
    out.write(head(status, headers, body.length));
    out.write(body, 0, sent);
    out.flush();
  }

  private static byte[] head(int status, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder(512);
    head.append("HTTP/1.1 ").append(status).append(' ');
    head.append(REASONS.getOrDefault(status, "Status")).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (!NEVER_WITH_BODY.contains(status)) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }
}
