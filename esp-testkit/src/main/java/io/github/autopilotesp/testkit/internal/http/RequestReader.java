package io.github.autopilotesp.testkit.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection, according to RFC 9112. Not thread-safe. */
final class RequestReader {
  private static final int LONGEST_HEAD = 384 * 1024;
  private static final int LONGEST_BODY = 64 * 1024 * 1024;
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);

  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[16 * 1024];
  private int from;
  private int until;
  private int headLeft;

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Waits for the next request.
   *
   * @return empty if the client closed the connection between two requests
   * @throws HttpProblem if the input is not a request
   */
  Optional<HttpRequest> next() throws IOException {
    headLeft = LONGEST_HEAD;
    @Nullable String first = line();
    while (first != null && first.isEmpty()) {
      first = line(); // left over from a previous body
    }
    if (first == null) {
      return Optional.empty();
    }
    int afterMethod = first.indexOf(' ');
    int beforeVersion = first.lastIndexOf(' ');
    if (afterMethod < 1 || beforeVersion - afterMethod < 2) {
      throw new HttpProblem(400, "the request line is not one");
    }
    String version = first.substring(beforeVersion + 1);
    if (!version.startsWith("HTTP/1.")) {
      throw new HttpProblem(505, "the version is none of HTTP/1");
    }
    Map<String, String> headers = headers();
    String body = new String(body(headers), UTF_8);
    return Optional.of(
        new HttpRequest(
            first.substring(0, afterMethod),
            first.substring(afterMethod + 1, beforeVersion),
            headers,
            body,
            keeps(headers.getOrDefault("Connection", ""), version.equals("HTTP/1.0"))));
  }

  private static boolean keeps(String connection, boolean old) {
    return old ? connection.equalsIgnoreCase("keep-alive") : !connection.equalsIgnoreCase("close");
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = present(line()); !line.isEmpty(); line = present(line())) {
      int colon = line.indexOf(':');
      if (colon < 1 || line.charAt(0) <= ' ') {
        throw new HttpProblem(400, "a header line is not one");
      }
      headers.putIfAbsent(
          line.substring(0, colon).stripTrailing(), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    @Nullable String coding = headers.get("Transfer-Encoding");
    @Nullable String length = headers.get("Content-Length");
    if (coding == null && length == null) {
      return new byte[0];
    }
    if (coding != null && (length != null || !coding.equalsIgnoreCase("chunked"))) {
      throw new HttpProblem(400, "the length of the body is not clear");
    }
    int announced = length == null ? 0 : number(length, 10);
    if ("100-continue".equalsIgnoreCase(headers.getOrDefault("Expect", ""))) {
      out.write(CONTINUE);
      out.flush();
    }
    return length == null ? chunks() : exactly(announced);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      headLeft = LONGEST_HEAD;
      String line = present(line());
      int semicolon = line.indexOf(';');
      int size = number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
      if (size == 0) {
        headers(); // the trailer
        return body.toByteArray();
      }
      if (size > LONGEST_BODY - body.size()) {
        throw tooLong();
      }
      body.write(exactly(size));
      if (!present(line()).isEmpty()) {
        throw new HttpProblem(400, "a chunk is longer than it says");
      }
    }
  }

  private static int number(String text, int radix) throws HttpProblem {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, radix) >= 0);
    if (!digits) {
      throw new HttpProblem(400, "a length is not a number");
    }
    try {
      int number = Integer.parseInt(text, radix);
      if (number <= LONGEST_BODY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // more digits than any accepted length
    }
    throw tooLong();
  }

  private static HttpProblem tooLong() {
    return new HttpProblem(413, "the body is longer than 64 MiB");
  }

  private byte[] exactly(int length) throws IOException {
    int here = Math.min(length, until - from);
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + here);
    from += here;
    if (here == length) {
      return bytes;
    }
    byte[] rest = in.readNBytes(length - here);
    if (rest.length < length - here) {
      throw new EOFException();
    }
    byte[] all = Arrays.copyOf(bytes, length);
    System.arraycopy(rest, 0, all, here, rest.length);
    return all;
  }

  /** Reads a line without its line break; null if the connection ends before it. */
  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (from == until && !fill()) {
        if (line.length() == 0) {
          return null;
        }
        throw new EOFException();
      }
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      headLeft -= end - from;
      if (headLeft < 0) {
        throw new HttpProblem(431, "the head of the request is longer than 384 KiB");
      }
      line.append(new String(buffer, from, end - from, ISO_8859_1));
      from = end;
      if (end < until) {
        from++;
        return withoutEnd(line);
      }
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    until = Math.max(0, in.read(buffer));
    return until > 0;
  }

  private static String withoutEnd(StringBuilder line) throws HttpProblem {
    int last = line.length() - 1;
    int length = last >= 0 && line.charAt(last) == '\r' ? last : last + 1;
    for (int i = 0; i < length; i++) {
      if (line.charAt(i) < ' ' && line.charAt(i) != '\t') {
        throw new HttpProblem(400, "there is a control character in the head");
      }
    }
    return line.substring(0, length);
  }

  private static String present(@Nullable String line) throws EOFException {
    if (line == null) {
      throw new EOFException();
    }
    return line;
  }
}
