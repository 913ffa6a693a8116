package io.github.autopilotesp.graph;

import com.microsoft.kiota.RequestInformation;
import io.github.autopilotesp.internal.rest.GraphAddress;
import io.github.autopilotesp.internal.rest.GraphPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/** The root of the service: the token goes below it, and nowhere else. */
final class GraphRoot {
  private static final HttpUrl ANY = Objects.requireNonNull(HttpUrl.parse("https://any.invalid/"));

  private final HttpUrl root;

  GraphRoot(URI root) {
    this.root = Objects.requireNonNull(HttpUrl.get(root), "root");
  }

  HttpUrl url() {
    return root;
  }

  /** The whole address that a call asks for. */
  HttpUrl of(GraphAddress address) {
    return address instanceof GraphPath path
        ? under(root, path)
        : Objects.requireNonNull(
            HttpUrl.get(((GraphAddress.NextPage) address).link()), "next page");
  }

  private static HttpUrl under(HttpUrl root, GraphPath path) {
    HttpUrl.Builder url = root.newBuilder();
    path.segments().forEach(url::addPathSegment);
    path.options().forEach(it -> url.addEncodedQueryParameter(it.name(), it.encoded()));
    return url.build();
  }

  /**
   * Gives a request its address; nothing else does. What the SDK makes of the address is compared
   * with what was meant.
   */
  void address(RequestInformation request, GraphAddress address) {
    HttpUrl meant = of(address);
    request.setUri(meant.uri());
    if (!contains(meant) || !isSame(meant, addressOf(request))) {
      throw new IllegalStateException(
          "The address " + meant + " is not below " + root + ", or does not survive the SDK.");
    }
  }

  private static HttpUrl addressOf(RequestInformation request) {
    try {
      return Objects.requireNonNull(HttpUrl.get(request.getUri()), "uri");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The SDK made something of an address that is none.", e);
    }
  }

  /** Whether an address is below the root, and stays so on its way through the SDK. */
  boolean contains(HttpUrl url) {
    HttpUrl sent = HttpUrl.get(url.uri());
    return sent != null && isSame(url, sent) && isBelow(url) && isBelow(sent);
  }

  /** Dots that lead out are gone once an address is parsed; empty segments could hide a host. */
  private boolean isBelow(HttpUrl url) {
    List<String> segments = url.pathSegments();
    List<String> rootSegments = root.pathSegments().subList(0, root.pathSize() - 1);
    return root.scheme().equals(url.scheme())
        && root.host().equals(url.host())
        && root.port() == url.port()
        && url.username().isEmpty()
        && url.password().isEmpty()
        && segments.size() > rootSegments.size()
        && segments.subList(0, rootSegments.size()).equals(rootSegments)
        && !segments.subList(0, segments.size() - 1).contains("");
  }

  /** Whether two addresses say the same, however they are encoded. */
  static boolean isSame(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port()
        && one.pathSegments().equals(other.pathSegments())
        && Objects.equals(one.query(), other.query());
  }

  /** The address of a part of a batch, which the service joins to its root by itself. */
  static String relative(GraphAddress address) {
    if (!(address instanceof GraphPath path)) {
      throw new IllegalStateException("A next page is read alone, never as a part of a batch.");
    }
    HttpUrl url = under(ANY, path);
    String relative =
        url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
    HttpUrl joined = HttpUrl.parse("https://any.invalid" + relative);
    if (joined == null || !joined.equals(url) || relative.startsWith("//")) {
      throw new IllegalStateException("The address " + relative + " leads elsewhere in a batch.");
    }
    return relative;
  }
}
