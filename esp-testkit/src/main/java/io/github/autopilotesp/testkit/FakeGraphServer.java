package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.HttpFace;
import io.github.autopilotesp.testkit.internal.LoopbackCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FakeTenant} over HTTP on 127.0.0.1, for any Graph client. It serves {@code /v1.0/…} and
 * {@code /beta/…}. Thread-safe.
 *
 * <pre>{@code
 * try (FakeGraphServer server = FakeGraphServer.start()) {
 *   server.tenant().addGroup("Autopilot devices");
 *   URI beta = server.baseUrl().resolve("/beta");
 * }
 * }</pre>
 */
public final class FakeGraphServer implements AutoCloseable {
  private final FakeTenant tenant;
  private final HttpFace face;
  private final Runnable refusals;
  private final @Nullable LoopbackCertificate certificate;

  private FakeGraphServer(Builder builder) {
    this.tenant = builder.tenant;
    this.certificate = builder.https ? new LoopbackCertificate() : null;
    try {
      this.face = new HttpFace(builder.port, tenant.engine(), builder.tokenRequired, certificate);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the fake can't listen on 127.0.0.1:" + builder.port + ": " + e.getMessage(), e);
    }
    this.refusals = tenant.onRefusal(face::refuse);
  }

  /**
   * Starts a server for an untouched tenant, on a free port.
   *
   * @return the running server
   * @throws UncheckedIOException if it cannot listen
   */
  public static FakeGraphServer start() {
    return builder().start();
  }

  /**
   * Starts a server for a tenant, on a free port. Several servers may share one tenant.
   *
   * @param tenant the tenant
   * @return the running server
   * @throws UncheckedIOException if it cannot listen
   */
  public static FakeGraphServer start(FakeTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return builder().tenant(tenant).start();
  }

  /**
   * Starts a TLS server for an untouched tenant, on a free port, for clients that refuse to send
   * tokens or follow links over plain HTTP.
   *
   * @return the running server
   * @throws UncheckedIOException if it cannot listen
   */
  public static FakeGraphServer https() {
    return builder().https().start();
  }

  /**
   * Returns a builder with the defaults: an untouched tenant, a free port, a bearer token required.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the tenant of this server.
   *
   * @return the tenant
   */
  public FakeTenant tenant() {
    return tenant;
  }

  /**
   * Returns the address of the server.
   *
   * @return {@code http://127.0.0.1:PORT} or {@code https://localhost:PORT}, without an API version
   */
  public URI baseUrl() {
    return face.baseUrl();
  }

  /**
   * Returns the server's self-signed certificate, for localhost and 127.0.0.1.
   *
   * @return the certificate, for a client's trust store
   * @throws IllegalStateException if the server does not use TLS
   */
  public X509Certificate certificate() {
    return tls().certificate();
  }

  /**
   * Returns an SSL context that trusts only this server.
   *
   * @return a context for clients
   * @throws IllegalStateException if the server does not use TLS
   */
  public SSLContext sslContext() {
    return tls().sslContext();
  }

  /**
   * Returns a trust manager that trusts only this server, for OkHttp.
   *
   * @return a trust manager for clients
   * @throws IllegalStateException if the server does not use TLS
   */
  public X509TrustManager trustManager() {
    return tls().trustManager();
  }

  private LoopbackCertificate tls() {
    if (certificate == null) {
      throw new IllegalStateException("this server speaks plain HTTP: start it with https()");
    }
    return certificate;
  }

  /** Stops the server at once, cutting requests in progress. Closing again has no effect. */
  @Override
  public void close() {
    refusals.run();
    face.close();
  }

  /** Builds a {@link FakeGraphServer}. Not thread-safe. */
  public static final class Builder {
    private FakeTenant tenant = FakeTenant.create();
    private int port;
    private boolean tokenRequired = true;
    private boolean https;

    private Builder() {}

    /**
     * Sets the tenant. Default: an untouched one.
     *
     * @param newTenant the tenant
     * @return this builder
     */
    public Builder tenant(FakeTenant newTenant) {
      Objects.requireNonNull(newTenant, "newTenant");
      this.tenant = newTenant;
      return this;
    }

    /**
     * Sets the port. Default: 0, a free one.
     *
     * @param newPort 0 to 65535
     * @return this builder
     */
    public Builder port(int newPort) {
      this.port = newPort;
      return this;
    }

    /**
     * Uses TLS, with a certificate created at startup. Requires {@code okhttp-tls}. Default: plain
     * HTTP.
     *
     * @return this builder
     */
    public Builder https() {
      this.https = true;
      return this;
    }

    /**
     * Accepts requests without a token. Default: they get 401. The server then responds only to the
     * host names localhost and 127.0.0.1, so that no web page can reach it under another name.
     *
     * @return this builder
     */
    public Builder withoutAuthentication() {
      this.tokenRequired = false;
      return this;
    }

    /**
     * Starts the server.
     *
     * @return the running server
     * @throws UncheckedIOException if it cannot listen
     */
    public FakeGraphServer start() {
      return new FakeGraphServer(this);
    }
  }
}
