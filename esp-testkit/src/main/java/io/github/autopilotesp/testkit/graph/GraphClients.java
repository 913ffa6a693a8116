package io.github.autopilotesp.testkit.graph;

import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import io.github.autopilotesp.testkit.FakeGraphServer;
import java.net.URI;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes clients of Microsoft's Graph SDK that talk to a {@link FakeGraphServer}. */
public final class GraphClients {
  private static final String CLIENT_TYPE = "com.microsoft.graph.serviceclient.GraphServiceClient";

  private GraphClients() {}

  /**
   * Connects a client, with all of the SDK's middleware: it repeats requests that are answered with
   * 429, 503 or 504, and waits between them in real time. It sends a token that the fake takes for
   * every call, unless the fake takes only tokens that it issued.
   *
   * @param server the running server
   * @return a new client at {@code /v1.0}, as a new client of the real service is
   */
  public static GraphServiceClient connect(FakeGraphServer server) {
    GraphServiceClient client =
        new GraphServiceClient(
            new BaseBearerTokenAuthenticationProvider(new FixedToken(server.baseUrl().getHost())),
            http(server));
    client.getRequestAdapter().setBaseUrl(server.baseUrl() + "/v1.0");
    return client;
  }

  private static OkHttpClient http(FakeGraphServer server) {
    OkHttpClient.Builder builder = GraphClientFactory.create();
    if ("https".equals(server.baseUrl().getScheme())) {
      builder.sslSocketFactory(server.sslContext().getSocketFactory(), server.trustManager());
    }
    return builder.build();
  }

  /**
   * Tells whether a type is the SDK's client, also where the SDK is not on the class path.
   *
   * @param type any type
   * @return true for {@code GraphServiceClient}
   */
  public static boolean isClient(Class<?> type) {
    return type.getName().equals(CLIENT_TYPE);
  }

  private static final class FixedToken implements AccessTokenProvider {
    private final AllowedHostsValidator hosts;

    FixedToken(String host) {
      this.hosts = new AllowedHostsValidator(host);
    }

    @Override
    public String getAuthorizationToken(
        URI uri, @Nullable Map<String, Object> additionalAuthenticationContext) {
      return hosts.isUrlHostValid(uri) ? "a-test" : "";
    }

    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
      return hosts;
    }
  }
}
