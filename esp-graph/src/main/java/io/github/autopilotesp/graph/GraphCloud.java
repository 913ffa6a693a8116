package io.github.autopilotesp.graph;

import java.net.URI;

/**
 * The clouds in which Intune is offered, each with its own Graph service. A tenant belongs to one
 * of them; a credential for another than the global cloud needs that cloud's authority host too
 * (azure-identity's {@code authorityHost}).
 */
public enum GraphCloud {
  /** The global cloud: {@code graph.microsoft.com}. */
  GLOBAL("https://graph.microsoft.com"),
  /** US Government L4: {@code graph.microsoft.us}. */
  US_GOV("https://graph.microsoft.us"),
  /** US Government L5, the Department of Defense: {@code dod-graph.microsoft.us}. */
  US_GOV_DOD("https://dod-graph.microsoft.us"),
  /** China, operated by 21Vianet: {@code microsoftgraph.chinacloudapi.cn}. */
  CHINA("https://microsoftgraph.chinacloudapi.cn");

  private final URI endpoint;

  GraphCloud(String endpoint) {
    this.endpoint = URI.create(endpoint);
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
}
