package io.github.autopilotesp.graph;

import java.net.URI;

/**
 * The clouds in which Intune is offered, each with its own Graph service. A tenant belongs to one
 * of them; a credential for another than the global cloud needs that cloud's {@link #authority()}
 * too.
 */
public enum GraphCloud {
  /** The global cloud: {@code graph.microsoft.com}. */
  GLOBAL("https://graph.microsoft.com", "https://login.microsoftonline.com"),
  /** US Government L4: {@code graph.microsoft.us}. */
  US_GOV("https://graph.microsoft.us", "https://login.microsoftonline.us"),
  /** US Government L5, the Department of Defense: {@code dod-graph.microsoft.us}. */
  US_GOV_DOD("https://dod-graph.microsoft.us", "https://login.microsoftonline.us"),
  /** China, operated by 21Vianet: {@code microsoftgraph.chinacloudapi.cn}. */
  CHINA("https://microsoftgraph.chinacloudapi.cn", "https://login.chinacloudapi.cn");

  private final URI endpoint;
  private final URI authority;

  GraphCloud(String endpoint, String authority) {
    this.endpoint = URI.create(endpoint);
    this.authority = URI.create(authority);
  }

  /**
   * Where the cloud's Graph service is.
   *
   * @return such as {@code https://graph.microsoft.com}, without a version
   */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * The scope to ask a token for: all permissions that were granted to the application.
   *
   * @return such as {@code https://graph.microsoft.com/.default}
   */
  public String scope() {
    return endpoint + "/.default";
  }

  /**
   * Where the cloud gives out tokens: azure-identity's {@code authorityHost}.
   *
   * @return such as {@code https://login.microsoftonline.com}
   */
  public URI authority() {
    return authority;
  }
}
