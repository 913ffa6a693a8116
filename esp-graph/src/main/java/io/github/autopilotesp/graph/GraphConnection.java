package io.github.autopilotesp.graph;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestAdapter;
import io.github.autopilotesp.internal.text.VisibleText;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/**
 * The way to the service: the SDK's adapter, made here or a caller's, and what has to be closed.
 */
final class GraphConnection implements AutoCloseable {
  private static final String BETA = "/beta/";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  private final GraphRoot root;
  private final GraphExchange exchange;
  private final ExecutorService threads;
  private final Optional<OkHttpClient> ownClient;

  private GraphConnection(
      RequestAdapter adapter,
      URI root,
      Optional<AccessTokens> tokens,
      Optional<OkHttpClient> ownClient,
      GraphLimits limits,
      Clock clock) {
    this.root = new GraphRoot(root);
    this.ownClient = ownClient;
    this.threads = threads();
    this.exchange = new GraphExchange(adapter, this.root, tokens, threads, limits, clock);
  }

  private static ExecutorService threads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        60,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "autopilot-esp-graph");
          thread.setDaemon(true);
          return thread;
        },
        (task, closed) -> {
          throw new IllegalStateException(
              "This tenant is closed. Build another GraphIntuneTenant to go on.");
        });
  }

  /** A connection of its own. The token goes to this address and to no other. */
  static GraphConnection open(
      TokenCredential credential, URI address, String scope, GraphLimits limits, Clock clock) {
    requireBare(address);
    URI root = betaOf(address.toString());
    AccessTokens tokens = new AccessTokens(credential, clock);
    OkHttpClient client = GraphClientFactory.create().retryOnConnectionFailure(false).build();
    RequestAdapter adapter =
        new GraphServiceClient(
                new AzureIdentityAuthenticationProvider(
                    tokens, new String[] {root.getHost()}, scope),
                client)
            .getRequestAdapter();
    return new GraphConnection(
        adapter, root, Optional.of(tokens), Optional.of(client), limits, clock);
  }

  /** A connection that lends a caller's client. */
  static GraphConnection of(GraphServiceClient client, GraphLimits limits, Clock clock) {
    RequestAdapter adapter = client.getRequestAdapter();
    URI root = betaOf(adapter.getBaseUrl());
    return new GraphConnection(adapter, root, Optional.empty(), Optional.empty(), limits, clock);
  }

  /** What is no scheme, host, port and path would be lost, or lead elsewhere. */
  private static void requireBare(URI address) {
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The endpoint is scheme, host and port, such as https://graph.microsoft.com, without"
              + " user, query and fragment. This has another form: "
              + VisibleText.of(
                  address.getScheme()
                      + "://"
                      + address.getHost()
                      + (address.getPort() < 0 ? "" : ":" + address.getPort())));
    }
  }

  /** The root of the beta version, where an address stands with or without a version. */
  private static URI betaOf(String address) {
    String service = address.replaceFirst("(/v1\\.0|/beta)?/?$", "");
    URI root = URI.create(service + BETA);
    String scheme = root.getScheme() == null ? "" : root.getScheme().toLowerCase(Locale.ROOT);
    boolean safe =
        scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(root.getHost()));
    if (!safe || root.getHost() == null) {
      throw new IllegalArgumentException(
          "The token would not be safe on the way to "
              + service
              + ". Use https; http is for localhost and 127.0.0.1 only.");
    }
    return root;
  }

  GraphRoot root() {
    return root;
  }

  /** Threads that do several things at a time. */
  BoundedExecutor executor(int size) {
    return new BoundedExecutor(threads, size);
  }

  GraphExchange exchange() {
    return exchange;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    ownClient.ifPresent(
        client -> {
          client.dispatcher().cancelAll();
          client.dispatcher().executorService().shutdown();
          client.connectionPool().evictAll();
        });
  }
}
