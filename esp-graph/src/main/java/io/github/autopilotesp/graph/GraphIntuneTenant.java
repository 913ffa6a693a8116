package io.github.autopilotesp.graph;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.autopilotesp.internal.rest.Carrier;
import io.github.autopilotesp.internal.rest.GraphPort;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An Intune tenant over Microsoft Graph (beta, where the ESP lives). Immutable and safe for use by
 * several threads; make one for a tenant and keep it.
 *
 * <pre>{@code
 * try (IntuneTenant tenant = GraphIntuneTenant.builder().credential(credential).build()) {
 *   tenant.profiles().list().forEach(profile -> System.out.println(profile.displayName()));
 * }
 * }</pre>
 *
 * <p>Reads are repeated after 429, 502, 503, 504 and broken connections, as the service asks with
 * {@code Retry-After} or else after growing waits. A write is sent exactly once, by this class and
 * by everything below it; what is known of it then is an {@link OperationOutcome}, and what to do
 * about it is for {@code EspReconciler} and {@code ProfileWrites} to decide.
 */
public final class GraphIntuneTenant implements IntuneTenant {
  private final GraphConnection connection;
  private final GraphPort port;
  private final AuditLog audit;
  private final Clock clock;
  private final Sleeper sleeper;

  private GraphIntuneTenant(Builder builder, GraphConnection connection) {
    this.connection = connection;
    this.clock = builder.clock;
    this.sleeper = builder.sleeper;
    Supplier<Carrier> begin = carriers(builder, connection);
    this.port = GraphPort.over(begin);
    this.audit = new AuditLog(begin);
  }

  /** Each call to the port has a deadline of its own. */
  private static Supplier<Carrier> carriers(Builder builder, GraphConnection connection) {
    GraphPages pages = new GraphPages(connection.root(), builder.limits);
    BoundedExecutor executor = connection.executor(builder.concurrency);
    RetryPolicy policy = new RetryPolicy(builder.maxRetries, builder.random);
    Sleeper sleeper = builder.sleeper;
    Duration limit = builder.deadline;
    Clock clock = builder.clock;
    return () ->
        new GraphSender(
            connection.exchange(), pages, executor, policy, sleeper, Deadline.in(limit, clock));
  }

  /**
   * Begins a tenant. It needs a {@linkplain Builder#credential credential} or a {@linkplain
   * Builder#client client}.
   *
   * @return a new builder with the defaults that its methods name
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes a tenant on an existing client, with the defaults of {@link #builder()}. See {@link
   * Builder#client}.
   *
   * @param client the client; it is neither changed nor closed
   * @return the tenant
   */
  public static GraphIntuneTenant on(GraphServiceClient client) {
    return builder().client(client).build();
  }

  @Override
  public EspProfiles profiles() {
    return port.profiles();
  }

  @Override
  public MobileApps apps() {
    return port.apps();
  }

  @Override
  public Groups groups() {
    return port.groups();
  }

  @Override
  public AssignmentFilters filters() {
    return port.filters();
  }

  @Override
  public ScopeTags scopeTags() {
    return port.scopeTags();
  }

  @Override
  public Devices devices() {
    return port.devices();
  }

  @Override
  public Enrollments enrollments() {
    return port.enrollments();
  }

  /**
   * Who changed what, as Intune keeps it. Only here, since no other tenant knows it.
   *
   * @return the log
   */
  public AuditLog audit() {
    return audit;
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    return port.operations().send(operations);
  }

