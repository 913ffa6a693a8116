package io.github.autopilotesp.docs;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.net.URI;

/**
 * What the samples of the documentation take for granted; a test fills it in before it runs one.
 */
public final class SampleContext {
  public static TokenCredential credential;
  public static URI endpoint;
  public static GraphServiceClient graphServiceClient;

  private SampleContext() {}
}
