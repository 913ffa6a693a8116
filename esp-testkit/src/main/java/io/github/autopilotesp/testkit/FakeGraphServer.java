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
 * A {@link FakeTenant} over HTTP on 127.0.0.1, for everything that speaks Graph. It serves {@code
 * /v1.0/…} and {@code /beta/…}. Thread-safe.
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
   * @throws UncheckedIOException if it can't listen
   */
  public static FakeGraphServer start() {
    return builder().start();
  }

  /**
   * Starts a server for a tenant, on a free port. Several servers may show one tenant.
   *
   * @param tenant the tenant
   * @return the running server
   * @throws UncheckedIOException if it can't listen
   */
  public static FakeGraphServer start(FakeTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return builder().tenant(tenant).start();
  }

  /**
   * Starts a server for an untouched tenant that speaks TLS, on a free port. Clients that refuse to
   * send a token over plain HTTP, or to follow a link there, need it.
   *
   * @return the running server
   * @throws UncheckedIOException if it can't listen
   */
  public static FakeGraphServer https() {
    return builder().https().start();
  }

  /**
   * Begins a server: an untouched tenant, a free port, a bearer token required.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The tenant that this server shows.
   *
   * @return the tenant
   */
  public FakeTenant tenant() {
    return tenant;
  }

  /**
   * Where the server listens.
   *
   * @return {@code http://127.0.0.1:PORT} or {@code https://localhost:PORT}, without an API version
   */
  public URI baseUrl() {
    return face.baseUrl();
  }

  /**
   * The certificate that the server made for itself, for localhost and 127.0.0.1.
   *
   * @return the certificate, to be put into a client's trust store
   * @throws IllegalStateException if the server does not speak TLS
   */
  public X509Certificate certificate() {
    return tls().certificate();
  }

  /**
   * Trusts this server and nobody else.
   *
   * @return a context for clients
   * @throws IllegalStateException if the server does not speak TLS
   */
  public SSLContext sslContext() {
    return tls().sslContext();
  }

  /**
   * Trusts this server and nobody else, for OkHttp.
   *
   * @return a trust manager for clients
   * @throws IllegalStateException if the server does not speak TLS
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

  /** Stops the server at once; requests under way are cut. Closing twice does nothing. */
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
     * The tenant to show. Default: an untouched one.
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
     * The port to listen on. Default: 0, a free one.
     *
     * @param newPort 0 to 65535
     * @return this builder
     */
    public Builder port(int newPort) {
      this.port = newPort;
      return this;
    }

    /**
     * Speaks TLS, with a certificate that is made at the start. Needs {@code okhttp-tls} on the
     * class path. Default: plain HTTP.
     *
     * @return this builder
     */
    public Builder https() {
      this.https = true;
      return this;
    }

    /**
     * Answers requests without a token too. Default: they get 401. Only the names localhost and
     * 127.0.0.1 are answered then, so that no page in a browser reaches the server by another.
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
     * @throws UncheckedIOException if it can't listen
     */
    public FakeGraphServer start() {
      return new FakeGraphServer(this);
    }
  }
}
