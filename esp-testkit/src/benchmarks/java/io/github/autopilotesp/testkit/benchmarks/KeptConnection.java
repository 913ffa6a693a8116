package io.github.autopilotesp.testkit.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One kept connection that does as little as a client can, so that what is measured is the server.
 * Not thread-safe.
 */
final class KeptConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String host;

  KeptConnection(URI server) throws IOException {
    this.socket = new Socket(server.getHost(), server.getPort());
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
    this.host = server.getAuthority();
  }

  /** The bytes of a request, made once and sent often. */
  byte[] request(String method, String path, String body) {
    byte[] content = body.getBytes(UTF_8);
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer any\r\nAccept: application/json\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(ISO_8859_1));
    whole.writeBytes(content);
    return whole.toByteArray();
  }

  /**
   * Sends a request and reads its answer whole.
   *
   * @return the body
   * @throws IOException if the status is another than expected
   */
  byte[] exchange(byte[] request, int expected) throws IOException {
    out.write(request);
    out.flush();
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:");
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    if (Integer.parseInt(status.substring(9, 12)) != expected) {
      throw new IOException(status + "\n" + new String(body, UTF_8));
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      body.writeBytes(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
