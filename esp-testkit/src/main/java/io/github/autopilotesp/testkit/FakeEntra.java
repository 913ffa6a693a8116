package io.github.autopilotesp.testkit;

import static java.util.Objects.requireNonNull;

import io.github.autopilotesp.testkit.internal.EntraFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * A token endpoint of Microsoft Entra ID on loopback, over TLS: it issues tokens for a {@link
 * FakeTenant} to registered apps. Its certificate is created at startup and trusted only by clients
 * that use {@link #sslContext()}.
 *
 * <p>Needs {@code okhttp-tls} on the class path. Thread-safe.
 *
 * <pre>{@code
 * FakeTenant tenant = FakeTenant.create().acceptOnlyIssuedTokens();
 * try (FakeEntra entra = FakeEntra.forTenant(tenant)
 *         .app("app-id", "secret", "DeviceManagementServiceConfig.ReadWrite.All")
 *         .start()) {
 *   // authority: entra.authority(), tenant: tenant.tenantId(), instance discovery switched off
 * }
 * }</pre>
 */
public final class FakeEntra implements AutoCloseable {
  private final EntraFace face;

  private FakeEntra(Builder builder) {
    try {
      this.face =
          new EntraFace(
              builder.tenant.tenantId(),
              builder.apps,
              builder.life,
              app ->
                  builder.tenant.issueToken(
                      builder.life, app.permissions().toArray(new String[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("the fake can't listen: " + e.getMessage(), e);
    }
  }

  /**
   * Returns a builder for a token endpoint without apps whose tokens are valid for an hour.
   *
   * @param tenant the tenant that the tokens are for
   * @return a new builder
   */
  public static Builder forTenant(FakeTenant tenant) {
    return new Builder(tenant);
  }

  /**
   * Returns the address of the endpoint: the authority host.
   *
   * @return {@code https://localhost:PORT}
   */
  public URI authority() {
    return face.authority();
  }

  /**
   * Returns the certificate of this endpoint.
   *
   * @return a self-signed certificate for {@code localhost}
   */
  public X509Certificate certificate() {
    return face.certificate().certificate();
  }

  /**
   * Returns an SSL context for a client that trusts only this endpoint.
   *
   * @return the context
   */
  public SSLContext sslContext() {
    return face.certificate().sslContext();
  }

  /**
   * Returns a trust manager that trusts only this endpoint; some clients need it in addition to the
   * context.
   *
   * @return the trust manager of {@link #sslContext()}
   */
  public X509TrustManager trustManager() {
    return face.certificate().trustManager();
  }

  /**
   * Returns the number of token requests, successful or not.
   *
   * @return the number
   */
  public int tokenRequests() {
    return face.tokenRequests();
  }

  /** Stops the endpoint. Its tokens stay valid. Closing again has no effect. */
  @Override
  public void close() {
    face.close();
  }

  /** Builds a {@link FakeEntra}. Not thread-safe. */
  public static final class Builder {
    private final FakeTenant tenant;
    private final Map<String, EntraFace.App> apps = new LinkedHashMap<>();
    private Duration life = Duration.ofHours(1);

    private Builder(FakeTenant tenant) {
      this.tenant = requireNonNull(tenant, "tenant");
    }

    /**
     * Adds an app registration.
     *
     * @param clientId its client id
     * @param secret its secret
     * @param permissions the application permissions granted to it
     * @return this builder
     */
    public Builder app(String clientId, String secret, String... permissions) {
      Objects.requireNonNull(clientId, "clientId");
      Objects.requireNonNull(secret, "secret");
      Objects.requireNonNull(permissions, "permissions");
      apps.put(clientId, new EntraFace.App(secret, Set.of(permissions)));
      return this;
    }

    /**
     * Sets the lifetime of tokens, by the tenant's clock. Default: one hour.
     *
     * @param newLife a duration in whole seconds
     * @return this builder
     */
    public Builder tokenLife(Duration newLife) {
      Objects.requireNonNull(newLife, "newLife");
      this.life = newLife;
      return this;
    }

    /**
     * Starts the endpoint on a free port.
     *
     * @return the running endpoint
     * @throws UncheckedIOException if it can't listen
     */
    public FakeEntra start() {
      return new FakeEntra(this);
    }
  }
}