  /** Releases connections and threads. A client that was passed in stays as it is. */
  @Override
  public void close() {
    connection.close();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Sleeper sleeper() {
    return sleeper;
  }

  /** Builds a {@link GraphIntuneTenant}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable TokenCredential credential;
    private @Nullable GraphServiceClient client;
    private Optional<GraphCloud> cloud = Optional.empty();
    private Optional<URI> endpoint = Optional.empty();
    private Duration deadline = Duration.ofMinutes(5);
    private int maxRetries = 5;
    private int concurrency = 4;
    private GraphLimits limits = GraphLimits.DEFAULT;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.system();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    private Builder() {}

    /**
     * Who is asking: any credential of azure-identity. It is asked for one token a lifetime.
     *
     * @param credential the credential
     * @return this builder
     */
    public Builder credential(TokenCredential credential) {
      this.credential = Objects.requireNonNull(credential, "credential");
      return this;
    }

    /**
     * Sends through a client that exists already, instead of making one for a credential. The
     * client is neither changed nor closed: what the library needs, such as the beta version and no
     * retries of the SDK's own, goes with each request. The client's cloud, authentication, proxy
     * and timeouts apply. A request under way cannot be cut off then: after an interrupt or a
     * deadline the call returns, and the request ends in the background. The client's own
     * interceptors are its owner's: what they do with a request, and with its token, is not looked
     * at. An answer from another address than was asked is not used, so they must not rewrite it.
     *
     * @param client the client, which sends through OkHttp as it does by default
     * @return this builder
     */
    public Builder client(GraphServiceClient client) {
      this.client = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * The cloud that the tenant belongs to. Default: {@link GraphCloud#GLOBAL}. Not with {@link
     * #client}, which knows its cloud.
     *
     * @param cloud the cloud
     * @return this builder
     */
    public Builder cloud(GraphCloud cloud) {
      this.cloud = Optional.of(Objects.requireNonNull(cloud, "cloud"));
      return this;
    }

    /**
     * Another address of the service, such as a fake's. Not with {@link #client}, which knows its
     * address.
     *
     * @param endpoint scheme, host and port without a version: https, or http on {@code localhost}
     *     or {@code 127.0.0.1}; without user, query and fragment
     * @return this builder
     * @throws IllegalArgumentException if it has no scheme or no host
     */
    public Builder endpoint(URI endpoint) {
      Objects.requireNonNull(endpoint, "endpoint");
      if (endpoint.getScheme() == null || endpoint.getHost() == null) {
        throw new IllegalArgumentException(
            "\""
                + VisibleText.of(endpoint.toString(), 100)
                + "\" is no endpoint: it needs a scheme and a host, such as"
                + " https://graph.microsoft.com.");
      }
      this.endpoint = Optional.of(endpoint);
      return this;
    }

    /**
     * How long one call to the tenant may take, with all its requests, retries and waits. Default:
     * 5 minutes.
     *
     * @param deadline zero or more
     * @return this builder
     */
    public Builder deadline(Duration deadline) {
      this.deadline = notNegative(deadline, "deadline");
      return this;
    }

    /**
     * How often a read is repeated at most. Default: 5.
     *
     * @param maxRetries zero or more
     * @return this builder
     */
    public Builder maxRetries(int maxRetries) {
      if (maxRetries < 0) {
        throw new IllegalArgumentException("maxRetries is " + maxRetries + ", not zero or more");
      }
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * How many requests are under way at a time at most, for one call to the tenant. A batch is one
     * request. Default: 4.
     *
     * @param concurrency one or more
     * @return this builder
     */
    public Builder concurrency(int concurrency) {
      if (concurrency < 1) {
        throw new IllegalArgumentException("concurrency is " + concurrency + ", not one or more");
      }
      this.concurrency = concurrency;
      return this;
    }

    /**
     * The longest answer that is taken in, unpacked. A longer one ends the call with {@link
     * TenantException.UnreadableAnswer}; after a write, with {@link
     * TenantException.OutcomeUnknown}. It is the only limit of an answer's length, and memory is
     * needed for several times as much. Default: 64 MiB.
     *
     * @param bytes 1 to 2,147,483,639
     * @return this builder
     * @throws IllegalArgumentException if it is less or more
     */
    public Builder maxAnswerBytes(long bytes) {
      limits = limits.withAnswerBytes(bytes);
      return this;
    }

    /**
     * The most pages that are read of one collection. More end the call with {@link
     * TenantException.UnreadableAnswer}. Default: 10,000.
     *
     * @param pages one or more
     * @return this builder
     */
    public Builder maxPages(int pages) {
      limits = limits.withPages(pages);
      return this;
    }

    /**
     * The most items that are read of one collection. More end the call with {@link
     * TenantException.UnreadableAnswer}. Default: 1,000,000.
     *
     * @param items one or more
     * @return this builder
     */
    public Builder maxItems(int items) {
      limits = limits.withItems(items);
      return this;
    }

    /**
     * The most of the service's own words in a message or a log line, each. Default: 2,000.
     *
     * @param characters one or more
     * @return this builder
     */
    public Builder maxMessageCharacters(int characters) {
      limits = limits.withMessageCharacters(characters);
      return this;
    }

    /**
     * The time that deadlines and waits go by. Default: the system's. For tests; goes with {@link
     * #sleeper}.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * What waits between requests. Default: {@link Sleeper#system()}. For tests; goes with {@link
     * #clock}.
     *
     * @param sleeper the sleeper
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
      return this;
    }

    /** The chance in waits; tests take it out. */
    Builder random(DoubleSupplier numbers) {
      this.random = numbers;
      return this;
    }

    /**
     * Builds the tenant. No request is made yet.
     *
     * @return the tenant
     * @throws IllegalStateException if there is not exactly one of credential and client, or a
     *     cloud or an endpoint beside a client
     * @throws IllegalArgumentException if a token would travel over http beyond this machine, or
     *     the endpoint has another form
     */
    public GraphIntuneTenant build() {
      if ((credential == null) == (client == null)) {
        throw new IllegalStateException("Give either a credential or a GraphServiceClient.");
      }
      if (client != null) {
        if (cloud.isPresent() || endpoint.isPresent()) {
          throw new IllegalStateException(
              "A GraphServiceClient knows its cloud and address; give neither beside it.");
        }
        return new GraphIntuneTenant(this, GraphConnection.of(client, limits, clock));
      }
      GraphCloud tenantCloud = cloud.orElse(GraphCloud.GLOBAL);
      URI address = endpoint.orElse(tenantCloud.endpoint());
      return new GraphIntuneTenant(
          this,
          GraphConnection.open(
              Objects.requireNonNull(credential), address, tenantCloud.scope(), limits, clock));
    }

    private static Duration notNegative(Duration duration, String name) {
      if (Objects.requireNonNull(duration, name).isNegative()) {
        throw new IllegalArgumentException(name + " is " + duration + ", not zero or more");
      }
      return duration;
    }
  }
}
