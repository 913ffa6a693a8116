package io.github.autopilotesp.graph;

import okhttp3.HttpUrl;

/** Where a request goes: never a text that is put together, for that can lead elsewhere. */
sealed interface GraphAddress permits GraphPath, GraphAddress.Link {
  /** The whole address, below a root that ends with a slash. */
  HttpUrl under(HttpUrl root);

  /**
   * A link of the service to its next page, whole as it was parsed.
   *
   * @param url the link, of which {@link GraphRoot#contains} was asked
   */
  record Link(HttpUrl url) implements GraphAddress {
    @Override
    public HttpUrl under(HttpUrl root) {
      return url;
    }
  }
}
